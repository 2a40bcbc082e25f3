// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sections.h"

#include <app/alerts/policy.h>

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace trivet::workspace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::optional<Millis> wholeMinutes(Fields &fields, QStringView key, Millis least, Millis most)
{
    const auto length = fields.duration(key, least, most);
    if (length && *length % Millis { 1min } != Millis { 0 })
        fields.refuse(*fields.find(key));
    return length;
}

AlertWindow readPolicyWindow(const YamlNode &node, Reading &reading)
{
    constexpr double highest = 1e6;
    constexpr qint64 most = 1'000'000'000;
    AlertWindow window;
    Fields fields(node, keys::policyWindow(), reading.complaints);
    if (!fields.isMap())
        return window;
    window.longWindow = wholeMinutes(fields, u"long", 1min, 24h * 90).value_or(Millis { 1h });
    window.shortWindow = wholeMinutes(fields, u"short", 1min, 24h * 90).value_or(window.longWindow);
    window.factor = fields.number(u"factor", 0, highest).value_or(1);
    window.holdFor = wholeMinutes(fields, u"for", 0min, 24h * 7).value_or(Millis { 0 });
    window.severity
        = static_cast<AlertSeverity>(fields.choice(u"severity", choices::severities()).value_or(0));
    window.leastFailures = fields.integer(u"least_failures", 0, most).value_or(0);
    if (window.shortWindow > window.longWindow)
        fields.refuse(*fields.find(u"short"),
                      QCoreApplication::translate("Workspace",
                                                  "The short window is longer than the long one."));
    return window;
}

std::optional<Instant> readMoment(Fields &fields, QStringView key, const Reading &reading)
{
    const QString text = fields.text(key);
    if (text.isEmpty())
        return std::nullopt;
    const auto moment = fromIso(text, reading.workspace.team.calendar.zone());
    if (!moment)
        fields.refuse(*fields.find(key));
    return moment;
}

} // namespace

void readPolicy(const YamlNode &node, Reading &reading)
{
    Fields fields(node, keys::policy(), reading.complaints);
    if (!fields.isMap())
        return;
    AlertPolicy policy { .id = fields.identifier(u"id"), .windows = {} };
    if (alerts::builtIn().contains(policy.id))
        fields.refuse(*fields.find(u"id"),
                      QCoreApplication::translate("Workspace", "This policy is built in."));
    if (const YamlEntry *windows = fields.find(u"windows")) {
        if (windows->value.kind != YamlNode::Kind::List || windows->value.items.empty())
            fields.refuse(*windows);
        else
            for (const YamlNode &item : windows->value.items)
                policy.windows.push_back(readPolicyWindow(item, reading));
    }
    reading.workspace.policies.push_back(std::move(policy));
}

void readCorrection(const YamlNode &node, Reading &reading)
{
    Fields fields(node, keys::correction(), reading.complaints);
    if (!fields.isMap())
        return;
    Correction correction { .id = fields.identifier(u"id"), .slos = {} };
    QSet<QString> known;
    for (const SloSpec &slo : reading.workspace.slos)
        known.insert(slo.id.value);
    if (const YamlEntry *slos = fields.find(u"slos")) {
        bool fine = slos->value.kind == YamlNode::Kind::List && !slos->value.items.empty();
        for (const YamlNode &item : slos->value.items) {
            fine = fine && item.kind == YamlNode::Kind::Scalar && known.contains(item.text);
            correction.slos.emplace_back(item.text);
        }
        if (!fine)
            fields.refuse(*slos);
    }
    const auto from = readMoment(fields, u"from", reading);
    const auto to = readMoment(fields, u"to", reading);
    if (from && to) {
        correction.range = { .from = *from, .to = *to };
        if (correction.range.isEmpty())
            fields.refuse(*fields.find(u"to"),
                          QCoreApplication::translate("Workspace", "This is not after \"from\"."));
    }
    correction.reason = fields.text(u"reason");
    correction.effect = static_cast<Correction::Effect>(
        fields.choice(u"count_as", choices::effects()).value_or(0));
    reading.workspace.corrections.push_back(std::move(correction));
}

void readBudgetClause(const YamlNode &node, Reading &reading)
{
    constexpr double highest = 1e6;
    Fields fields(node, keys::budgetClause(), reading.complaints);
    if (!fields.isMap())
        return;
    BudgetClause clause;
    clause.budgetBelow = fields.share(u"budget_below", -highest, 1);
    clause.burnRateAbove = fields.number(u"burn_rate_above", 0, highest);
    clause.over = wholeMinutes(fields, u"over", 5min, 24h * 90).value_or(clause.over);
    clause.decision
        = static_cast<BudgetDecision>(fields.choice(u"decide", choices::decisions()).value_or(0));
    clause.consequence = fields.text(u"consequence");
    if ((fields.find(u"budget_below") != nullptr) == (fields.find(u"burn_rate_above") != nullptr))
        reading.complaints.add(
            node.place,
            QCoreApplication::translate(
                "Workspace",
                "budget_policy: expected exactly one of budget_below and burn_rate_above."));
    reading.workspace.budgetPolicy.push_back(std::move(clause));
}

} // namespace trivet::workspace
