// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sliquery.h"

#include <app/base/promtext.h>

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace trivet {

using namespace Qt::StringLiterals;

namespace {

/// Above 0; nothing for what is no number.
std::optional<double> limitFrom(const QString &text)
{
    bool ok = false;
    const double limit = text.trimmed().toDouble(&ok);
    return ok && limit > 0 && std::isfinite(limit) ? std::optional(limit) : std::nullopt;
}

/// The counter where the query is one, or the sum of one: the sum of a counter's increments is what
/// Trivet counts of it.
QString counterOf(const QString &query)
{
    const QString text = promtext::asEvents(query);
    const QString inside = promtext::argumentOf(u"sum"_s, text).value_or(text);
    return promtext::isSelector(inside) ? inside : text;
}

bool sameQuery(const QString &a, const QString &b)
{
    return a == b || QString(a).remove(u' ') == QString(b).remove(u' ');
}

/// good = name_bucket{..., le="0.3"} of total = name_count{...}: the histogram and its limit.
bool setLatency(SloSpec &slo, const QString &good, const QString &total)
{
    auto bucket = promtext::selectorOf(good);
    auto count = promtext::selectorOf(total);
    if (!bucket || !count || !bucket->name.endsWith("_bucket"_L1)
        || !count->name.endsWith("_count"_L1))
        return false;
    const auto limit = limitFrom(bucket->equal(u"le"));
    std::erase_if(bucket->matchers, [](const auto &m) { return m.name == "le"_L1; });
    bucket->name.chop(7);
    count->name.chop(6);
    if (*bucket != *count || !limit)
        return false;
    slo.sli = SliKind::Latency;
    slo.total = promtext::textOf(*count);
    slo.threshold = *limit;
    slo.numerator.clear();
    return true;
}

/// bad = total - good.
std::optional<QString> restOf(const QString &bad, const QString &total)
{
    const auto difference = promtext::differenceOf(bad);
    if (difference && sameQuery(counterOf(difference->left), total))
        return counterOf(difference->right);
    return std::nullopt;
}

/// sum_over_time(gauge) of count_over_time(gauge): what people write for a gauge of 0 and 1.
/// Whether it is one, only its name says: of a share, such as a hit rate, it is the mean.
bool setGauge(SloSpec &slo, const QString &good, const QString &total)
{
    const auto inside = [](const QString &function, const QString &query) {
        const QString text = promtext::argumentOf(u"sum"_s, query).value_or(query);
        return promtext::windowedBy(function, text);
    };
    const auto sum = inside(u"sum_over_time"_s, good);
    const auto count = inside(u"count_over_time"_s, total);
    if (!sum || !count || !sameQuery(*sum, *count))
        return false;
    const QString name = promtext::selectorOf(*count).value_or(promtext::Selector {}).name;
    if (name != "up"_L1 && !name.endsWith("_up"_L1) && !name.endsWith("probe_success"_L1))
        return false;
    slo.sli = SliKind::Gauge;
    slo.total = *count;
    slo.numerator.clear();
    slo.comparison = Comparison::Above;
    slo.threshold = 0;
    return true;
}

/// 1 - histogram_fraction(0, 0.3, sum(rate(name[window]))), or without the 1 - for the good.
bool setNativeLatency(SloSpec &slo, const QString &share)
{
    const auto arguments = promtext::argumentOf(u"histogram_fraction"_s, share);
    if (!arguments)
        return false;
    const QStringList parts = arguments->split(u',');
    if (parts.size() < 3 || parts[0].trimmed() != "0"_L1 || !limitFrom(parts[1]))
        return false;
    const QString counted = QStringList(parts.mid(2)).join(u',');
    const QString histogram = counterOf(counted);
    if (!promtext::isSelector(histogram))
        return false;
    slo.sli = SliKind::NativeLatency;
    slo.total = histogram;
    slo.threshold = *limitFrom(parts[1]);
    return true;
}

/// The mean over time of one recorded series.
std::optional<QString> meanOf(const QString &query)
{
    if (const auto series = promtext::windowedBy(u"avg_over_time"_s, query))
        return series;
    const auto division = promtext::divisionOf(query);
    if (!division)
        return std::nullopt;
    const auto inside = [](const QString &function, const QString &side) {
        return promtext::windowedBy(function, promtext::argumentOf(u"sum"_s, side).value_or(side));
    };
    const auto sum = inside(u"sum_over_time"_s, division->left);
    const auto count = inside(u"count_over_time"_s, division->right);
    return sum && count && sameQuery(*sum, *count) ? sum : std::nullopt;
}

} // namespace

void setRatio(SloSpec &slo, bool good, const QString &numerator, const QString &total)
{
    // "or vector(0)" says of a numerator that is not there what Trivet takes it for anyway.
    static const QRegularExpression orNothing(
        u"\\s+or(\\s+on\\s*\\(\\s*\\))?\\s+vector\\s*\\(\\s*0\\s*\\)\\s*\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    slo.total = counterOf(total);
    slo.numerator = counterOf(promtext::bare(numerator).remove(orNothing));
    slo.sli = good ? SliKind::GoodOverTotal : SliKind::BadOverTotal;
    if (!good) {
        if (const auto rest = restOf(slo.numerator, slo.total)) {
            slo.numerator = *rest;
            slo.sli = SliKind::GoodOverTotal;
        }
    }
    if (slo.sli == SliKind::GoodOverTotal && !setLatency(slo, slo.numerator, slo.total))
        static_cast<void>(setGauge(slo, slo.numerator, slo.total));
}

void setShare(SloSpec &slo, bool good, const QString &query)
{
    const QString text = promtext::bare(promtext::withOwnWindow(query));
    if (const auto difference = promtext::differenceOf(text);
        difference && difference->left == "1"_L1)
        return setShare(slo, !good, difference->right);
    slo.numerator.clear();
    if (good && setNativeLatency(slo, text))
        return;
    if (const auto series = meanOf(text); series && !good) {
        slo.sli = SliKind::ErrorRatio;
        slo.total = *series;
        return;
    }
    if (const auto division = promtext::divisionOf(text);
        division && promtext::hasWindow(division->left) && promtext::hasWindow(division->right))
        return setRatio(slo, good, division->left, division->right);
    slo.sli = SliKind::ErrorRatio;
    slo.total = good ? QString("1 - ("_L1 % text % u')') : text;
}

} // namespace trivet
