// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promrecorded.h"

#include "promlabels.h"
#include "promquery.h"
#include "promsli.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;
using Figure = RecordedQuery::Figure;
using Tool = RecordedBy::Tool;

namespace {

constexpr qsizetype idsPerQuery = 200;
constexpr qsizetype termsPerQuery = 50; ///< `a or b or c ...`
constexpr char indexLabel[] = "trivet_slo";

/// `label=~"a|b"`, at most idsPerQuery of them each.
QStringList matchersOf(const QString &label, const QStringList &ids)
{
    QStringList matchers;
    for (qsizetype from = 0; from < ids.size(); from += idsPerQuery) {
        QStringList escaped;
        for (const QString &id : ids.mid(from, idsPerQuery))
            escaped += escapedText(id);
        matchers += label + u"=~"_s + quotedText(escaped.join(u'|'));
    }
    return matchers;
}

QStringList idsOf(std::span<const SloSpec> slos, Tool tool, Millis length = {})
{
    QStringList ids;
    for (const SloSpec &slo : slos) {
        const bool asked = length.count() == 0 || slo.length == length;
        if (slo.recorded.tool == tool && asked && !ids.contains(slo.recorded.id))
            ids += slo.recorded.id;
    }
    return ids;
}

void askSloth(std::span<const SloSpec> slos, std::vector<RecordedQuery> &queries)
{
    static const std::pair<Figure, QString> names[]
        = { { Figure::BudgetLeft, u"slo:period_error_budget_remaining:ratio"_s },
            { Figure::BurnRate, u"slo:current_burn_rate:ratio"_s },
            { Figure::Target, u"slo:objective:ratio"_s } };
    for (const QString &matcher : matchersOf(u"sloth_id"_s, idsOf(slos, Tool::Sloth))) {
        for (const auto &[figure, name] : names)
            queries.push_back({ .tool = Tool::Sloth,
                                .figure = figure,
                                .query = joinSelector(name, matcher),
                                .label = "sloth_id" });
    }
}

/// Good of all, of series that hold rates.
QString shareOf(const QString &function, const QString &matcher, const QString &stretch)
{
    const auto sum = [&](const QString &name) {
        return u"sum by (grafana_slo_uuid) (%1(%2))"_s.arg(
            function, stretch.arg(joinSelector(name, matcher)));
    };
    return u"clamp_max(%1 / %2, 1)"_s.arg(sum(u"grafana_slo_success_rate_5m"_s),
                                          sum(u"grafana_slo_total_rate_5m"_s));
}

void askGrafana(std::span<const SloSpec> slos, std::vector<RecordedQuery> &queries)
{
    const auto ask = [&queries](Figure figure, const QString &query, Millis length = {}) {
        queries.push_back({ .tool = Tool::Grafana,
                            .figure = figure,
                            .query = query,
                            .label = "grafana_slo_uuid",
                            .byIndex = false,
                            .length = length });
    };
    const QString label = u"grafana_slo_uuid"_s;
    for (const QString &matcher : matchersOf(label, idsOf(slos, Tool::Grafana))) {
        ask(Figure::Target, joinSelector(u"grafana_slo_objective"_s, matcher));
        ask(Figure::ErrorRate, u"1 - "_s + shareOf(u"avg_over_time"_s, matcher, u"%1[1h]"_s));
    }
    std::set<Millis> lengths;
    for (const SloSpec &slo : slos)
        if (slo.recorded.tool == Tool::Grafana)
            lengths.insert(slo.length);
    for (const Millis length : lengths) {
        // NaN < +Inf is false: what is NaN is left out.
        const QString stretch = u"(%1 < +Inf)[%2:5m]"_s.arg(u"%1"_s, durationText(length));
        for (const QString &matcher : matchersOf(label, idsOf(slos, Tool::Grafana, length)))
            ask(Figure::Sli, shareOf(u"sum_over_time"_s, matcher, stretch), length);
    }
}

/// What Pyrra calls the metric in the names of its rules.
QString stemOf(QString name)
{
    for (const QLatin1StringView end : { "_total"_L1, "_count"_L1, "_bucket"_L1 })
        if (name.endsWith(end))
            name.chop(end.size());
    return name;
}

/// The queries of one SLO, by what they tell.
std::map<Figure, QString> pyrraSeries(const SloSpec &slo)
{
    const auto selectorOf = [](const QString &query) {
        return splitSelector(isSelector(query) ? query : selectorInside(query).value_or(QString()));
    };
    const auto total = selectorOf(slo.total);
    if (!total)
        return {};
    const QString own = u"slo="_s + quotedText(slo.recorded.id);
    const QString stem = stemOf(total->name);
    const auto over = [&slo](const char *what) -> QString {
        return u':' + QString::fromLatin1(what) + durationText(slo.length);
    };
    const auto more = [&own](const QString &matcher) -> QString { return matcher + u',' + own; };
    // Its shortest window: five minutes of 28 days, in whole minutes.
    const auto burnMinutes = static_cast<qint64>(
        std::round(static_cast<double>(slo.length.count()) / 8064.0 / 60'000.0));
    const QString burn = stem + u":burnrate"_s + durationText(Millis { burnMinutes * 60'000 });
    std::map<Figure, QString> series { { Figure::ErrorRate,
                                         joinSelector(burn, total->matchers, own) } };
    switch (slo.sli) {
    case SliKind::BadOverTotal:
    case SliKind::GoodOverTotal:
        series[Figure::Total] = joinSelector(stem + over("increase"), total->matchers, own);
        if (const auto part = selectorOf(slo.numerator))
            series[slo.sli == SliKind::BadOverTotal ? Figure::Bad : Figure::Good]
                = joinSelector(stemOf(part->name) + over("increase"), part->matchers, own);
        else
            series.erase(Figure::Total);
        break;
    case SliKind::Latency:
    case SliKind::NativeLatency:
        series[Figure::Total]
            = joinSelector(stem + over("increase"), total->matchers, more(u"le=\"\""_s));
        series[Figure::Good]
            = joinSelector(stem + over("increase"), total->matchers,
                           more(u"le=~"_s + quotedText(limitPattern(slo.threshold))));
        break;
    case SliKind::Gauge:
        series[Figure::Total] = joinSelector(total->name + over("count"), total->matchers, own);
        series[Figure::Good] = joinSelector(total->name + over("sum"), total->matchers, own);
        break;
    case SliKind::ErrorRatio:
    case SliKind::Composite:
        return {};
    }
    return series;
}

void askPyrra(std::span<const SloSpec> slos, std::vector<RecordedQuery> &queries)
{
    for (const QString &matcher : matchersOf(u"slo"_s, idsOf(slos, Tool::Pyrra))) {
        for (const auto &[figure, name] : { std::pair(Figure::Sli, u"pyrra_availability"_s),
                                            std::pair(Figure::Target, u"pyrra_objective"_s) })
            queries.push_back({ .tool = Tool::Pyrra,
                                .figure = figure,
                                .query = joinSelector(name, matcher),
                                .label = "slo" });
    }
    std::map<Figure, QStringList> terms;
    for (size_t i = 0; i < slos.size(); ++i) {
        if (slos[i].recorded.tool != Tool::Pyrra)
            continue;
        for (const auto &[figure, selector] : pyrraSeries(slos[i])) {
            const QString all = figure == Figure::ErrorRate ? u"max"_s : u"sum"_s;
            terms[figure] += u"label_replace(%1(%2), \"%3\", \"%4\", \"\", \"\")"_s.arg(
                all, selector, QString::fromLatin1(indexLabel), QString::number(i));
        }
    }
    for (const auto &[figure, all] : terms) {
        for (qsizetype from = 0; from < all.size(); from += termsPerQuery)
            queries.push_back({ .tool = Tool::Pyrra,
                                .figure = figure,
                                .query = all.mid(from, termsPerQuery).join(u" or "_s),
                                .label = indexLabel,
                                .byIndex = true });
    }
}

using Found = std::map<Figure, double>;

/// Larger is better of shares that are good, smaller of burn rates; the worst one stays.
void keepWorst(Found &found, Figure figure, double value)
{
    const auto known = found.find(figure);
    if (known == found.end())
        found.emplace(figure, value);
    else if (figure == Figure::Sli || figure == Figure::BudgetLeft)
        known->second = std::min(known->second, value);
    else
        known->second = std::max(known->second, value);
}

std::optional<double> valueOf(const Found &found, Figure figure)
{
    const auto known = found.find(figure);
    return known == found.end() ? std::nullopt : std::optional(known->second);
}

RecordedFigure figureOf(const SloSpec &slo, const Found &found, Instant at)
{
    RecordedFigure figure { .slo = slo.id,
                            .tool = slo.recorded.tool,
                            .at = at,
                            .sli = valueOf(found, Figure::Sli),
                            .budgetLeft = valueOf(found, Figure::BudgetLeft),
                            .burnRate = valueOf(found, Figure::BurnRate),
                            .target = valueOf(found, Figure::Target) };
    if (const auto total = valueOf(found, Figure::Total); !figure.sli && total && *total > 0) {
        const auto good = valueOf(found, Figure::Good);
        const bool countsGood = slo.sli != SliKind::BadOverTotal;
        if (good || !countsGood) // no series of errors: there were none
            figure.sli = countsGood ? *good / *total
                                    : 1 - valueOf(found, Figure::Bad).value_or(0) / *total;
    }
    // Pyrra writes its objective into alerts only: without generic rules ours stands in.
    const bool isPyrra = slo.recorded.tool == Tool::Pyrra;
    const auto target = isPyrra ? figure.target.value_or(slo.target) : figure.target;
    const double allowed = 1 - target.value_or(1);
    if (allowed <= 0)
        return figure;
    if (!figure.budgetLeft && figure.sli)
        figure.budgetLeft = (*figure.sli - *target) / allowed;
    else if (!figure.sli && figure.budgetLeft)
        figure.sli = 1 - (1 - *figure.budgetLeft) * allowed;
    if (const auto errors = valueOf(found, Figure::ErrorRate); !figure.burnRate && errors)
        figure.burnRate = *errors / allowed;
    return figure;
}

} // namespace

std::vector<RecordedQuery> recordedQueries(std::span<const SloSpec> slos)
{
    std::vector<RecordedQuery> queries;
    askSloth(slos, queries);
    askPyrra(slos, queries);
    askGrafana(slos, queries);
    return queries;
}

std::vector<RecordedFigure> recordedFigures(std::span<const SloSpec> slos,
                                            std::span<const RecordedQuery> queries,
                                            std::span<const QueryAnswer> answers, Instant at)
{
    std::vector<Found> found(slos.size());
    for (size_t q = 0; q < std::min(queries.size(), answers.size()); ++q) {
        const RecordedQuery &query = queries[q];
        for (const Series &series : answers[q].series) {
            if (series.values.empty() || !std::isfinite(series.values.back()))
                continue;
            const QString id = QString::fromUtf8(labelOf(series.labels, query.label));
            for (size_t i = 0; i < slos.size(); ++i) {
                const bool isOf
                    = query.byIndex ? id == QString::number(i) : id == slos[i].recorded.id;
                const bool isLong = query.length.count() == 0 || query.length == slos[i].length;
                if (isOf && isLong && slos[i].recorded.tool == query.tool)
                    keepWorst(found[i], query.figure, series.values.back());
            }
        }
    }
    std::vector<RecordedFigure> figures;
    for (size_t i = 0; i < slos.size(); ++i)
        if (slos[i].recorded.tool != Tool::None)
            figures.push_back(figureOf(slos[i], found[i], at));
    return figures;
}

QString durationText(Millis length)
{
    struct Unit
    {
        qint64 seconds;
        char name;
        bool whole; ///< only if nothing is left over
    };
    static constexpr Unit units[]
        = { { 31'536'000, 'y', true }, { 604'800, 'w', true }, { 86'400, 'd', false },
            { 3600, 'h', false },      { 60, 'm', false },     { 1, 's', false } };
    qint64 left = length.count() / 1000;
    if (left <= 0)
        return u"0s"_s;
    QString text;
    for (const Unit &unit : units) {
        if (unit.whole && left % unit.seconds != 0)
            continue;
        if (const qint64 count = left / unit.seconds; count > 0)
            text += QString::number(count) + QLatin1Char(unit.name);
        left %= unit.seconds;
    }
    return text;
}

} // namespace trivet::prometheus
