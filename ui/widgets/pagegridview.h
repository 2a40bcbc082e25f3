// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/viewmodels/incidents/pagegrid.h>

#include <QRectF>
#include <QWidget>

#include <optional>

namespace trivet::ui {

/// Paints a PageGrid: weekdays below each other, the hours of the day side by side, the number of
/// pages in each field, the darker the more of them an hour. Arrow keys go from field to field.
class PageGridView final : public QWidget
{
    Q_OBJECT

public:
    struct Field
    {
        size_t row = 0;
        size_t hour = 0;

        bool operator==(const Field &) const = default;
    };

    explicit PageGridView(QWidget *parent = nullptr);

    void setGrid(const PageGrid &grid);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QRectF fieldRect(const Field &field) const;
    [[nodiscard]] std::optional<Field> fieldAt(QPointF position) const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] const PageGrid::Cell &cell(const Field &field) const;
    void paintFields(QPainter &p) const;
    void paintFrame(QPainter &p) const;
    void paintWords(QPainter &p) const;
    void point(const std::optional<Field> &field);

    PageGrid m_grid;
    std::optional<Field> m_pointed; ///< by the mouse or a key
};

} // namespace trivet::ui
