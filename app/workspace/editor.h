// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/parser.h>

namespace trivet::workspace {

/// The file with more items at the end of `section` ("services", "sources", "policies", "slos",
/// "goals"); comments, order, unknown keys and line ends of the rest stay byte by byte. An item is
/// the YAML of one mapping, in one line or several. A section that is missing or empty is begun.
/// NotPossible where the list is written between brackets.
[[nodiscard]] Result<QByteArray> withItems(const QByteArray &yaml, const QString &path,
                                           const QString &section,
                                           const std::vector<QByteArray> &items);
[[nodiscard]] Result<QByteArray> withItem(const QByteArray &yaml, const QString &path,
                                          const QString &section, const QByteArray &item);

struct NewItems
{
    QString section;
    std::vector<QByteArray> items;
};

/// Adds the items to the file itself, all of them or nothing: what would not load is not written,
/// nor is anything if somebody else changed the file meanwhile. Gives what the file says now.
[[nodiscard]] Result<Workspace> addItems(const QString &path, const std::vector<NewItems> &sections,
                                         const Vocabulary &vocabulary);
[[nodiscard]] Result<Workspace> addItem(const QString &path, const QString &section,
                                        const QByteArray &item, const Vocabulary &vocabulary);

} // namespace trivet::workspace
