// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace trivet::ui {

/// Another look for a widget that is there already: the style reads the property when it is told.
void setLook(QWidget &widget, const char *property, const QString &value);

/// A plain-text label: text from outside can never become markup.
class TextLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(const QString &role, QWidget *parent = nullptr)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setProperty("role", role);
    }
};

/// Plain text over as many lines as it needs at the width that it has, and exactly as high: layouts
/// in layouts do not always ask a label again how high it wants to be at another width.
class WrappedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(const QString &role, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

protected:
    void resizeEvent(QResizeEvent *event) override;
};

/// One line that ends in "…" where it does not fit, with the whole text as tooltip.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &role, QWidget *parent = nullptr);

    void setFullText(const QString &text);
    [[nodiscard]] bool isCut() const { return m_cut; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QString m_full;
    bool m_cut = false;
};

} // namespace trivet::ui
