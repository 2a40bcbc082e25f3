// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openslo.h"

#include <app/base/textgate.h>
#include <app/workspace/fields.h>
#include <app/workspace/yamltext.h>

#include <QRegularExpression>

#include <algorithm>

namespace trivet::workspace::exchange {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis longestWindow = 24h * 90;

/// Of the workspace's policies: whole minutes, nothing longer than 90 days.
bool isWindow(const AlertWindow &window)
{
    const auto whole = [](Millis length) { return length % Millis { 1min } == Millis { 0 }; };
    return whole(window.longWindow) && whole(window.shortWindow) && whole(window.holdFor)
        && window.shortWindow >= 1min && window.longWindow >= window.shortWindow
        && window.longWindow <= longestWindow && window.holdFor >= 0min && window.holdFor <= 24h * 7
        && window.factor > 0 && window.factor <= 1e6;
}

AlertSeverity severityOf(const QString &word)
{
    static const QStringList pages { u"page"_s, u"critical"_s, u"high"_s, u"pager"_s, u"sev1"_s };
    return pages.contains(word.toLower()) ? AlertSeverity::Page : AlertSeverity::Ticket;
}

} // namespace

QString windowsText(const AlertPolicy &policy)
{
    QStringList all;
    for (const AlertWindow &w : policy.windows)
        all << QString(durationToText(w.longWindow) % u'/' % durationToText(w.shortWindow) % " x"_L1
                       % QString::fromLatin1(numberText(w.factor)) % " for "_L1
                       % durationToText(w.holdFor)
                       % (w.severity == AlertSeverity::Page ? u" page"_s : u" ticket"_s)
                       % " least "_L1 % QString::number(w.leastFailures));
    return all.join(u"; "_s);
}

std::optional<std::vector<AlertWindow>> windowsOf(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(\\w+)/(\\w+) x([0-9.e+-]+) for (\\w+) (page|ticket) least ([0-9]{1,9})\\z"_s);
    std::vector<AlertWindow> all;
    for (const QString &one : text.split(u';', Qt::SkipEmptyParts)) {
        const auto match = form.match(one.trimmed());
        const auto longer = durationFromText(match.captured(1));
        const auto shorter = durationFromText(match.captured(2));
        const auto hold = durationFromText(match.captured(4));
        if (!match.hasMatch() || !longer || !shorter || !isNumber(match.captured(3)))
            return std::nullopt;
        all.push_back({ .longWindow = *longer,
                        .shortWindow = *shorter,
                        .factor = match.captured(3).toDouble(),
                        .holdFor = hold.value_or(Millis { 0 }),
                        .severity = severityOf(match.captured(5)),
                        .leastFailures = match.captured(6).toLongLong() });
        if (!isWindow(all.back()))
            return std::nullopt;
    }
    return all.empty() ? std::nullopt : std::optional(all);
}

void OpenSlo::readPolicies(Mapping &spec, Promise &promise)
{
    std::vector<AlertPolicy> policies;
    int number = 0;
    for (const Object &item : spec.items(u"alertPolicies")) {
        const QString path = u"spec.alertPolicies[%1]"_s.arg(number++);
        QString reference
            = item.node->kind == YamlNode::Kind::Scalar ? item.node->text.trimmed() : QString();
        Mapping entry(reference.isEmpty() ? item : Object {}, path, m_gathering);
        if (entry.has(u"alertPolicyRef"))
            reference = entry.text(u"alertPolicyRef");
        else
            entry.dismiss();
        const auto found = reference.isEmpty() ? std::optional(item) : find(m_policies, reference);
        if (!found) {
            m_gathering.note(item, Words::tr("There is no AlertPolicy %1.").arg(quoted(reference)));
            continue;
        }
        if (auto policy = readPolicy(*found, reference.isEmpty() ? path : QString()))
            policies.push_back(std::move(*policy));
    }
    if (policies.empty())
        return;
    AlertPolicy one = policies.front();
    if (policies.size() > 1) {
        // An SLO of Trivet has one policy; pairs of one severity are one alert in it.
        one.id = promise.name + u"-alerts"_s;
        for (size_t i = 1; i < policies.size(); ++i)
            for (const AlertWindow &window : policies[i].windows)
                if (std::ranges::find(one.windows, window) == one.windows.end())
                    one.windows.push_back(window);
        spec.note(
            u"alertPolicies",
            Words::tr("Several alert policies became the one policy %1.").arg(quoted(one.id)));
    }
    promise.slo.alerts = m_gathering.add(std::move(one));
}

