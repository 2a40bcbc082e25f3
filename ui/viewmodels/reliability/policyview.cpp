// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policyview.h"

#include "sloparts.h"

#include <app/alerts/checks.h>
#include <app/alerts/policy.h>
#include <app/base/textgate.h>
#include <app/metrics/reliability/window.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct PolicyWords
{
    Q_DECLARE_TR_FUNCTIONS(PolicyWords)
};

FigureCell plainCell(const QString &text, const QVariant &raw)
{
    return { .text = text, .aside = {}, .below = {}, .raw = raw };
}

FigureCell burnCell(const Formatter &formatter, const std::optional<double> &burn,
                    const AlertWindow &window)
{
    if (!burn)
        return { .text = PolicyWords::tr("No data"),
                 .aside = {},
                 .below = {},
                 .raw = {},
                 .tone = Tone::Ink3 };
    const bool burning = *burn > window.factor;
    return { .text = formatter.value(*burn, Unit::Multiple),
             .aside = {},
             .below = {},
             .raw = *burn,
             .tone = burning ? alertTone(window.severity) : Tone::Ink,
             .strong = burning };
}

/// Shape, word and colour; an alert never turns green for lack of news.
FigureCell stateCell(const PolicyInput &input, AlertSeverity severity)
{
    const auto alert = std::ranges::find(input.alerts, severity, &ActiveAlert::severity);
    FigureCell cell { .text = u"○ "_s + PolicyWords::tr("Not known", "state of an alert"),
                      .aside = {},
                      .below = {},
                      .raw = {},
                      .tone = Tone::Ink3 };
    if (alert == input.alerts.end())
        return cell;
    const Instant now = input.lane.snapshot->asOf;
    const auto moment = [&](Instant at) { return input.lane.formatter.moment(at, now); };
    cell.raw = static_cast<int>(alert->phase);
    if (alert->phase == AlertPhase::Firing) {
        cell.text = u"▲ "_s + PolicyWords::tr("Fires", "state of an alert");
        cell.tone = alertTone(severity);
        cell.strong = true;
    } else if (alert->phase == AlertPhase::Pending) {
        cell.text = u"◆ "_s + PolicyWords::tr("Pending", "state of an alert");
        cell.tone = Tone::Amber;
    } else if (!alert->frozen) {
        cell.text = u"● "_s + PolicyWords::tr("Quiet", "state of an alert");
        cell.tone = Tone::Green;
    }
    if (alert->frozen)
        cell.aside = PolicyWords::tr("frozen at %1", "an alert of which nothing new is measured")
                         .arg(moment(alert->asOf));
    else if (alert->since)
        cell.aside = PolicyWords::tr("since %1").arg(moment(*alert->since));
    return cell;
}

FigureRow pairRow(const PolicyInput &input, const AlertWindow &window, const PairReading &reading)
{
    const Formatter &f = input.lane.formatter;
    FigureCell name = plainCell(alertName(window.severity), static_cast<int>(window.severity));
    name.mark = alertTone(window.severity);
    FigureCell held
        = plainCell(window.holdFor > Millis { 0 } ? windowName(f, window.holdFor)
                                                  : PolicyWords::tr("at once", "an alert fires"),
                    toSeconds(window.holdFor));
    FigureCell longBurn = burnCell(f, reading.longBurn, window);
    if (reading.longBurn)
        longBurn.aside = PolicyWords::tr("%1 of %2", "bad events of all")
                             .arg(f.count(std::llround(std::max(0.0, reading.longBad))),
                                  f.count(std::llround(reading.longTotal)));
    if (window.leastFailures > 0)
        held.aside = PolicyWords::tr("from %n failure(s)", nullptr,
                                     static_cast<int>(window.leastFailures));
    return { name,
             plainCell(windowName(f, window.longWindow), toSeconds(window.longWindow)),
             plainCell(windowName(f, window.shortWindow), toSeconds(window.shortWindow)),
             plainCell(f.value(window.factor, Unit::Multiple), window.factor),
             held,
             longBurn,
             burnCell(f, reading.shortBurn, window),
             stateCell(input, window.severity) };
}

} // namespace

QString alertName(AlertSeverity severity)
{
    return severity == AlertSeverity::Page ? PolicyWords::tr("Page", "severity of an alert")
                                           : PolicyWords::tr("Ticket", "severity of an alert");
}

Tone alertTone(AlertSeverity severity)
{
    return severity == AlertSeverity::Page ? Tone::Vermilion : Tone::Amber;
}

std::vector<FigureColumn> policyColumns()
{
    return { { PolicyWords::tr("Alert"),
               PolicyWords::tr("Pairs of one severity are one alert: any of them is enough.") },
             { PolicyWords::tr("Long", "look-back of a burn rate"), {} },
             { PolicyWords::tr("Short", "look-back of a burn rate"), {} },
             { PolicyWords::tr("Factor"),
               PolicyWords::tr("The pair burns where both windows burn faster than this.") },
             { PolicyWords::tr("After", "an alert fires"),
               PolicyWords::tr("It fires when it has burned for so long.") },
             { PolicyWords::tr("Burn, long"), PolicyWords::tr("Burn rate of the long window.") },
             { PolicyWords::tr("Burn, short"), PolicyWords::tr("Burn rate of the short window.") },
             { PolicyWords::tr("State"),
               PolicyWords::tr("Of the alert, evaluated minute by minute. Where nothing new is "
                               "measured it is frozen: it neither fires nor resolves.") } };
}

PolicyView policyView(const PolicyInput &input)
{
    PolicyView view;
    const Snapshot &snapshot = *input.lane.snapshot;
    const SloSpec *slo = snapshot.slo(input.slo);
    if (!slo)
        return view;
    const AlertPolicy policy = alerts::policyOf(*slo, snapshot.policies);
    view.policy = textgate::line(policy.id, 40);
    const auto found = snapshot.slices.find(input.slo.value);
    const SliceSeries series = found == snapshot.slices.end() ? SliceSeries() : found->second;
    const Instant end = metrics::settledEnd(series, snapshot.asOf, snapshot.asOf);
    for (const AlertWindow &window : policy.windows)
        view.rows.push_back(
            pairRow(input, window, alerts::readingOf(window, slo->target, series, end)));
    view.said = staleText(input.lane, *slo);
    view.stale = !view.said.isEmpty();
    if (!view.stale)
        view.said = PolicyWords::tr("burn rates of %1", "a moment")
                        .arg(input.lane.formatter.moment(end, snapshot.asOf));
    const TimeRange month { .from = end - 24h * 28, .to = end };
    for (const PolicyCheck &check : alerts::checksOf(policy, *slo, series, month))
        view.checks << textgate::line(check.text, 400);
    return view;
}

} // namespace trivet::ui
