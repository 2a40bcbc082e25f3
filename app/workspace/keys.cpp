// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys.h"

#include <QCoreApplication>

#include <algorithm>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

namespace {

const char *const idExpected = QT_TRANSLATE_NOOP(
    "Workspace", "an id of at most 64 letters, digits, dots, dashes and underscores");
const char *const nameExpected = QT_TRANSLATE_NOOP("Workspace", "a name");
const char *const fileExpected = QT_TRANSLATE_NOOP("Workspace", "the path of a file");
const char *const serviceExpected = QT_TRANSLATE_NOOP("Workspace", "the id of a service");
const char *const secretExpected = QT_TRANSLATE_NOOP(
    "Workspace", "where the secret is, never the secret itself: keychain, env:NAME or file:PATH");
const char *const valueExpected
    = QT_TRANSLATE_NOOP("Workspace",
                        "a value in the unit of the metric: a duration such as 48h, a percentage "
                        "such as 15%, or a number");

} // namespace

const Key *KeyTable::find(QStringView name) const
{
    const auto found
        = std::ranges::find_if(keys, [name](const Key &key) { return key.name == name; });
    return found == keys.end() ? nullptr : &*found;
}

QStringList KeyTable::names() const
{
    QStringList names;
    for (const Key &key : keys)
        names << key.name;
    return names;
}

const KeyTable &keys::file()
{
    static const KeyTable table {
        u"the file"_s,
        {
            { u"trivet"_s, QT_TRANSLATE_NOOP("Workspace", "the version of the format, 1"), true },
            { u"team"_s,
              QT_TRANSLATE_NOOP("Workspace", "a team such as { id: shop, zone: Europe/Berlin }"),
              true },
            { u"services"_s,
              QT_TRANSLATE_NOOP("Workspace", "a list of services such as - { id: checkout }") },
            { u"sources"_s,
              QT_TRANSLATE_NOOP(
                  "Workspace",
                  "a list of sources such as - { id: metrics, kind: prometheus, url: ... }") },
            { u"slos"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "a list of SLOs such as - { id: ..., service: ..., source: ..., "
                                "sli: ..., target: 99.9 }") },
            { u"policies"_s,
              QT_TRANSLATE_NOOP(
                  "Workspace",
                  "a list of alert policies such as - { id: ..., windows: [ ... ] }") },
            { u"corrections"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "a list of spans such as - { id: ..., from: ..., to: ..., reason: "
                                "... }") },
            { u"budget_policy"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "a list of clauses such as - { budget_below: 0%, decide: freeze, "
                                "consequence: ... }") },
            { u"goals"_s,
              QT_TRANSLATE_NOOP(
                  "Workspace", "a list of goals such as - { id: ..., metric: ..., target: ... }") },
        },
    };
    return table;
}

const KeyTable &keys::team()
{
    static const KeyTable table {
        u"team"_s,
        {
            { u"id"_s, idExpected, true },
            { u"name"_s, nameExpected },
            { u"zone"_s, QT_TRANSLATE_NOOP("Workspace", "a time zone such as Europe/Berlin") },
            { u"week_start"_s, QT_TRANSLATE_NOOP("Workspace", "a day of the week such as monday") },
            { u"fiscal_year_start"_s, QT_TRANSLATE_NOOP("Workspace", "a month such as january") },
        },
    };
    return table;
}

const KeyTable &keys::service()
{
    static const KeyTable table {
        u"services"_s,
        {
            { u"id"_s, idExpected, true },
            { u"name"_s, nameExpected },
            { u"environment"_s,
              QT_TRANSLATE_NOOP("Workspace", "the environment that counts as production") },
        },
    };
    return table;
}

const KeyTable &keys::source()
{
    static const KeyTable table {
        u"sources"_s,
        {
            { u"id"_s, idExpected, true },
            { u"kind"_s, QT_TRANSLATE_NOOP("Workspace", "a kind of source such as prometheus"),
              true },
            { u"poll"_s, QT_TRANSLATE_NOOP("Workspace", "a duration from 1s to 7d such as 1m") },
            { u"service"_s, serviceExpected },
        },
    };
    return table;
}

const KeyTable &keys::network()
{
    static const KeyTable table {
        u"sources"_s,
        {
            { u"url"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "an address such as https://prometheus.example.org, without user, "
                                "password, query and fragment"),
              false, true },
            { u"auth"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "a way to sign in such as { kind: bearer, secret: keychain }"),
              false, true },
            { u"headers"_s,
              QT_TRANSLATE_NOOP("Workspace", "headers such as { X-Scope-OrgID: shop }"), false,
              true },
            { u"ca"_s, fileExpected },
            { u"proxy"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "none, system, or an address such as http://proxy.example.org:3128 "
                                "without user and password"),
              false, true },
            { u"allow_plain_http"_s, QT_TRANSLATE_NOOP("Workspace", "true or false") },
        },
    };
    return table;
}

const KeyTable &keys::auth()
{
    static const KeyTable table {
        u"auth"_s,
        {
            { u"kind"_s,
              QT_TRANSLATE_NOOP("Workspace", "none, basic, bearer, header, mtls or token"), true },
            { u"user"_s, QT_TRANSLATE_NOOP("Workspace", "the name of the account") },
            { u"header"_s,
              QT_TRANSLATE_NOOP("Workspace", "the name of a header such as PRIVATE-TOKEN") },
            { u"secret"_s, secretExpected, false, true },
            { u"certificate"_s, fileExpected },
            { u"key"_s, fileExpected, false, true },
        },
    };
    return table;
}

const KeyTable &keys::goal()
{
    static const KeyTable table {
        u"goals"_s,
        {
            { u"id"_s, idExpected, true },
            { u"team"_s, QT_TRANSLATE_NOOP("Workspace", "the id of the team") },
            { u"leg"_s, QT_TRANSLATE_NOOP("Workspace", "delivery, reliability or platform") },
            { u"metric"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "the id of a metric such as delivery.change_lead_time"),
              true },
            { u"statement"_s, QT_TRANSLATE_NOOP("Workspace", "a sentence") },
            { u"direction"_s, QT_TRANSLATE_NOOP("Workspace", "up or down") },
            { u"baseline"_s, valueExpected },
            { u"target"_s, valueExpected, true },
            { u"due"_s, QT_TRANSLATE_NOOP("Workspace", "a date such as 2026-12-31") },
            { u"owner"_s, nameExpected },
        },
    };
    return table;
}

const KeyTable &keys::own()
{
    static const char *const words = QT_TRANSLATE_NOOP("Workspace", "a word or a list of words");
    static const KeyTable table {
        u"sources"_s,
        {
            { u"path"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "a path; relative ones begin at the folder of this file") },
            { u"socket"_s, fileExpected },
            { u"tags"_s, QT_TRANSLATE_NOOP("Workspace", "a regular expression such as '^v\\d+'") },
            { u"branch"_s, QT_TRANSLATE_NOOP("Workspace", "the name of a branch") },
            { u"service_label"_s, QT_TRANSLATE_NOOP("Workspace", "the name of a label") },
            { u"seed"_s, QT_TRANSLATE_NOOP("Workspace", "a whole number") },
            { u"port"_s, QT_TRANSLATE_NOOP("Workspace", "a whole number from 1 to 65535") },
            { u"mapping"_s, QT_TRANSLATE_NOOP("Workspace", "names such as { score: value }") },
            { u"secret"_s, secretExpected, false, true },
            { QString(), words },
        },
    };
    return table;
}

} // namespace trivet::workspace
