// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/theme/theme.h>

#include <QPushButton>

namespace trivet::ui {

/// A page in the navigation, with a count at its right edge where something asks for somebody.
class NavButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit NavButton(const QString &text, QWidget *parent = nullptr);

    /// "▲ 1" and what it means in words; an empty badge is none.
    void setBadge(const QString &badge, const QString &words, Tone tone);
    [[nodiscard]] const QString &badge() const { return m_badge; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_badge;
    Tone m_tone = Tone::Ink2;
};

} // namespace trivet::ui
