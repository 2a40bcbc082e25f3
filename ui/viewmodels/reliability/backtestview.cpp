// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestview.h"

#include "policyview.h"

#include <app/base/textgate.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

struct BacktestWords
{
    Q_DECLARE_TR_FUNCTIONS(BacktestWords)
};

QString sizeWords(const Formatter &formatter, qint64 n)
{
    return BacktestWords::tr("n %1", "number of observations").arg(formatter.count(n));
}

/// Not known is said with the n that was too small for it, never a zero.
FigureCell unknownCell(const Formatter &formatter, qint64 n)
{
    return { .text = BacktestWords::tr("No data"),
             .aside = sizeWords(formatter, n),
             .below = {},
             .raw = {},
             .tone = Tone::Ink3 };
}

FigureCell shareCell(const Formatter &formatter, const Proportion &share)
{
    const auto value = share.value();
    if (!value)
        return unknownCell(formatter, share.n);
    return { .text = formatter.value(*value, Unit::Ratio),
             .aside = BacktestWords::tr("%1 of %2", "k of n")
                          .arg(formatter.count(share.k), formatter.count(share.n)),
             .below = share.interval ? formatter.interval(*share.interval, Unit::Ratio) : QString(),
             .raw = *value };
}

FigureCell f1Cell(const Formatter &formatter, const Score &score)
{
    const qint64 n = score.found + score.falseAlerts + score.missed;
    if (!score.f1)
        return unknownCell(formatter, n);
    return { .text = formatter.value(*score.f1, Unit::Count),
             .aside = sizeWords(formatter, n),
             .below
             = score.f1Interval ? formatter.interval(*score.f1Interval, Unit::Count) : QString(),
             .raw = *score.f1 };
}

FigureCell delayCell(const Formatter &formatter, const Delay &delay)
{
    if (!delay.median)
        return unknownCell(formatter, delay.n);
    return {
        .text = formatter.duration(*delay.median),
        .aside = sizeWords(formatter, delay.n),
        .below = delay.p90
            ? BacktestWords::tr("p90 %1", "90th percentile").arg(formatter.duration(*delay.p90))
            : QString(),
        .raw = *delay.median
    };
}

FigureCell rateCell(const Formatter &formatter, double perWeek, qint64 n,
                    const std::optional<Interval> &interval)
{
    return { .text = formatter.value(perWeek, Unit::Count),
             .aside = sizeWords(formatter, n),
             .below = interval ? formatter.interval(*interval, Unit::Count) : QString(),
             .raw = perWeek };
}

FigureCell countCell(const Formatter &formatter, qint64 count, qint64 all)
{
    return { .text = formatter.count(count),
             .aside = {},
             .below = BacktestWords::tr("of %1", "a count").arg(formatter.count(all)),
             .raw = count };
}

FigureCell frozenCell(const Formatter &formatter, const Score &score, const TimeRange &range)
{
    const double share = toSeconds(score.frozen) / toSeconds(range.length());
    return { .text = formatter.value(share, Unit::Ratio),
             .aside = {},
             .below = score.frozen > Millis { 0 } ? formatter.duration(toSeconds(score.frozen))
                                                  : QString(),
             .raw = share };
}

FigureRow scoreRow(const BacktestRow &row, AlertSeverity severity, bool own,
                   const Formatter &formatter)
{
    const Score &score = severity == AlertSeverity::Page ? row.page : row.ticket;
    const QString kind = severity == AlertSeverity::Page ? BacktestWords::tr("pages")
                                                         : BacktestWords::tr("tickets");
    FigureCell name { .text = textgate::line(row.policy.id, 24),
                      .aside = {},
                      .below = own
                          ? BacktestWords::tr("%1 · own", "pages of the SLO's own policy").arg(kind)
                          : kind,
                      .raw = row.policy.id,
                      .strong = own,
                      .mark = alertTone(severity) };
    if (row.range.isEmpty()) {
        FigureRow cells { name };
        cells.resize(scoreColumns().size(), unknownCell(formatter, 0));
        return cells;
    }
    return { name,
             shareCell(formatter, score.precision),
             shareCell(formatter, score.recall),
             f1Cell(formatter, score),
             delayCell(formatter, score.detection),
             delayCell(formatter, score.reset),
             rateCell(formatter, score.perWeek, score.alerts, score.perWeekInterval),
             countCell(formatter, score.falseAlerts, score.precision.n),
             countCell(formatter, score.missed, score.recall.n),
             frozenCell(formatter, score, row.range) };
}

bool hasSeverity(const AlertPolicy &policy, AlertSeverity severity)
{
    return std::ranges::find(policy.windows, severity, &AlertWindow::severity)
        != policy.windows.end();
}

