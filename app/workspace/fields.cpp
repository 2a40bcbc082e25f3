// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

namespace {

bool isExtension(const QString &key)
{
    return key.startsWith("x-"_L1);
}

QString found(const YamlNode &node, bool quiet)
{
    switch (node.kind) {
    case YamlNode::Kind::Null:
        return QCoreApplication::translate("Workspace", "nothing");
    case YamlNode::Kind::List:
        return QCoreApplication::translate("Workspace", "a list");
    case YamlNode::Kind::Map:
        return QCoreApplication::translate("Workspace", "a mapping");
    case YamlNode::Kind::Scalar:
        break;
    }
    return quiet ? QCoreApplication::translate("Workspace", "something else") : quoted(node.text);
}

bool hasControls(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
    });
}

} // namespace

Fields::Fields(const YamlNode &node, const KeyTable &table, Complaints &complaints)
    : m_node(node)
    , m_table(table)
    , m_complaints(complaints)
{
    if (!isMap()) {
        complaints.add(node.place,
                       QCoreApplication::translate(
                           "Workspace", "Expected a mapping with the keys of %1 (%2), found %3.")
                           .arg(table.place, table.names().join(", "_L1), found(node, true)));
        return;
    }
    for (const YamlEntry &entry : node.entries)
        if (table.find(entry.key) == nullptr && !isExtension(entry.key))
            complaints.add(entry.place,
                           QCoreApplication::translate("Workspace", "Unknown key %1 in %2.")
                                   .arg(quoted(entry.key), table.place)
                               + (complaints.areWanted() ? u' ' + advice(entry.key, table.names())
                                                         : QString()));
    for (const Key &key : table.keys)
        if (key.required && find(key.name) == nullptr)
            complaints.add(
                node.place,
                QCoreApplication::translate("Workspace", "%1 is missing in %2: expected %3.")
                    .arg(quoted(key.name), table.place,
                         QCoreApplication::translate("Workspace", key.expected)));
}

const YamlEntry *Fields::find(QStringView key) const
{
    const auto at = std::ranges::find_if(
        m_node.entries, [key](const YamlEntry &entry) { return entry.key == key; });
    return at == m_node.entries.end() ? nullptr : &*at;
}

void Fields::refuse(const YamlEntry &entry)
{
    refuse(entry, {});
}

void Fields::refuse(const YamlEntry &entry, const QString &why)
{
    const Key *key = m_table.find(entry.key);
    const char *expected = key == nullptr
        ? QT_TRANSLATE_NOOP("Workspace", "a word or a list of words")
        : key->expected;
    QString text = QCoreApplication::translate("Workspace", "%1: expected %2, found %3.")
                       .arg(entry.key, QCoreApplication::translate("Workspace", expected),
                            found(entry.value, key != nullptr && key->quiet));
    if (!why.isEmpty())
        text += u' ' + why;
    m_complaints.add(entry.value.place, text);
}

const YamlEntry *Fields::scalar(QStringView key)
{
    const YamlEntry *entry = find(key);
    if (entry == nullptr)
        return nullptr;
    if (entry->value.kind != YamlNode::Kind::Scalar || hasControls(entry->value.text)) {
        refuse(*entry);
        return nullptr;
    }
    return entry;
}

QString Fields::text(QStringView key)
{
    const YamlEntry *entry = scalar(key);
    if (entry == nullptr)
        return {};
    const QString text = entry->value.text.trimmed();
    if (text.isEmpty())
        refuse(*entry);
    return text;
}

QString Fields::identifier(QStringView key)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"_s);
    const YamlEntry *entry = scalar(key);
    if (entry == nullptr)
        return {};
    if (pattern.match(entry->value.text).hasMatch())
        return entry->value.text;
    refuse(*entry);
    return {};
}

std::optional<qsizetype> Fields::choice(QStringView key, const QStringList &choices)
{
    const YamlEntry *entry = scalar(key);
    if (entry == nullptr)
        return std::nullopt;
    const auto index = choices.indexOf(entry->value.text);
    if (index >= 0)
        return index;
    const QString near = m_complaints.areWanted() ? nearest(entry->value.text, choices) : QString();
    refuse(*entry,
           near.isEmpty()
               ? QString()
               : QCoreApplication::translate("Workspace", "Did you mean %1?").arg(quoted(near)));
    return std::nullopt;
}

std::optional<Millis> Fields::duration(QStringView key, Millis least, Millis most)
{
    const YamlEntry *entry = scalar(key);
    if (entry == nullptr)
        return std::nullopt;
    const auto duration = durationFromText(entry->value.text);
    if (duration && *duration >= least && *duration <= most)
        return duration;
    refuse(*entry);
    return std::nullopt;
}

std::optional<qint64> Fields::integer(QStringView key, qint64 least, qint64 most)
{
    const YamlEntry *entry = scalar(key);
    if (entry == nullptr)
        return std::nullopt;
    bool ok = false;
    const qint64 number = entry->value.text.toLongLong(&ok);
    if (ok && entry->value.plain && number >= least && number <= most)
        return number;
    refuse(*entry);
    return std::nullopt;
}

std::optional<bool> Fields::flag(QStringView key)
{
    const YamlEntry *entry = scalar(key);
    if (entry == nullptr)
        return std::nullopt;
    if (entry->value.plain && entry->value.text == "true"_L1)
        return true;
    if (entry->value.plain && entry->value.text == "false"_L1)
        return false;
    refuse(*entry);
    return std::nullopt;
}

std::optional<double> Fields::share(QStringView key, double least, double most)
{
    const YamlEntry *entry = scalar(key);
    if (entry == nullptr)
        return std::nullopt;
    QString percent = entry->value.text.trimmed();
    const bool isSigned = percent.endsWith(u'%');
    if (isSigned)
        percent = percent.chopped(1).trimmed();
    if ((entry->value.plain || isSigned) && isNumber(percent)
        && !percent.contains(u'e', Qt::CaseInsensitive)) {
        const double share = QString(percent + "e-2"_L1).toDouble();
        if (share >= least && share <= most)
            return share;
    }
    refuse(*entry);
    return std::nullopt;
}

std::optional<double> Fields::number(QStringView key, double above, double most)
{
    const YamlEntry *entry = scalar(key);
    if (entry == nullptr)
        return std::nullopt;
    const double number = entry->value.text.toDouble();
    if (entry->value.plain && isNumber(entry->value.text) && number > above && number <= most)
        return number;
    refuse(*entry);
    return std::nullopt;
}

QString Fields::reference(QStringView key, const QSet<QString> &known)
{
    const YamlEntry *entry = scalar(key);
    if (entry == nullptr)
        return {};
    if (known.contains(entry->value.text))
        return entry->value.text;
    if (!m_complaints.areWanted()) {
        refuse(*entry);
        return {};
    }
    QStringList list(known.begin(), known.end());
    list.sort();
    refuse(*entry, advice(entry->value.text, list));
    return {};
}

const std::vector<YamlNode> &listItems(const YamlEntry &entry, Complaints &complaints)
{
    static const std::vector<YamlNode> none;
    if (entry.value.kind == YamlNode::Kind::List)
        return entry.value.items;
    const Key *key = keys::file().find(entry.key);
    complaints.add(entry.value.place,
                   QCoreApplication::translate("Workspace", "%1: expected %2, found %3.")
                       .arg(entry.key, QCoreApplication::translate("Workspace", key->expected),
                            found(entry.value, true)));
    return none;
}

bool isNumber(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?([eE][+-]?[0-9]{1,2})?\\z"_s);
    return pattern.match(text).hasMatch();
}

} // namespace trivet::workspace
