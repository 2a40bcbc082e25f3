// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestanswer.h"

#include <app/base/textgate.h>
#include <app/cli/figuretext.h>
#include <app/cli/words.h>

#include <QJsonArray>

#include <algorithm>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

QString localTime(Instant t, const QTimeZone &zone)
{
    return toDateTime(t, zone).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString shareText(const Proportion &share)
{
    if (!share.value())
        return Cli::tr("no data");
    const QString text = Cli::tr("%1 (%2 of %3")
                             .arg(valueText(*share.value(), Unit::Ratio))
                             .arg(share.k)
                             .arg(share.n);
    return share.interval ? Cli::tr("%1, %2 to %3)")
                                .arg(text, valueText(share.interval->low, Unit::Ratio),
                                     valueText(share.interval->high, Unit::Ratio))
                          : QString(text + u')');
}

QString delayText(const Delay &delay)
{
    if (!delay.median || !delay.p90)
        return Cli::tr("no data");
    return Cli::tr("%1 (p90 %2, n = %3)")
        .arg(valueText(*delay.median, Unit::Seconds), valueText(*delay.p90, Unit::Seconds))
        .arg(delay.n);
}

/// Two lines: what it found, and how fast and how often.
QStringList scoreLines(const QString &name, const Score &score)
{
    const QString f1 = score.f1 ? QString::number(*score.f1, 'f', 2) : Cli::tr("no data");
    const QString indent(name.size() + 2, u' ');
    return { QString(u"  "_s + name + u' '
                     + Cli::tr("precision %1, recall %2, F1 %3")
                           .arg(shareText(score.precision), shareText(score.recall), f1)),
             QString(indent + u' '
                     + Cli::tr("detection %1, reset %2, %3, frozen for %4")
                           .arg(delayText(score.detection), delayText(score.reset),
                                valueText(score.perWeek, Unit::PerWeek),
                                valueText(toSeconds(score.frozen), Unit::Seconds))) };
}

QString severityName(AlertSeverity severity)
{
    return severity == AlertSeverity::Page ? Cli::tr("pages") : Cli::tr("tickets");
}

QStringList sweepLines(const BacktestRow &row)
{
    QStringList lines;
    for (const SweepPoint &point : alerts::frontierOf(row))
        lines << QString(
            u"  "_s
            + Cli::tr("%1 with the first factor %2 and the others x %3: precision %4, recall %5, "
                      "detection %6, %7")
                  .arg(severityName(point.severity), QString::number(point.first, 'g', 4),
                       QString::number(point.others, 'g', 3), shareText(point.precision),
                       shareText(point.recall),
                       point.detectionMedian ? valueText(*point.detectionMedian, Unit::Seconds)
                                             : Cli::tr("no data"),
                       valueText(point.perWeek, Unit::PerWeek)));
    if (!lines.isEmpty())
        lines.prepend(
            QString(u"  "_s + Cli::tr("Nothing in the sweep beats all of these at once:")));
    return lines;
}

QJsonValue numberOrNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue secondsOrNull(const std::optional<Millis> &length)
{
    return length ? QJsonValue(toSeconds(*length)) : QJsonValue();
}

QJsonValue intervalOrNull(const std::optional<Interval> &interval)
{
    return interval ? QJsonValue(QJsonArray { interval->low, interval->high }) : QJsonValue();
}

QJsonObject shareJson(const Proportion &share)
{
    return { { u"value"_s, numberOrNull(share.value()) },
             { u"k"_s, share.k },
             { u"n"_s, share.n },
             { u"interval"_s, intervalOrNull(share.interval) } };
}

QJsonObject delayJson(const Delay &delay)
{
    return { { u"n"_s, delay.n },
             { u"median"_s, numberOrNull(delay.median) },
             { u"p90"_s, numberOrNull(delay.p90) },
             { u"interval"_s, intervalOrNull(delay.interval) } };
}

/// Minute by minute, what the policy would have done beside what the server's rules did.
QStringList recordedLines(const BacktestRow &row)
{
    if (!row.recorded)
        return {};
    if (!row.recorded->error.isEmpty())
        return { QString(
            u"  "_s + Cli::tr("recorded alerts could not be had: %1").arg(row.recorded->error)) };
    QStringList lines;
    for (const auto &[severity, check] :
         { std::pair(AlertSeverity::Page, &row.recorded->page),
           std::pair(AlertSeverity::Ticket, &row.recorded->ticket) })
        lines << QString(
            u"  "_s
            + Cli::tr("%1 beside the server's own: the same in %2 of %3 minutes; firing in both "
                      "%4, only here %5, only there %6")
                  .arg(severityName(severity))
                  .arg(check->minutes - check->onlyFirst - check->onlySecond)
                  .arg(check->minutes)
                  .arg(check->both)
                  .arg(check->onlyFirst)
                  .arg(check->onlySecond));
    return lines;
}

QJsonObject agreementJson(const SpanAgreement &agreement)
{
    QJsonArray differences;
    for (const TimeRange &range : agreement.differences)
        differences.append(
            QJsonObject { { u"from"_s, toIso(range.from) }, { u"to"_s, toIso(range.to) } });
    return { { u"minutes"_s, agreement.minutes },
             { u"both"_s, agreement.both },
             { u"only_trivet"_s, agreement.onlyFirst },
             { u"only_server"_s, agreement.onlySecond },
             { u"differences"_s, differences } };
}

QJsonValue recordedJson(const std::optional<RecordedCheck> &check)
{
    if (!check)
        return {};
    if (!check->error.isEmpty())
        return QJsonObject { { u"error"_s, check->error } };
    return QJsonObject { { u"page"_s, agreementJson(check->page) },
                         { u"ticket"_s, agreementJson(check->ticket) } };
}

QString severityKey(AlertSeverity severity)
{
    return severity == AlertSeverity::Page ? u"page"_s : u"ticket"_s;
}

QJsonObject scoreJson(const Score &score)
{
    QJsonArray incidents;
    for (const JudgedIncident &one : score.incidents)
        incidents.append(QJsonObject { { u"id"_s, one.id },
                                       { u"from"_s, toIso(one.impact.from) },
                                       { u"to"_s, toIso(one.impact.to) },
                                       { u"open"_s, one.open },
                                       { u"found"_s, one.found },
                                       { u"measured"_s, one.measured },
                                       { u"detection"_s, secondsOrNull(one.detection) },
                                       { u"reset"_s, secondsOrNull(one.reset) } });
    QJsonArray spans;
    for (const AlertSpan &span : score.spans)
        spans.append(QJsonObject { { u"from"_s, toIso(span.range.from) },
                                   { u"to"_s, toIso(span.range.to) },
                                   { u"open"_s, span.open },
                                   { u"pair"_s, static_cast<qint64>(span.pair) } });
    return { { u"precision"_s, shareJson(score.precision) },
             { u"recall"_s, shareJson(score.recall) },
             { u"f1"_s, numberOrNull(score.f1) },
             { u"f1_interval"_s, intervalOrNull(score.f1Interval) },
             { u"found"_s, score.found },
             { u"missed"_s, score.missed },
             { u"false_alerts"_s, score.falseAlerts },
             { u"alerts"_s, score.alerts },
             { u"detection"_s, delayJson(score.detection) },
             { u"reset"_s, delayJson(score.reset) },
             { u"per_week"_s, score.perWeek },
             { u"per_week_interval"_s, intervalOrNull(score.perWeekInterval) },
             { u"frozen"_s, toSeconds(score.frozen) },
             { u"incidents"_s, incidents },
             { u"spans"_s, spans } };
}

QJsonArray windowsJson(const AlertPolicy &policy)
{
    QJsonArray windows;
    for (const AlertWindow &window : policy.windows)
        windows.append(QJsonObject { { u"long"_s, toSeconds(window.longWindow) },
                                     { u"short"_s, toSeconds(window.shortWindow) },
                                     { u"factor"_s, window.factor },
                                     { u"for"_s, toSeconds(window.holdFor) },
                                     { u"severity"_s, severityKey(window.severity) },
                                     { u"least_failures"_s, window.leastFailures } });
    return windows;
}

QJsonArray sweepJson(const std::vector<SweepPoint> &sweep)
{
    QJsonArray points;
    for (const SweepPoint &point : sweep)
        points.append(QJsonObject { { u"severity"_s, severityKey(point.severity) },
                                    { u"first_factor"_s, point.first },
                                    { u"others_times"_s, point.others },
                                    { u"found"_s, point.found },
                                    { u"missed"_s, point.missed },
                                    { u"false_alerts"_s, point.falseAlerts },
                                    { u"precision"_s, shareJson(point.precision) },
                                    { u"recall"_s, shareJson(point.recall) },
                                    { u"f1"_s, numberOrNull(point.f1) },
                                    { u"detection_median"_s, numberOrNull(point.detectionMedian) },
                                    { u"per_week"_s, point.perWeek },
                                    { u"on_frontier"_s, point.onFrontier } });
    return points;
}

} // namespace

