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

/// An edit of bytes: what to put where, for how many that go.
struct Insertion
{
    qsizetype at = 0;
    QByteArray text;
    qsizetype instead = 0;
};

/// Where and how the items may be written; the likeliest place first.
std::vector<Insertion> insertionsOf(const QByteArray &yaml, const YamlNode &root,
                                    const YamlEntry *section, const QString &name,
                                    const std::vector<QByteArray> &items)
{
    const QByteArray lineEnd = yaml.contains("\r\n") ? "\r\n" : "\n";
    const auto textAt = [&](int indent) {
        QByteArray text;
        for (const QByteArray &item : items)
            text += asListItem(item, indent, lineEnd);
        return text;
    };
    const auto onLine = [&](qsizetype at, const QByteArray &text) {
        const bool endsLine = at == 0 || yaml.at(at - 1) == '\n';
        return Insertion { .at = at, .text = endsLine ? text : QByteArray(lineEnd + text) };
    };
    if (section == nullptr)
        return { onLine(yaml.size(), name.toUtf8() + ":" + lineEnd + textAt(2)) };
    const YamlNode &list = section->value;
    const auto begin = lineStart(yaml, list.place.line) + list.place.column - 1;
    if (list.kind == YamlNode::Kind::List && begin < yaml.size() && yaml.at(begin) == '-') {
        std::vector<Insertion> all;
        for (const qsizetype place : placesToInsert(yaml, root, *section))
            all.push_back(onLine(place, textAt(list.place.column - 1)));
        return all;
    }
    const auto behind = lineStart(yaml, section->place.line + 1);
    if (list.kind == YamlNode::Kind::Null)
        return { onLine(behind, textAt(2)) };
    // "slos: []": the brackets go, a comment behind them stays.
    const auto close = yaml.indexOf(']', begin);
    if (list.kind != YamlNode::Kind::List || !list.items.empty() || close < 0 || close >= behind)
        return {};
    const QByteArray rest = yaml.mid(close + 1, behind - close - 1);
    const QByteArray newLine = rest.endsWith('\n') ? QByteArray() : lineEnd;
    return { { .at = begin, .text = rest + newLine + textAt(2), .instead = behind - begin } };
}

Result<std::vector<YamlNode>> treesOf(const std::vector<QByteArray> &items, const QString &section)
{
    std::vector<YamlNode> trees;
    for (const QByteArray &item : items) {
        auto tree = treeOf(item, section);
        if (!tree)
            return tl::unexpected(std::move(tree).error());
        trees.push_back(std::move(*tree));
    }
    return trees;
}

} // namespace

Result<QByteArray> withItems(const QByteArray &yaml, const QString &path, const QString &section,
                             const std::vector<QByteArray> &items)
{
    const auto tree = treeOf(yaml, path);
    const auto trees = treesOf(items, section);
    if (!tree || !trees)
        return tl::unexpected(tree ? trees.error() : tree.error());
    if (items.empty())
        return yaml;
    const auto known = std::ranges::find(tree->entries, section, &YamlEntry::key);
    const YamlEntry *entry = known == tree->entries.end() ? nullptr : &*known;
    const std::vector<Insertion> insertions = insertionsOf(yaml, *tree, entry, section, items);
    if (insertions.empty())
        return failure(ErrorKind::NotPossible,
                       QCoreApplication::translate(
                           "Workspace",
                           "The list %1 is not written with a dash before each item, so it "
                           "cannot be added to: please do it in the file.")
                           .arg(section),
                       path);
    // What the file must say afterwards; nothing but this is accepted.
    YamlNode wanted = *tree;
    if (entry == nullptr)
        wanted.entries.push_back({ .key = section, .place = {}, .value = {} });
    auto list = std::ranges::find(wanted.entries, section, &YamlEntry::key);
    list->value.kind = YamlNode::Kind::List;
    list->value.items.insert(list->value.items.end(), trees->begin(), trees->end());
    for (const Insertion &insertion : insertions) {
        QByteArray edited = yaml;
        edited.replace(insertion.at, insertion.instead, insertion.text);
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

Result<QByteArray> withItem(const QByteArray &yaml, const QString &path, const QString &section,
                            const QByteArray &item)
{
    return withItems(yaml, path, section, { item });
}

Result<Workspace> addItem(const QString &path, const QString &section, const QByteArray &item,
                          const Vocabulary &vocabulary)
{
    return addItems(path, { { .section = section, .items = { item } } }, vocabulary);
}

Result<Workspace> addItems(const QString &path, const std::vector<NewItems> &sections,
                           const Vocabulary &vocabulary)
{
    const auto before = readBytes(path);
    if (!before)
        return tl::unexpected(before.error());
    auto after = before;
    for (const NewItems &section : sections) {
        after = withItems(*after, path, section.section, section.items);
        if (!after)
            return tl::unexpected(after.error());
    }
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
