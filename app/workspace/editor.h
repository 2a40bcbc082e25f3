// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/parser.h>

namespace trivet::workspace {

/// The file with one more item at the end of `section` ("services", "sources", "slos", "goals");
/// comments, order, unknown keys and line ends of the rest stay byte by byte. `item` is the YAML of
/// one mapping, in one line or several. NotPossible where the list is written between brackets.
[[nodiscard]] Result<QByteArray> withItem(const QByteArray &yaml, const QString &path,
                                          const QString &section, const QByteArray &item);

/// Adds the item to the file itself, as a whole or not at all: what would not load is not written,
/// nor is anything if somebody else changed the file meanwhile. Gives what the file says now.
[[nodiscard]] Result<Workspace> addItem(const QString &path, const QString &section,
                                        const QByteArray &item, const Vocabulary &vocabulary);

} // namespace trivet::workspace
