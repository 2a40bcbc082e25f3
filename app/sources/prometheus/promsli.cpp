// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promsli.h"

#include "promquery.h"
#include "promwords.h"

#include <app/base/textgate.h>

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refused(const SloSpec &slo, const QString &text, const QString &query)
{
    return failure(ErrorKind::BadInput, text.arg(textgate::line(query)), slo.id.value);
}

Result<Inquiry> ofRatio(const SloSpec &slo)
{
    for (const QString &query : { slo.numerator, slo.total }) {
        if (!isSelector(query) && !hasWindow(query))
            return refused(slo,
                           Words::tr("\"%1\" is neither a counter selector, "
                                     "metric{label=\"value\"}, nor an expression with [$window]."),
                           query);
    }
    const bool isSeries = isSelector(slo.total);
    return Inquiry { .numerator = slo.numerator,
                     .total = slo.total,
                     .raw = isSeries && isSelector(slo.numerator),
                     .series = isSeries ? slo.total : selectorInside(slo.total).value_or(QString()),
                     .buckets = {} };
}

/// A histogram is named without _bucket, but nobody shall stumble over that.
std::optional<NamedSelector> histogramOf(const QString &selector)
{
    auto histogram = splitSelector(selector);
    for (const QLatin1StringView end : { "_bucket"_L1, "_count"_L1, "_sum"_L1 }) {
        if (histogram && histogram->name.endsWith(end))
            histogram->name.chop(end.size());
    }
    return histogram;
}

Result<Inquiry> ofLatency(const SloSpec &slo)
{
    const auto histogram = histogramOf(slo.total);
    if (!histogram)
        return refused(slo,
                       Words::tr("\"%1\" is not the name of a histogram, such as "
                                 "http_request_duration_seconds{job=\"shop\"}."),
                       slo.total);
    const QString &matchers = histogram->matchers;
    const QString limit = u"le=~"_s + quotedText(limitPattern(slo.threshold));
    const QString total = joinSelector(histogram->name + u"_count"_s, matchers);
    return Inquiry { .numerator = joinSelector(histogram->name + u"_bucket"_s, matchers, limit),
                     .total = total,
                     .raw = true,
                     .series = total,
                     .buckets = joinSelector(histogram->name + u"_bucket"_s, matchers) };
}

Result<Inquiry> ofNativeLatency(const SloSpec &slo)
{
    if (!isSelector(slo.total))
        return refused(slo,
                       Words::tr("\"%1\" is not the name of a histogram, such as "
                                 "http_request_duration_seconds{job=\"shop\"}."),
                       slo.total);
    const QString grown = increaseOf(slo.total);
    const QString count = u"histogram_count(%1)"_s.arg(grown);
    const QString limit = QString::number(slo.threshold, 'g', 17);
    return Inquiry { .numerator = u"histogram_fraction(0, %1, %2) * %3"_s.arg(limit, grown, count),
                     .total = count,
                     .raw = false,
                     .series = slo.total,
                     .buckets = {} };
}

Result<Inquiry> ofSamples(const SloSpec &slo)
{
    if (slo.total.trimmed().isEmpty())
        return refused(slo, Words::tr("\"%1\" is no query."), slo.total);
    const bool raw = isSelector(slo.total);
    return Inquiry { .numerator = {},
                     .total = slo.total,
                     .raw = raw,
                     .series = raw ? slo.total : selectorInside(slo.total).value_or(QString()),
                     .buckets = {} };
}

/// `[299s:30s]`: one second less than the window, so that the point at its start is not in it,
/// neither with the closed ranges of Prometheus 2 nor with the open ones of 3.
QString everyInterval(Millis window, Millis interval)
{
    const auto seconds
        = [](Millis length) { return QString::number(std::max<qint64>(1, length.count() / 1000)); };
    return u"[%1s:%2s]"_s.arg(seconds(window - Millis { 1000 }), seconds(interval));
}

