// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace trivet::ui {

/// A chip of the header with a menu. Where there is little room its text ends in "…", and the
/// tooltip tells the whole.
class MenuChip final : public QToolButton
{
    Q_OBJECT

public:
    /// `hint` says what it is for, as "Time range (T)".
    MenuChip(const QString &id, const QString &hint, QWidget *parent);

    void setFullText(const QString &text);
    [[nodiscard]] bool isCut() const { return m_cut; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    [[nodiscard]] int frameWidth() const;

    QString m_hint;
    QString m_full;
    bool m_cut = false;
};

} // namespace trivet::ui
