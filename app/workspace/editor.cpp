// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor.h"

#include <app/workspace/keys.h>
#include <app/workspace/yamltree.h>

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

namespace {

Result<YamlNode> treeOf(const QByteArray &yaml, const QString &path)
{
    Complaints complaints(yaml, path);
    auto tree = readYaml(yaml, complaints);
    if (!complaints.isEmpty())
        return tl::unexpected(complaints.error());
    return std::move(*tree);
}

/// The item as an entry of a list with dashes.
QByteArray asListItem(const QByteArray &item, int indent, const QByteArray &lineEnd)
{
    QByteArray text;
    QByteArray front = QByteArray(indent, ' ') + "- ";
    for (const QByteArray &line : item.trimmed().split('\n')) {
        text += QByteArray(line.trimmed().isEmpty() ? QByteArray() : front)
            + QByteArray(line).replace('\r', "") + lineEnd;
        front = QByteArray(indent + 2, ' ');
    }
    return text;
}

/// Offset of the beginning of a line, counted from 1; the end of the text where there is none.
qsizetype lineStart(const QByteArray &yaml, int line)
{
    qsizetype at = 0;
    for (int i = 1; i < line; ++i) {
        const auto end = yaml.indexOf('\n', at);
        if (end < 0)
            return yaml.size();
        at = end + 1;
    }
    return at;
}

/// Goes back over blank lines and comments: they belong to what follows.
qsizetype behindContent(const QByteArray &yaml, qsizetype offset)
{
    while (offset > 0) {
        const auto start = offset < 2 ? 0 : yaml.lastIndexOf('\n', offset - 2) + 1;
        const QByteArray line = yaml.mid(start, offset - start).trimmed();
        if (!line.isEmpty() && !line.startsWith('#'))
            break;
        offset = start;
    }
    return offset;
}

/// Where the list of the section may end: the likeliest place first.
std::vector<qsizetype> placesToInsert(const QByteArray &yaml, const YamlNode &root,
                                      const YamlEntry &section)
{
    const auto next = std::ranges::find_if(
        root.entries, [&section](const YamlEntry &entry) { return entry.place > section.place; });
    const qsizetype end
        = next == root.entries.end() ? yaml.size() : lineStart(yaml, next->place.line);
    return { behindContent(yaml, end), end };
}

} // namespace

Result<QByteArray> withItem(const QByteArray &yaml, const QString &path, const QString &section,
                            const QByteArray &item)
{
    const auto tree = treeOf(yaml, path);
    const auto itemTree = treeOf(item, section);
    if (!tree || !itemTree)
        return tl::unexpected(tree ? itemTree.error() : tree.error());

    const QByteArray lineEnd = yaml.contains("\r\n") ? "\r\n" : "\n";
    // What the file must say afterwards; nothing but this is accepted.
    YamlNode wanted = *tree;
    auto entry = std::ranges::find(wanted.entries, section, &YamlEntry::key);
    std::vector<qsizetype> places;
    QByteArray text;
    if (entry == wanted.entries.end()) {
        text = section.toUtf8() + ":" + lineEnd + asListItem(item, 2, lineEnd);
        places = { yaml.size() };
        wanted.entries.push_back(
            { .key = section, .place = {}, .value = { .kind = YamlNode::Kind::List } });
        entry = wanted.entries.end() - 1;
    } else {
        const Place list = entry->value.place;
        const auto dash = lineStart(yaml, list.line) + list.column - 1;
        if (entry->value.kind != YamlNode::Kind::List || dash >= yaml.size()
            || yaml.at(dash) != '-')
            return failure(ErrorKind::NotPossible,
                           QCoreApplication::translate(
                               "Workspace",
                               "The list %1 is not written with a dash before each item, so it "
                               "cannot be added to: please do it in the file.")
                               .arg(section),
                           path);
        text = asListItem(item, list.column - 1, lineEnd);
        places = placesToInsert(yaml, *tree, *entry);
    }
    entry->value.items.push_back(*itemTree);

    for (const qsizetype place : places) {
        QByteArray edited = yaml;
        const bool endsLine = place == 0 || yaml.at(place - 1) == '\n';
        edited.insert(place, endsLine ? text : QByteArray(lineEnd + text));
        const auto now = treeOf(edited, path);
        if (now && sameContent(*now, wanted))
            return edited;
    }
    return failure(
        ErrorKind::NotPossible,
        QCoreApplication::translate(
            "Workspace",
            "The file is written in a way that Trivet cannot add to: please do it in the file."),
        path);
}

Result<Workspace> addItem(const QString &path, const QString &section, const QByteArray &item,
                          const Vocabulary &vocabulary)
{
    const auto before = readBytes(path);
    if (!before)
        return tl::unexpected(before.error());
    const auto after = withItem(*before, path, section, item);
    if (!after)
        return tl::unexpected(after.error());
    auto workspace = parse(*after, path, vocabulary);
    if (!workspace)
        return workspace;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*after) != after->size())
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("Workspace", "The file cannot be written: %1.")
                           .arg(file.errorString()),
                       path);
    if (readBytes(path) != before)
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate(
                           "Workspace", "The file has changed meanwhile; nothing was written."),
                       path);
    if (!file.commit())
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("Workspace", "The file cannot be written: %1.")
                           .arg(file.errorString()),
                       path);
    return workspace;
}

} // namespace trivet::workspace
