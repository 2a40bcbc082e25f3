// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sections.h"

#include <app/workspace/address.h>

#include <QCoreApplication>
#include <QRegularExpression>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

namespace {

/// What each kind needs, in the order of choices::authKinds(); nothing else is read with it.
const QStringList &needs(Auth::Kind kind)
{
    static const std::array<QStringList, 6> lists {
        QStringList {},
        QStringList { u"user"_s, u"secret"_s },
        QStringList { u"secret"_s },
        QStringList { u"header"_s, u"secret"_s },
        QStringList { u"certificate"_s, u"key"_s },
        QStringList { u"secret"_s },
    };
    return lists.at(static_cast<size_t>(kind));
}

KeyTable tableOf(Auth::Kind kind)
{
    KeyTable table { .place = QString("auth of kind "_L1
                                      % choices::authKinds().at(static_cast<qsizetype>(kind))),
                     .keys = { *keys::auth().find(u"kind") } };
    for (const QString &name : needs(kind)) {
        table.keys.push_back(*keys::auth().find(name));
        table.keys.back().required = true;
    }
    return table;
}

/// "keychain", "env:NAME" or "file:/absolute/path". The text itself may be a secret that someone
/// pasted here, so it never reaches a message.
QString readSecret(Fields &fields, const Reading &reading)
{
    static const QRegularExpression variable(u"\\Aenv:[A-Za-z_][A-Za-z0-9_]{0,127}\\z"_s);
    const YamlEntry *entry = fields.find(u"secret");
    const QString text = fields.text(u"secret");
    if (text.isEmpty() || text == "keychain"_L1 || variable.match(text).hasMatch())
        return text;
    if (text.startsWith("file:"_L1) && text.size() > 5)
        return QString("file:"_L1 % absolutePath(text.mid(5), reading));
    fields.refuse(*entry);
    return {};
}

} // namespace

Auth readAuth(const YamlNode &node, Reading &reading)
{
    const auto written = std::ranges::find(node.entries, u"kind"_s, &YamlEntry::key);
    const auto index
        = written == node.entries.end() ? -1 : choices::authKinds().indexOf(written->value.text);
    const KeyTable table = index < 0 ? keys::auth() : tableOf(static_cast<Auth::Kind>(index));
    Fields fields(node, table, reading.complaints);
    if (!fields.isMap())
        return {};
    Auth auth;
    auth.kind = static_cast<Auth::Kind>(fields.choice(u"kind", choices::authKinds()).value_or(0));
    auth.user = fields.text(u"user");
    auth.header = fields.text(u"header");
    if (!auth.header.isEmpty() && !isHeaderName(auth.header))
        fields.refuse(*fields.find(u"header"));
    auth.secret = readSecret(fields, reading);
    if (const QString path = fields.text(u"certificate"); !path.isEmpty())
        auth.certificate = absolutePath(path, reading);
    if (const QString path = fields.text(u"key"); !path.isEmpty())
        auth.key = absolutePath(path, reading);
    return auth;
}

} // namespace trivet::workspace
