// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promalerts.h"

#include "promlabels.h"
#include "promplan.h"
#include "promquery.h"

#include <QStringList>

#include <algorithm>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis minute = 1min;

/// Sloth's and ours say page and ticket, Pyrra's critical and warning.
bool isTicket(const QByteArray &labels)
{
    const QByteArray sloth = labelOf(labels, "sloth_severity");
    const QByteArray severity = sloth.isEmpty() ? labelOf(labels, "severity") : sloth;
    return severity == "ticket" || severity == "warning";
}

std::vector<TimeRange> spansOf(std::vector<Instant> minutes)
{
    std::ranges::sort(minutes);
    std::vector<TimeRange> spans;
    for (const Instant begin : minutes) {
        if (!spans.empty() && begin <= spans.back().to)
            spans.back().to = std::max<Instant>(spans.back().to, begin + minute);
        else
            spans.push_back({ .from = begin, .to = begin + minute });
    }
    return spans;
}

} // namespace

QString alertsQuery(const SloSpec &slo)
{
    const QString service = slo.service.isEmpty() ? u"trivet"_s : slo.service.value;
    std::vector<std::pair<QString, QString>> owners {
        { u"trivet_slo"_s, slo.id.value },
        { u"sloth_id"_s, QString(service + u'-' + slo.id.value) },
        { u"slo"_s, slo.id.value },
    };
    if (slo.recorded.tool == RecordedBy::Tool::Sloth)
        owners.emplace_back(u"sloth_id"_s, slo.recorded.id);
    if (slo.recorded.tool == RecordedBy::Tool::Pyrra)
        owners.emplace_back(u"slo"_s, slo.recorded.id);
    QStringList alerts;
    for (const auto &[label, value] : owners) {
        const QString one = u"present_over_time(ALERTS{alertstate=\"firing\",%1=%2}[1m])"_s.arg(
            label, quotedText(value));
        if (!alerts.contains(one))
            alerts << one;
    }
    return u"max by (severity, sloth_severity) (%1)"_s.arg(alerts.join(u" or "_s));
}

std::vector<TimeRange> alertPieces(TimeRange range)
{
    const Instant from = std::chrono::floor<std::chrono::minutes>(range.from);
    const Instant to = std::chrono::ceil<std::chrono::minutes>(range.to);
    std::vector<TimeRange> pieces;
    for (Instant begin = from; begin < to; begin += pointsPerQuery * minute)
        pieces.push_back(
            { .from = begin, .to = std::min<Instant>(to, begin + pointsPerQuery * minute) });
    return pieces;
}

Instant askedAt(Instant minuteBegin)
{
    return minuteBegin + minute - Millis { 1 };
}

RecordedAlerts alertsOf(const std::vector<QueryAnswer> &answers)
{
    std::vector<Instant> page;
    std::vector<Instant> ticket;
    for (const QueryAnswer &answer : answers)
        for (const Series &series : answer.series)
            for (const qint64 ms : series.times)
                (isTicket(series.labels) ? ticket : page)
                    .push_back(std::chrono::floor<std::chrono::minutes>(instantFromMs(ms)));
    return { .page = spansOf(std::move(page)), .ticket = spansOf(std::move(ticket)) };
}

} // namespace trivet::prometheus
