// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sections.h"

#include <app/workspace/address.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace trivet::workspace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t mostKeys = 100;
constexpr qsizetype longestPattern = 1'000;

/// Nothing, and a complaint, unless this build has the kind.
const SourceKind *readKind(Fields &fields, const Reading &reading)
{
    const YamlEntry *entry = fields.find(u"kind");
    const QString id = fields.text(u"kind");
    if (id.isEmpty())
        return nullptr;
    const auto found = std::ranges::find(reading.vocabulary.kinds, id, &SourceKind::id);
    if (found != reading.vocabulary.kinds.end())
        return &*found;
    QStringList known;
    for (const SourceKind &kind : reading.vocabulary.kinds)
        known << kind.id;
    if (choices::sourceKinds().contains(id))
        fields.refuse(*entry,
                      QCoreApplication::translate(
                          "Workspace", "This version does not support this kind yet. It has: %1.")
                          .arg(known.join(", "_L1)));
    else
        fields.refuse(*entry, reading.complaints.areWanted() ? advice(id, known) : QString());
    return nullptr;
}

/// The keys that a source of the kind takes: the common ones, those of the network, its own.
KeyTable tableOf(const SourceKind &kind)
{
    KeyTable table { .place = QString("a source of kind "_L1 % kind.id),
                     .keys = keys::source().keys };
    if (kind.network)
        table.keys.insert(table.keys.end(), keys::network().keys.begin(),
                          keys::network().keys.end());
    for (const QString &name : kind.keys) {
        if (table.find(name) != nullptr)
            continue;
        const Key *own = keys::own().find(name);
        Key key = own != nullptr ? *own : *keys::own().find(u"");
        key.name = name;
        table.keys.push_back(key);
    }
    for (Key &key : table.keys)
        key.required = key.required || kind.requiredKeys.contains(key.name);
    return table;
}

/// A word, a list of words, or a mapping of words as lines "key=value".
std::optional<QString> joined(const YamlNode &node, bool mapping)
{
    const auto isWord = [](const YamlNode &n) {
        return n.kind == YamlNode::Kind::Scalar && !n.text.trimmed().isEmpty()
            && std::ranges::none_of(n.text,
                                    [](QChar c) { return c.category() == QChar::Other_Control; });
    };
    if (mapping) {
        if (node.kind != YamlNode::Kind::Map || node.entries.empty())
            return std::nullopt;
        QStringList lines;
        for (const YamlEntry &entry : node.entries) {
            if (!isWord(entry.value))
                return std::nullopt;
            lines << QString(entry.key % u'=' % entry.value.text);
        }
        return lines.join(u'\n');
    }
    if (isWord(node))
        return node.text;
    if (node.kind != YamlNode::Kind::List || node.items.empty()
        || !std::ranges::all_of(node.items, isWord))
        return std::nullopt;
    QStringList lines;
    for (const YamlNode &item : node.items)
        lines << item.text;
    return lines.join(u'\n');
}

void readOwnKey(const QString &name, Fields &fields, SourceSpec &source, const Reading &reading)
{
    const YamlEntry *entry = fields.find(name);
    if (entry == nullptr)
        return;
    if (name == "seed"_L1 || name == "port"_L1) {
        const auto number = name == "port"_L1
            ? fields.integer(name, 1, 65535)
            : fields.integer(name, 0, std::numeric_limits<int>::max());
        if (number)
            source.keys.emplace_back(name, QString::number(*number));
        return;
    }
    const bool isPath = name == "path"_L1 || name == "socket"_L1;
    const bool isPattern = name == "tags"_L1;
    const bool isOne = isPath || isPattern || name == "branch"_L1 || name == "service_label"_L1;
    auto text = isOne && entry->value.kind != YamlNode::Kind::Scalar
        ? std::nullopt
        : joined(entry->value, name == "mapping"_L1);
    if (!text) {
        fields.refuse(*entry);
        return;
    }
    if (isPath)
        text = absolutePath(*text, reading);
    if (isPattern) {
        const QRegularExpression expression(*text);
        if (!expression.isValid() || text->size() > longestPattern)
            fields.refuse(*entry, expression.isValid() ? QString() : expression.errorString());
    }
    source.keys.emplace_back(name, *text);
}

