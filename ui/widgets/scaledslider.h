// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

#include <optional>
#include <vector>

namespace trivet::ui {

/// A slider whose handle goes to where it is pressed: a page key jumps, the mouse does not.
class ScaledSlider final : public QSlider
{
    Q_OBJECT

public:
    explicit ScaledSlider(const QString &id, QWidget *parent = nullptr);

    /// Pixels from the left edge to the middle of the handle; values between two are allowed.
    [[nodiscard]] double positionOf(double value) const;

protected:
    void mousePressEvent(QMouseEvent *event) override;
};

/// Under a slider: what its places mean, and where the present value is.
class SliderScale final : public QWidget
{
    Q_OBJECT

public:
    struct Mark
    {
        double value = 0;
        QString label;

        bool operator==(const Mark &) const = default;
    };

    explicit SliderScale(const ScaledSlider &slider, QWidget *parent = nullptr);

    void setMarks(std::vector<Mark> marks);
    void setPresent(std::optional<double> value);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ScaledSlider &m_slider;
    std::vector<Mark> m_marks;
    std::optional<double> m_present;
};

} // namespace trivet::ui