QString backtestText(const Backtest &backtest, const QTimeZone &zone)
{
    QStringList lines;
    for (const BacktestRow &row : backtest.rows) {
        const QString title = Cli::tr("%1, policy %2").arg(row.slo.value, row.policy.id);
        if (row.range.isEmpty()) {
            lines << textgate::line(Cli::tr("%1: nothing was measured").arg(title));
            continue;
        }
        lines << textgate::line(Cli::tr("%1: %2 to %3, %4 measured")
                                    .arg(title, localTime(row.range.from, zone),
                                         localTime(row.range.to, zone),
                                         valueText(row.coverage, Unit::Ratio)));
        if (!row.corrections.isEmpty())
            lines << textgate::line(QString(
                u"  "_s
                + Cli::tr("with these corrections: %1").arg(row.corrections.join(u", "_s))));
        for (const auto &[severity, score] : { std::pair(AlertSeverity::Page, &row.page),
                                               std::pair(AlertSeverity::Ticket, &row.ticket) })
            if (std::ranges::find(row.policy.windows, severity, &AlertWindow::severity)
                != row.policy.windows.end())
                lines << scoreLines(severityName(severity), *score);
        for (const QString &line : recordedLines(row))
            lines << textgate::line(line);
        lines << sweepLines(row);
    }
    return lines.join(u'\n');
}

QJsonObject backtestJson(const Backtest &backtest)
{
    QJsonArray rows;
    for (const BacktestRow &row : backtest.rows)
        rows.append(QJsonObject { { u"slo"_s, row.slo.value },
                                  { u"policy"_s, row.policy.id },
                                  { u"windows"_s, windowsJson(row.policy) },
                                  { u"from"_s, toIso(row.range.from) },
                                  { u"to"_s, toIso(row.range.to) },
                                  { u"coverage"_s, row.coverage },
                                  { u"corrections"_s, QJsonArray::fromStringList(row.corrections) },
                                  { u"page"_s, scoreJson(row.page) },
                                  { u"ticket"_s, scoreJson(row.ticket) },
                                  { u"sweep"_s, sweepJson(row.sweep) },
                                  { u"recorded"_s, recordedJson(row.recorded) } });
    return { { u"from"_s, toIso(backtest.range.from) },
             { u"to"_s, toIso(backtest.range.to) },
             { u"grace"_s, toSeconds(backtest.grace) },
             { u"rows"_s, rows } };
}

} // namespace trivet::cli
