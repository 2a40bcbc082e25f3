// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace trivet::textgate {

// The one gate through which text from outside reaches a widget, a file or a log. Qt's labels,
// tooltips and charts read HTML from whatever they are given, draw local files and can be frozen
// by nested tables; control and bidirectional characters can disguise a name.

constexpr qsizetype lineLimit = 120;
constexpr qsizetype bodyLimit = 10'000;

/// One line of plain text: NFC, controls and bidirectional marks gone, white space folded, piled-up
/// combining marks thinned to 4, cut with "…". For widgets in plain-text mode and our own painters.
[[nodiscard]] QString line(const QString &text, qsizetype limit = lineLimit);

/// Several lines: as line(), but line breaks stay.
[[nodiscard]] QString body(const QString &text, qsizetype limit = bodyLimit);

/// For places that read HTML and cannot be told not to (Qt Charts titles, tooltips).
[[nodiscard]] QString html(const QString &text, qsizetype limit = lineLimit);

/// For menus and buttons: '&' doubled.
[[nodiscard]] QString menu(const QString &text, qsizetype limit = lineLimit);

/// A cell that a spreadsheet will not run: a leading ' before = + - @ TAB CR unless it is a number.
[[nodiscard]] QString csvCell(const QString &text);

/// An id as the workspace file takes it: letters, digits, dots, dashes and underscores, at most 64;
/// runs of other characters become a dash. Empty where nothing is left.
constexpr qsizetype identifierLimit = 64;
[[nodiscard]] QString identifier(const QString &text);

/// A safe file name: [A-Za-z0-9._-], 1 to 80 characters, never a device name, "." or "..".
[[nodiscard]] QString fileName(const QString &text);

} // namespace trivet::textgate
