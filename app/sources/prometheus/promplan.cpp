// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promplan.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;

namespace {

constexpr int cursorVersion = 1;
constexpr qint64 msPerMinute = 60'000;
constexpr qint64 minutesPerDay = 1440;
constexpr Millis usualInterval = std::chrono::minutes { 1 };

qint64 floorTo(Instant t, qint64 step)
{
    return toMs(t) / (step * msPerMinute) * step;
}

qint64 ceilTo(Instant t, qint64 step)
{
    const qint64 unit = step * msPerMinute;
    return (toMs(t) + unit - 1) / unit * step;
}

Instant atMinute(qint64 minute)
{
    return instantFromMs(minute * msPerMinute);
}

TimeRange minutes(qint64 from, qint64 to)
{
    return { .from = atMinute(from), .to = atMinute(to) };
}

qint64 stepsPerChunk(const Done &done)
{
    if (!done.isRaw())
        return std::min(pointsPerQuery, 7 * minutesPerDay / done.step());
    if (done.bytesPerMinute <= 0)
        return minutesPerDay;
    const double fitting = std::clamp(bytesPerChunk / done.bytesPerMinute, 1.0, 1440.0);
    return static_cast<qint64>(fitting);
}

/// A whole number within what a cursor of ours can hold.
qint64 whole(const QJsonObject &object, QLatin1StringView key)
{
    constexpr double most = 1e14;
    const double value = object.value(key).toDouble();
    return value > 0 && value < most ? static_cast<qint64>(value) : 0;
}

} // namespace

qint64 Done::step() const
{
    return isRaw() ? 1 : std::max<qint64>(1, window.count() / msPerMinute);
}

QString toText(const Cursor &cursor)
{
    QJsonObject slos;
    for (const auto &[id, done] : cursor.slos) {
        slos.insert(id,
                    QJsonObject { { u"queries"_s, done.queries },
                                  { u"from"_s, done.from },
                                  { u"to"_s, done.to },
                                  { u"interval"_s, static_cast<qint64>(done.interval.count()) },
                                  { u"window"_s, static_cast<qint64>(done.window.count()) },
                                  { u"bytes"_s, done.bytesPerMinute },
                                  { u"rewrites"_s, done.rewrites } });
    }
    QJsonObject root { { u"version"_s, cursorVersion }, { u"slos"_s, slos } };
    if (cursor.newest)
        root.insert(u"newest"_s, toMs(*cursor.newest));
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

Cursor cursorFromText(const QString &text)
{
    Cursor cursor;
    const QJsonObject root = QJsonDocument::fromJson(text.toUtf8()).object();
    if (root.value("version"_L1).toInt() != cursorVersion)
        return cursor;
    if (const qint64 newest = whole(root, "newest"_L1); newest > 0)
        cursor.newest = instantFromMs(newest);
    const QJsonObject slos = root.value("slos"_L1).toObject();
    for (auto it = slos.begin(); it != slos.end(); ++it) {
        const QJsonObject object = it.value().toObject();
        Done done { .queries = object.value("queries"_L1).toString(),
                    .from = whole(object, "from"_L1),
                    .to = whole(object, "to"_L1),
                    .interval = Millis { whole(object, "interval"_L1) },
                    .window = Millis { whole(object, "window"_L1) },
                    .bytesPerMinute = std::max(0.0, object.value("bytes"_L1).toDouble()),
                    .rewrites = object.value("rewrites"_L1).toBool() };
        if (done.from <= done.to && done.window.count() % msPerMinute == 0)
            cursor.slos.emplace(it.key(), std::move(done));
    }
    return cursor;
}

QString fingerprint(const SloSpec &slo)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(static_cast<int>(slo.sli)));
    if (slo.sli != SliKind::BadOverTotal && slo.sli != SliKind::GoodOverTotal) {
        hash.addData(QByteArray::number(static_cast<int>(slo.comparison)));
        hash.addData(QByteArray::number(slo.threshold, 'g', 17));
    }
    for (const QString &query : { slo.numerator, slo.total }) {
        hash.addData(QByteArrayView("\0", 1));
        hash.addData(query.trimmed().toUtf8());
    }
    return QString::fromLatin1(hash.result().toHex().left(16));
}

Millis windowFor(Millis scrapeInterval)
{
    using std::chrono::minutes;
    if (scrapeInterval.count() > 0 && 4 * scrapeInterval <= minutes { 1 })
        return minutes { 1 };
    const Millis wanted = 2 * scrapeInterval;
    const qint64 fives = (wanted.count() + 5 * msPerMinute - 1) / (5 * msPerMinute);
    return minutes { 5 * std::max<qint64>(1, fives) };
}

TimeRange head(TimeRange range, qint64 step, qint64 most)
{
    const qint64 from = ceilTo(range.from, step);
    const qint64 to = floorTo(range.to, step);
    return from < to ? minutes(from, std::min(to, from + most * step)) : TimeRange {};
}

TimeRange tail(TimeRange range, qint64 step, qint64 most)
{
    const qint64 from = ceilTo(range.from, step);
    const qint64 to = floorTo(range.to, step);
    return from < to ? minutes(std::max(from, to - most * step), to) : TimeRange {};
}

Instant liveEnd(const Done &done, Instant now)
{
    // The sample after the minute's end must be there, and the server must have stored it.
    constexpr Millis storing = std::chrono::seconds { 15 };
    const Millis interval = done.interval.count() > 0 ? done.interval : usualInterval;
    return atMinute(floorTo(now - interval * 3 / 2 - storing, done.step()));
}

void begin(Done &done, Instant now, Instant since)
{
    if (done.to > 0 && atMinute(done.to) >= since)
        return;
    done.from = ceilTo(std::max(since, liveEnd(done, now) - firstStretch), done.step());
    done.to = done.from;
}

TimeRange nextForward(const Done &done, Instant now)
{
    return head({ .from = atMinute(done.to), .to = liveEnd(done, now) }, done.step(),
                stepsPerChunk(done));
}

TimeRange nextBackward(const Done &done, Instant since)
{
    return tail({ .from = since, .to = atMinute(done.from) }, done.step(), stepsPerChunk(done));
}

Instant finalUntil(const Done &done, TimeRange chunk, std::optional<Instant> complete, Instant now)
{
    const qint64 lagged = floorTo(now - longestLag, done.step());
    const qint64 seen = complete ? floorTo(*complete, done.step()) : 0;
    return std::clamp(atMinute(std::max(lagged, seen)), chunk.from, chunk.to);
}

double progress(const Done &done, Instant now, Instant since)
{
    const qint64 wanted = floorTo(liveEnd(done, now), done.step()) - ceilTo(since, done.step());
    if (wanted <= 0)
        return 1;
    const qint64 from = std::max(done.from, ceilTo(since, done.step()));
    const auto share = static_cast<double>(done.to - from) / static_cast<double>(wanted);
    return std::clamp(share, 0.0, 1.0);
}

} // namespace trivet::prometheus