RangeInquiry ofManyGauges(const SloSpec &slo, Millis window, Millis interval)
{
    static constexpr std::array signs { ">", ">=", "<", "<=" };
    const Millis every = interval.count() > 0 ? interval : Millis { 60'000 };
    const QString sample = u"last_over_time(%1)"_s.arg(over(slo.total, every));
    const QString stretch = everyInterval(window, every);
    // A comparison drops what is NaN: nothing was measured then.
    const QString total = u"sum(count_over_time((%1 >= -Inf)%2))"_s.arg(sample, stretch);
    if (slo.sli == SliKind::ErrorRatio)
        return { .numerator
                 = u"sum(sum_over_time((clamp(%1, 0, 1) >= 0)%2))"_s.arg(sample, stretch),
                 .total = total,
                 .sli = SliKind::BadOverTotal };
    const QString sign = QString::fromLatin1(signs.at(static_cast<size_t>(slo.comparison)));
    const QString limit = QString::number(slo.threshold, 'g', 17);
    return { .numerator = u"sum(count_over_time((%1 %2 %3)%4))"_s.arg(sample, sign, limit, stretch),
             .total = total,
             .sli = SliKind::GoodOverTotal };
}

} // namespace

Result<Inquiry> inquiryOf(const SloSpec &slo)
{
    switch (slo.sli) {
    case SliKind::BadOverTotal:
    case SliKind::GoodOverTotal:
        return ofRatio(slo);
    case SliKind::Latency:
        return ofLatency(slo);
    case SliKind::NativeLatency:
        return ofNativeLatency(slo);
    case SliKind::Gauge:
    case SliKind::ErrorRatio:
        return ofSamples(slo);
    case SliKind::Composite:
        break;
    }
    return failure(ErrorKind::BadInput,
                   Words::tr("A composite SLO is made of others, no server is asked for it."),
                   slo.id.value);
}

RangeInquiry rangeInquiryOf(const SloSpec &slo, const Inquiry &inquiry, Millis window,
                            Millis interval)
{
    const auto filled = [window](const QString &query) {
        return withWindow(isSelector(query) ? increaseOf(query) : query, window);
    };
    if (!inquiry.numerator.isEmpty())
        return { .numerator = filled(inquiry.numerator),
                 .total = filled(inquiry.total),
                 .sli = slo.sli };
    if (inquiry.raw)
        return ofManyGauges(slo, window, interval);
    return { .numerator = {}, .total = withWindow(inquiry.total, window), .sli = slo.sli };
}

QString limitPattern(double seconds)
{
    const QString plain = QString::number(seconds, 'f', QLocale::FloatingPointShortest);
    const QString shortest = QString::number(seconds, 'g', QLocale::FloatingPointShortest);
    QStringList spellings { escapedText(plain) };
    if (!plain.contains(u'.'))
        spellings[0] += uR"((\.0)?)"_s;
    // Go writes 1e-05, Java 1.0E-5: where the shortest text has an exponent, and Java before that.
    const QStringList parts
        = QString::number(seconds, 'e', QLocale::FloatingPointShortest).split(u'e');
    const int exponent = parts.last().toInt();
    if (shortest.contains(u'e') || exponent < -3 || exponent > 6) {
        const bool whole = !parts.first().contains(u'.');
        const QString digits = escapedText(parts.first()) + (whole ? uR"((\.0)?)"_s : QString());
        const QString sign = exponent < 0 ? u"-"_s : uR"(\+?)"_s;
        spellings += digits + u"[eE]"_s + sign + u"0?"_s + QString::number(std::abs(exponent));
    }
    return spellings.join(u'|');
}

Result<void> checkLimit(const SloSpec &slo, const QStringList &limits)
{
    const QRegularExpression wanted(
        QRegularExpression::anchoredPattern(limitPattern(slo.threshold)));
    const bool known = std::ranges::any_of(
        limits, [&wanted](const QString &limit) { return wanted.match(limit).hasMatch(); });
    if (known || limits.isEmpty())
        return {};
    constexpr qsizetype most = 40;
    QStringList sorted = limits;
    const auto valueOf
        = [](const QString &limit) { return limit == "+Inf"_L1 ? HUGE_VAL : limit.toDouble(); };
    std::ranges::sort(sorted, {}, valueOf);
    QString all;
    for (const QString &limit : std::as_const(sorted).mid(0, most))
        all += (all.isEmpty() ? u""_s : u", "_s) + textgate::line(limit, 40);
    return failure(
        ErrorKind::BadInput,
        Words::tr("No bucket of the histogram \"%1\" ends at %2 seconds. Its buckets end at %3.")
            .arg(textgate::line(slo.total), QString::number(slo.threshold), all),
        slo.id.value);
}

} // namespace trivet::prometheus
