// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

class QApplication;

namespace trivet::ui {

/// The tokens of the look: colour roles, type sizes and space. Every colour on screen is one of
/// these; the values are checked for contrast by a test (4.5:1 text, 3:1 graphics).
struct Theme
{
    bool dark = false;
    QColor bg, panel, rail, line, soft;
    QColor ink, ink2, ink3;
    QColor accent, accentSoft, onAccent;
    QColor blue, vermilion, green, amber, purple, sky;
    QColor warnBg, okBg, cautionBg, plainBg;

    bool operator==(const Theme &) const = default;
};

/// A role a chart's data asks for; the theme knows its colour.
enum class Tone { Ink, Ink2, Ink3, Blue, Vermilion, Green, Amber, Purple, Sky, Accent };

namespace theme {

[[nodiscard]] const Theme &light();
[[nodiscard]] const Theme &dark();
/// The one in force; changed by apply().
[[nodiscard]] const Theme &current();
/// Sets palette, font and style sheet of the whole application.
void apply(QApplication &app, const Theme &theme);

[[nodiscard]] QColor color(Tone tone);
[[nodiscard]] QColor faded(const QColor &color, double alpha);

enum class Text { Small, Body, Label, Title, Number };
/// Three sizes and two weights: 10.5 px axis, 12 px labels, 13 px body, 17 px numbers.
[[nodiscard]] QFont font(Text text, bool strong = false);

constexpr int grid = 8; ///< all distances are multiples of half of it
constexpr int radius = 8;

} // namespace theme

} // namespace trivet::ui
