// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promtrial.h"

#include "promwords.h"

#include <app/base/promtext.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;

namespace {

struct Day
{
    double bad = 0;
    double total = 0;
};

QString spanText(Millis window)
{
    return QString::number(window.count() / 1000) + u's';
}

/// The increase of a counter, or an expression with its window filled in.
QString counted(const QString &query, const QString &span)
{
    if (promtext::isSelector(query))
        return u"sum(increase(%1[%2]))"_s.arg(query, span);
    QString text = promtext::withOwnWindow(query);
    return text.replace("$window"_L1, span);
}

QString histogramPart(const QString &histogram, const QString &suffix, const QString &limit)
{
    auto selector = promtext::selectorOf(histogram);
    if (!selector)
        return histogram;
    selector->name += suffix;
    if (!limit.isEmpty())
        selector->matchers.push_back({ .name = u"le"_s, .op = u"=~"_s, .value = limit });
    return promtext::textOf(*selector);
}

/// Days by moment; what is no number is no day.
std::vector<Day> daysOf(bool good, const QueryAnswer &part, const QueryAnswer &total)
{
    std::map<qint64, Day> days;
    for (const Series &series : total.series)
        for (size_t i = 0; i < series.times.size(); ++i)
            if (std::isfinite(series.values[i]) && series.values[i] > 0)
                days[series.times[i]].total += series.values[i];
    std::map<qint64, double> parts;
    for (const Series &series : part.series)
        for (size_t i = 0; i < series.times.size(); ++i)
            if (std::isfinite(series.values[i]))
                parts[series.times[i]] += series.values[i];
    std::vector<Day> all;
    for (auto &[time, day] : days) {
        const auto found = parts.find(time);
        const double events = found == parts.end() ? 0 : std::clamp(found->second, 0.0, day.total);
        day.bad = good ? day.total - events : events;
        all.push_back(day);
    }
    return all;
}

} // namespace

TrialQueries trialQueries(const SloSpec &slo, Millis window)
{
    const QString span = spanText(window);
    const QString limit = QString::number(slo.threshold, 'g', 12);
    switch (slo.sli) {
    case SliKind::BadOverTotal:
    case SliKind::GoodOverTotal:
        return { .part = counted(slo.numerator, span),
                 .good = slo.sli == SliKind::GoodOverTotal,
                 .total = counted(slo.total, span) };
    case SliKind::Latency: {
        // Client libraries write 1, Prometheus 3 makes 1.0 of it.
        const QString pattern = limit.contains(u'.') ? QString(limit).replace(u'.', "\\."_L1)
                                                     : QString(limit % "(\\.0)?"_L1);
        return { .part = counted(histogramPart(slo.total, u"_bucket"_s, pattern), span),
                 .good = true,
                 .total = counted(histogramPart(slo.total, u"_count"_s, {}), span) };
    }
    case SliKind::NativeLatency: {
        const QString grown = u"sum(increase(%1[%2]))"_s.arg(slo.total, span);
        return { .part = u"histogram_fraction(0, %1, %2) * histogram_count(%2)"_s.arg(limit, grown),
                 .good = true,
                 .total = u"histogram_count(%1)"_s.arg(grown) };
    }
    case SliKind::Gauge: {
        static const QStringList signs { u">"_s, u">="_s, u"<"_s, u"<="_s };
        const QString sign = signs.at(static_cast<qsizetype>(slo.comparison));
        return { .part = u"sum(sum_over_time((%1 %2 bool %3)[%4:1m]))"_s.arg(slo.total, sign, limit,
                                                                             span),
                 .good = true,
                 .total = u"sum(count_over_time((%1)[%2:1m]))"_s.arg(slo.total, span) };
    }
    case SliKind::ErrorRatio:
        // What is no number (a quiet five minutes) is left out, or it would spoil the whole sum.
        return { .part = u"sum(sum_over_time(((%1) >= 0)[%2:5m]))"_s.arg(slo.total, span),
                 .good = false,
                 .total = u"sum(count_over_time(((%1) >= 0)[%2:5m]))"_s.arg(slo.total, span) };
    case SliKind::Composite:
        break;
    }
    return {};
}

void setTrial(Proposal &proposal, bool good, const QueryAnswer &part, const QueryAnswer &total)
{
    Trial trial;
    for (const Day &day : daysOf(good, part, total)) {
        ++trial.days;
        trial.bad += day.bad;
        trial.total += day.total;
    }
    if (part.isIncomplete() || total.isIncomplete())
        trial.notKnown = Words::tr("The answer of the server is not complete.");
    else if (trial.total <= 0)
        trial.notKnown = Words::tr("There were no events in the last 28 days.");
    else
        trial.spent = trial.bad / trial.total / (1 - proposal.slo.target);
    proposal.trial = trial;
}

double suggestedTarget(bool good, const QueryAnswer &part, const QueryAnswer &total)
{
    std::vector<double> shares;
    double events = 0;
    for (const Day &day : daysOf(good, part, total)) {
        shares.push_back(1 - day.bad / day.total);
        events += day.total;
    }
    if (shares.empty())
        return 0;
    std::ranges::sort(shares);
    const double fifth = shares[(shares.size() - 1) / 20];
    // A budget of less than ten events of the window says nothing: one more error and it is gone.
    const double finest = 1 - 10 / std::max(events, 10.0);
    double best = 0;
    for (const double target : { 0.5, 0.8, 0.9, 0.95, 0.99, 0.995, 0.999, 0.9995, 0.9999 })
        if (target <= fifth && (target <= finest || best == 0))
            best = target;
    return best == 0 ? 0.5 : best;
}

QString suggestedLimit(const QueryAnswer &buckets)
{
    std::map<double, std::pair<QString, double>> byLimit;
    double all = 0;
    for (const Series &series : buckets.series) {
        const qsizetype at = series.labels.indexOf(QByteArray("le\0", 3));
        const QByteArray label
            = at < 0 ? QByteArray() : QByteArray(series.labels.constData() + at + 3);
        const double value = series.values.empty() ? 0 : series.values.back();
        bool ok = false;
        const double limit = label.toDouble(&ok);
        if (label == "+Inf")
            all = std::max(all, value);
        else if (ok && limit > 0 && std::isfinite(value))
            byLimit[limit] = { QString::fromUtf8(label), value };
    }
    for (const auto &[limit, bucket] : byLimit)
        if (all > 0 && bucket.second >= 0.99 * all)
            return bucket.first;
    return {};
}

} // namespace trivet::prometheus