std::optional<AlertPolicy> OpenSlo::readPolicy(const Object &at, const QString &path)
{
    Mapping root(at, path, m_gathering);
    root.skip({ u"apiVersion"_s, u"kind"_s });
    Mapping metadata(root.object(u"metadata"), root.path(u"metadata"), m_gathering);
    AlertPolicy policy { .id = metadata.text(u"name"), .windows = {} };
    Mapping own(metadata.object(u"annotations"), metadata.path(u"annotations"), m_gathering);
    const auto windows = windowsOf(own.text(annotations::windows));
    Mapping spec(root.object(u"spec"), root.path(u"spec"), m_gathering);
    if (windows) { // Trivet wrote it: the conditions say less
        spec.dismiss();
        policy.windows = *windows;
        return policy;
    }
    policy.windows = readConditions(spec);
    if (policy.windows.empty()) {
        m_gathering.note(at,
                         Words::tr("The alert policy %1 has no condition that Trivet knows; it "
                                   "is not kept.")
                             .arg(quoted(policy.id)));
        return std::nullopt;
    }
    return policy;
}

std::vector<AlertWindow> OpenSlo::readConditions(Mapping &spec)
{
    spec.skip({ u"alertWhenBreaching"_s });
    std::vector<AlertWindow> windows;
    int number = 0;
    for (const Object &item : spec.items(u"conditions")) {
        const QString path = spec.path(u"conditions[%1]"_s.arg(number++));
        Mapping entry(item, path, m_gathering);
        if (!entry.has(u"conditionRef")) {
            entry.dismiss();
            if (const auto window = readCondition(item, path))
                windows.push_back(*window);
            continue;
        }
        const QString reference = entry.text(u"conditionRef");
        if (const auto found = find(m_conditions, reference)) {
            if (const auto window = readCondition(*found, {}))
                windows.push_back(*window);
        } else {
            m_gathering.note(item,
                             Words::tr("There is no AlertCondition %1.").arg(quoted(reference)));
        }
    }
    return windows;
}

std::optional<AlertWindow> OpenSlo::readCondition(const Object &at, const QString &path)
{
    Mapping root(at, path, m_gathering);
    root.skip({ u"apiVersion"_s, u"kind"_s });
    Mapping metadata(root.object(u"metadata"), root.path(u"metadata"), m_gathering);
    metadata.skip({ u"name"_s });
    Mapping spec(root.object(u"spec"), root.path(u"spec"), m_gathering);
    const QString severity = spec.text(u"severity");
    Mapping condition(spec.object(u"condition"), spec.path(u"condition"), m_gathering);
    const QString kind = condition.text(u"kind");
    const auto refuse = [&](const QString &why) {
        condition.dismiss();
        m_gathering.note(at, Words::tr("A condition is not kept: %1").arg(why));
        return std::nullopt;
    };
    if (kind.toLower() != "burnrate"_L1)
        return refuse(Words::tr("its kind is %1, not burnrate.").arg(quoted(kind)));
    if (const QString op = condition.text(u"op"); op == "lte"_L1 || op == "lt"_L1)
        condition.note(
            u"op",
            Words::tr("op: %1 was taken as gte: a burn rate warns when it is high.").arg(op));
    const auto factor = condition.number(u"threshold");
    const QString lookback = condition.text(u"lookbackWindow");
    const auto length = shorthandOf(lookback);
    const auto hold = shorthandOf(condition.text(u"alertAfter"));
    if (!factor || !length)
        return refuse(Words::tr("it has no threshold or no lookbackWindow."));
    const AlertWindow window { .longWindow = lengthOf(*length),
                               .shortWindow = lengthOf(*length),
                               .factor = *factor,
                               .holdFor = hold ? lengthOf(*hold) : Millis { 0 },
                               .severity = severityOf(severity) };
    if (!isWindow(window))
        return refuse(Words::tr("its lengths are beyond what a policy of Trivet can hold."));
    return window;
}

} // namespace trivet::workspace::exchange