FigureRow sweepRow(const SweepPoint &point, bool own, const Formatter &formatter)
{
    FigureCell name { .text = alertName(point.severity),
                      .aside = {},
                      .below = {},
                      .raw = static_cast<int>(point.severity),
                      .strong = own,
                      .mark = alertTone(point.severity) };
    FigureCell note;
    if (own)
        note = { .text = point.onFrontier ? BacktestWords::tr("◀ as it is")
                                          : BacktestWords::tr("◀ as it is, others are better"),
                 .aside = {},
                 .below = {},
                 .raw = true,
                 .tone = Tone::Accent,
                 .strong = true };
    FigureCell detection = point.detectionMedian
        ? FigureCell { .text = formatter.duration(*point.detectionMedian),
                       .aside = {},
                       .below = {},
                       .raw = *point.detectionMedian }
        : unknownCell(formatter, point.found);
    const auto inOneLine = [&](const Proportion &share) {
        FigureCell cell = shareCell(formatter, share);
        if (!cell.below.isEmpty())
            cell.aside += u" · "_s + std::exchange(cell.below, {});
        return cell;
    };
    return { name,
             { .text = formatter.value(point.first, Unit::Multiple),
               .aside = {},
               .below = {},
               .raw = point.first },
             { .text = BacktestWords::tr("times %1", "factors of alert windows")
                           .arg(formatter.value(point.others, Unit::Count)),
               .aside = {},
               .below = {},
               .raw = point.others },
             inOneLine(point.precision),
             inOneLine(point.recall),
             detection,
             { .text = formatter.value(point.perWeek, Unit::Count),
               .aside = {},
               .below = {},
               .raw = point.perWeek },
             note };
}

} // namespace

std::vector<FigureColumn> scoreColumns()
{
    return {
        { BacktestWords::tr("Policy"), {} },
        { BacktestWords::tr("Precision"),
          BacktestWords::tr("Incidents that an alert found, of them and the false alerts, with the "
                            "interval at 95 %.") },
        { BacktestWords::tr("Recall"),
          BacktestWords::tr("Incidents that an alert found, of all incidents, with the interval at "
                            "95 %.") },
        { BacktestWords::tr("F1"),
          BacktestWords::tr("Precision and recall in one: 2 found / (2 found + false + missed).") },
        { BacktestWords::tr("Detection"),
          BacktestWords::tr("From the start of the impact to the first alert: median and 90th "
                            "percentile. Below zero the alert came first.") },
        { BacktestWords::tr("Reset"),
          BacktestWords::tr("From the end of the impact to the end of the last alert: median and "
                            "90th percentile.") },
        { BacktestWords::tr("A week", "alerts"),
          BacktestWords::tr("Alerts a week, with the interval at 95 %.") },
        { BacktestWords::tr("False", "alerts"), BacktestWords::tr("Alerts that met no incident.") },
        { BacktestWords::tr("Missed", "incidents"),
          BacktestWords::tr("Incidents that no alert found.") },
        { BacktestWords::tr("Frozen", "share of the time"),
          BacktestWords::tr("Share of the time in which too little was measured for the alert to "
                            "fire or to resolve.") },
    };
}

std::vector<FigureRow> scoreRows(const Backtest &backtest, const QString &own,
                                 const Formatter &formatter)
{
    std::vector<FigureRow> rows;
    for (const AlertSeverity severity : { AlertSeverity::Page, AlertSeverity::Ticket })
        for (const BacktestRow &row : backtest.rows)
            if (hasSeverity(row.policy, severity))
                rows.push_back(scoreRow(row, severity, row.policy.id == own, formatter));
    return rows;
}

std::vector<FigureColumn> sweepColumns()
{
    return { { BacktestWords::tr("Alert"), {} },
             { BacktestWords::tr("First factor"),
               BacktestWords::tr("Of the pair with the shortest long window.") },
             { BacktestWords::tr("Other factors"),
               BacktestWords::tr("Of all other pairs, as a multiple of the policy's own.") },
             { BacktestWords::tr("Precision"), {} },
             { BacktestWords::tr("Recall"), {} },
             { BacktestWords::tr("Detection"), BacktestWords::tr("Median.") },
             { BacktestWords::tr("A week", "alerts"), {} },
             { BacktestWords::tr("Policy"), {} } };
}

std::vector<FigureRow> sweepRows(const BacktestRow &row, const Formatter &formatter)
{
    std::vector<SweepPoint> points = alerts::frontierOf(row);
    for (const AlertSeverity severity : { AlertSeverity::Page, AlertSeverity::Ticket })
        if (const SweepPoint *own = alerts::asItIs(row, severity);
            own && std::ranges::find(points, *own) == points.end())
            points.push_back(*own);
    std::ranges::stable_sort(points, {}, &SweepPoint::severity);
    std::vector<FigureRow> rows;
    for (const SweepPoint &point : points) {
        const SweepPoint *own = alerts::asItIs(row, point.severity);
        rows.push_back(sweepRow(point, own && *own == point, formatter));
    }
    return rows;
}

QString backtestWords(const Backtest &backtest, const Formatter &formatter)
{
    if (backtest.rows.empty() || backtest.rows.front().range.isEmpty())
        return BacktestWords::tr("Nothing was measured in this time.");
    const BacktestRow &row = backtest.rows.front();
    return formatter.rangeWithoutYear(row.range) + u" · "_s
        + BacktestWords::tr("%1 % measured", "percent of a time")
              .arg(QLocale().toString(std::floor(row.coverage * 1000) / 10, 'f', 1))
        + u" · "_s
        + BacktestWords::tr("grace %1", "how far an alert may lie from its incident")
              .arg(formatter.duration(toSeconds(backtest.grace)));
}

} // namespace trivet::ui
