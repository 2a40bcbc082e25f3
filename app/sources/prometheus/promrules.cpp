// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promrules.h"

#include "promparser.h"
#include "promseriesreader.h"
#include "promwords.h"

#include <simdjson.h>
#include <string_view>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

QString textAt(const dom::element &element, std::string_view key, qsizetype most)
{
    std::string_view text;
    if (element[key].get(text) != simdjson::SUCCESS || static_cast<qsizetype>(text.size()) > most)
        return {};
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Rule readRule(const dom::element &element)
{
    constexpr qsizetype longestLabel = 256;
    Rule rule { .name = textAt(element, "name", longestLabel),
                .query = textAt(element, "query", longestRule),
                .labels = {},
                .alert = textAt(element, "type", longestLabel) == "alerting"_L1 };
    dom::object labels;
    if (element["labels"].get(labels) != simdjson::SUCCESS)
        return rule;
    for (const auto field : labels) {
        std::string_view value;
        if (field.value.get(value) != simdjson::SUCCESS || rule.labels.size() >= labelsPerSeries
            || static_cast<qsizetype>(value.size()) > longestLabel)
            continue;
        rule.labels.insert(
            QString::fromUtf8(field.key.data(), static_cast<qsizetype>(field.key.size())),
            QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())));
    }
    return rule;
}

} // namespace

Result<std::vector<Rule>> parseRules(const QByteArray &body)
{
    if (body.size() > answerBytes)
        return failure(ErrorKind::TooLarge, Words::tr("The answer is larger than 32 MiB."));
    dom::parser parser(static_cast<size_t>(answerBytes) + 64);
    dom::element root;
    const std::string_view text(body.constData(), static_cast<size_t>(body.size()));
    if (parser.allocate(text.size() + 64, answerDepth) != simdjson::SUCCESS
        || parser.parse(text.data(), text.size()).get(root) != simdjson::SUCCESS)
        return failure(ErrorKind::BadAnswer,
                       Words::tr("The answer is not whole JSON: %1").arg(u"rules"_s));
    dom::array groups;
    if (root["data"]["groups"].get(groups) != simdjson::SUCCESS)
        return wrongType(u"data.groups"_s, Words::tr("an array"));
    std::vector<Rule> rules;
    for (const dom::element group : groups) {
        dom::array all;
        if (group["rules"].get(all) != simdjson::SUCCESS)
            continue;
        for (const dom::element element : all) {
            if (rules.size() >= mostRules)
                return rules;
            Rule rule = readRule(element);
            if (!rule.name.isEmpty() && !rule.query.isEmpty())
                rules.push_back(std::move(rule));
        }
    }
    return rules;
}

} // namespace trivet::prometheus
