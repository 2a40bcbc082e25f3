// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertanswers.h"

#include "alertwords.h"

#include <app/sources/http/json.h>

#include <QCryptographicHash>

#include <algorithm>

namespace trivet::alertmanager {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

constexpr qsizetype longestName = 200;
constexpr qsizetype longestSummary = 300;
constexpr qsizetype longestComment = 500;
constexpr qsizetype longestKey = 80;
constexpr int mostMatchers = 100;

/// The labels, sorted and cut; nothing where they are not an object of texts.
std::optional<Labels> readLabels(const dom::element &alert, bool &cut)
{
    const auto element = json::child(alert, "labels");
    dom::object object;
    if (!element || element->get(object) != simdjson::SUCCESS)
        return std::nullopt;
    Labels labels;
    for (const auto field : object) {
        std::string_view value;
        if (field.value.get(value) != simdjson::SUCCESS)
            return std::nullopt;
        QString name = json::cut(field.key, longestName + 1);
        QString text = json::cut(value, charactersPerValue + 1);
        if (labels.size() == static_cast<size_t>(labelsPerAlert) || name.size() > longestName) {
            cut = true;
            continue;
        }
        if (text.size() > charactersPerValue) {
            text.truncate(charactersPerValue);
            cut = true;
        }
        labels.emplace_back(std::move(name), std::move(text));
    }
    if (labels.empty())
        return std::nullopt;
    std::ranges::sort(labels);
    return labels;
}

QString fingerprintOf(const dom::element &alert, const Labels &labels)
{
    const auto given = json::text(alert, "fingerprint", longestKey);
    if (given && !given->isEmpty())
        return *given;
    return QString::fromLatin1(
        QCryptographicHash::hash(labelsToText(labels).toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(16));
}

std::optional<LabelMatcher> readMatcher(const dom::element &element)
{
    const auto name = json::text(element, "name", longestName);
    const auto value = json::text(element, "value", 2 * charactersPerValue);
    if (!name || name->isEmpty() || !value)
        return std::nullopt;
    // isEqual came with Alertmanager 0.22; before, a matcher could not be turned round.
    const bool equal = json::flag(element, "isEqual").value_or(true);
    const bool expression = json::flag(element, "isRegex").value_or(false);
    using Kind = LabelMatcher::Kind;
    return LabelMatcher { .name = *name,
                          .kind = expression ? (equal ? Kind::Matches : Kind::MatchesNot)
                                             : (equal ? Kind::Equal : Kind::NotEqual),
                          .value = *value };
}

std::optional<Silence> readSilence(const dom::element &element, const SourceId &source)
{
    const auto id = json::text(element, "id", longestKey);
    const auto startsAt = json::time(element, "startsAt");
    const auto endsAt = json::time(element, "endsAt");
    const auto list = json::list(element, "matchers");
    if (!id || id->isEmpty() || !startsAt || !endsAt || !list)
        return std::nullopt;
    std::vector<LabelMatcher> matchers;
    for (const dom::element one : *list) {
        const auto matcher = readMatcher(one);
        if (!matcher || matchers.size() == static_cast<size_t>(mostMatchers))
            return std::nullopt;
        matchers.push_back(*matcher);
    }
    return Silence { .id = QString(source.value + u':' + *id),
                     .source = source,
                     .matchers = matchersToText(matchers),
                     .comment = json::text(element, "comment", longestComment).value_or(QString()),
                     .author = json::text(element, "createdBy", longestName).value_or(QString()),
                     .startsAt = *startsAt,
                     .endsAt = *endsAt };
}

} // namespace

Result<AlertAnswer> parseAlerts(const QByteArray &body)
{
    dom::parser parser;
    const auto root = json::parse(parser, body);
    if (!root)
        return tl::unexpected<Error>(root.error());
    dom::array all;
    if (root->get(all) != simdjson::SUCCESS)
        return json::wrong(u"$"_s, Words::tr("a list of alerts"));
    AlertAnswer answer;
    for (const dom::element element : all) {
        bool cut = false;
        auto labels = readLabels(element, cut);
        if (!labels) {
            ++answer.unreadable;
            continue;
        }
        answer.cut += cut ? 1 : 0;
        Alert alert;
        alert.fingerprint = fingerprintOf(element, *labels);
        alert.labels = std::move(*labels);
        if (const auto annotations = json::child(element, "annotations"))
            alert.summary = json::text(*annotations, "summary", longestSummary).value_or(QString());
        alert.url = json::webAddress(element, "generatorURL");
        alert.startsAt = json::time(element, "startsAt");
        alert.endsAt = json::time(element, "endsAt");
        answer.unreadable += alert.startsAt ? 0 : 1;
        answer.alerts.push_back(std::move(alert));
    }
    return answer;
}

Result<SilenceAnswer> parseSilences(const QByteArray &body, const SourceId &source)
{
    dom::parser parser;
    const auto root = json::parse(parser, body);
    if (!root)
        return tl::unexpected<Error>(root.error());
    dom::array all;
    if (root->get(all) != simdjson::SUCCESS)
        return json::wrong(u"$"_s, Words::tr("a list of silences"));
    SilenceAnswer answer;
    for (const dom::element element : all) {
        if (auto silence = readSilence(element, source))
            answer.silences.push_back(std::move(*silence));
        else
            ++answer.unreadable;
    }
    return answer;
}

Result<ServerStatus> parseStatus(const QByteArray &body)
{
    dom::parser parser;
    const auto root = json::parse(parser, body);
    if (!root)
        return tl::unexpected<Error>(root.error());
    const auto version = json::child(*root, "versionInfo");
    const auto cluster = json::child(*root, "cluster");
    if (!version && !cluster)
        return json::wrong(u"versionInfo"_s, Words::tr("the version of an Alertmanager"));
    ServerStatus status;
    if (version)
        status.version = json::text(*version, "version", 60).value_or(QString());
    if (cluster)
        status.cluster = json::text(*cluster, "status", 60).value_or(QString());
    status.startedAt = json::time(*root, "uptime");
    return status;
}

} // namespace trivet::alertmanager