void readUrl(Fields &fields, SourceSpec &source, Reading &reading)
{
    const YamlEntry *entry = fields.find(u"url");
    const QString text = fields.text(u"url");
    if (text.isEmpty())
        return;
    const auto url = serverAddress(text);
    if (!url) {
        fields.refuse(*entry, url.error().text);
        return;
    }
    source.url = *url;
    const bool plain = url->scheme() == "http"_L1 && !isLoopback(url->host());
    if (!plain || source.auth.secret.isEmpty())
        return;
    if (!source.allowPlainHttp)
        fields.refuse(*entry,
                      QCoreApplication::translate(
                          "Workspace",
                          "The secret would travel unencrypted: use https, or say "
                          "\"allow_plain_http: true\" if the network can be trusted."));
    else
        reading.workspace.troubles.push_back(
            { .severity = Trouble::Severity::Warning,
              .text = QCoreApplication::translate(
                          "Workspace",
                          "The secret of the source %1 travels unencrypted (allow_plain_http).")
                          .arg(quoted(source.id.value)),
              .where = reading.file });
}

void readProxy(Fields &fields, SourceSpec &source)
{
    const YamlEntry *entry = fields.find(u"proxy");
    const QString text = fields.text(u"proxy");
    if (text.isEmpty())
        return;
    if (text != "none"_L1 && text != "system"_L1 && !isProxyAddress(text))
        fields.refuse(*entry);
    else
        source.proxy = text;
}

void readHeaders(Fields &fields, SourceSpec &source, Reading &reading)
{
    const YamlEntry *entry = fields.find(u"headers");
    if (entry == nullptr)
        return;
    if (entry->value.kind != YamlNode::Kind::Map) {
        fields.refuse(*entry);
        return;
    }
    for (const YamlEntry &header : entry->value.entries) {
        if (!isHeaderName(header.key) || isReservedHeader(header.key))
            reading.complaints.add(header.place,
                                   QCoreApplication::translate(
                                       "Workspace",
                                       "%1: expected the name of a header that neither signs in "
                                       "nor belongs to the connection; to sign in, use \"auth\".")
                                       .arg(quoted(header.key)));
        else if (header.value.kind != YamlNode::Kind::Scalar || !isHeaderValue(header.value.text))
            reading.complaints.add(
                header.value.place,
                QCoreApplication::translate(
                    "Workspace", "%1: expected one line of text as the value of the header.")
                    .arg(quoted(header.key)));
        else
            source.headers.emplace_back(header.key, header.value.text);
    }
}

void readNetwork(Fields &fields, SourceSpec &source, Reading &reading)
{
    source.allowPlainHttp = fields.flag(u"allow_plain_http").value_or(false);
    if (const YamlEntry *auth = fields.find(u"auth"))
        source.auth = readAuth(auth->value, reading);
    readUrl(fields, source, reading);
    readProxy(fields, source);
    readHeaders(fields, source, reading);
    if (const QString ca = fields.text(u"ca"); !ca.isEmpty())
        source.ca = absolutePath(ca, reading);
}

} // namespace

void readSource(const YamlNode &node, Reading &reading)
{
    // Which keys there are hangs on the kind; what a source of an unknown kind may hold is unknown.
    const auto written = std::ranges::find(node.entries, u"kind"_s, &YamlEntry::key);
    const auto known = written == node.entries.end()
        ? reading.vocabulary.kinds.end()
        : std::ranges::find(reading.vocabulary.kinds, written->value.text, &SourceKind::id);
    KeyTable table = keys::source();
    if (known != reading.vocabulary.kinds.end())
        table = tableOf(*known);
    else
        for (const YamlEntry &entry : node.entries)
            if (table.find(entry.key) == nullptr && table.keys.size() < mostKeys)
                table.keys.push_back(
                    { .name = entry.key, .expected = keys::own().find(u"")->expected });

    Fields fields(node, table, reading.complaints);
    if (!fields.isMap())
        return;
    SourceSpec source;
    source.workspaceFolder = reading.folder;
    source.id = SourceId(fields.identifier(u"id"));
    reading.sources.insert(source.id.value);
    source.poll = fields.duration(u"poll", 1s, 24h * 7).value_or(source.poll);
    source.service = ServiceId(fields.reference(u"service", reading.services));
    if (const SourceKind *kind = readKind(fields, reading)) {
        source.kind = kind->id;
        if (kind->network)
            readNetwork(fields, source, reading);
        for (const QString &name : kind->keys)
            if (keys::source().find(name) == nullptr
                && (!kind->network || keys::network().find(name) == nullptr))
                readOwnKey(name, fields, source, reading);
    }
    reading.workspace.sources.push_back(std::move(source));
}

} // namespace trivet::workspace
