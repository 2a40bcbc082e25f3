// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/base/time.h> // in quotes it would read like the C header

#include <array>

namespace trivet {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 firstYearMs = 31'536'000'000; // 1971-01-01
constexpr qint64 lastYearMs = 253'402'300'800'000; // 10000-01-01

struct DurationUnit
{
    char16_t letter;
    qint64 ms;
};
constexpr std::array<DurationUnit, 5> durationUnits { {
    { u'w', 604'800'000 },
    { u'd', 86'400'000 },
    { u'h', 3'600'000 },
    { u'm', 60'000 },
    { u's', 1'000 },
} };
constexpr qint64 hundredYearsMs = 36'525LL * 86'400'000;

bool hasOffset(QStringView text)
{
    const auto t = text.indexOf(u'T');
    if (t < 0)
        return false;
    const QStringView clock = text.mid(t + 1);
    return clock.endsWith(u'Z') || clock.contains(u'+') || clock.contains(u'-');
}

} // namespace

QDateTime toDateTime(Instant t, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(t), zone);
}

Instant toInstant(const QDateTime &when)
{
    return instantFromMs(when.toMSecsSinceEpoch());
}

QString toIso(Instant t)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(toMs(t), Qt::UTC);
    return when.toString(toMs(t) % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

std::optional<Instant> fromIso(QStringView text, const QTimeZone &zone)
{
    QString plain = text.trimmed().toString();
    if (plain.size() > 10 && plain.at(10) == u' ')
        plain[10] = u'T';
    if (plain.size() < 10)
        return std::nullopt;
    // A range check by hand: Qt reads hour 24 and second 60 by rules of its own.
    QDateTime when;
    if (plain.size() == 10) {
        const QDate day = QDate::fromString(plain, Qt::ISODate);
        if (!day.isValid())
            return std::nullopt;
        when = day.startOfDay(zone);
    } else if (hasOffset(plain)) {
        when = QDateTime::fromString(plain, Qt::ISODateWithMs);
    } else {
        const QDateTime local = QDateTime::fromString(plain, Qt::ISODateWithMs);
        if (!local.isValid())
            return std::nullopt;
        when = QDateTime(local.date(), local.time(), zone);
        if (!when.isValid() || when.time() != local.time())
            return std::nullopt;
    }
    if (!when.isValid())
        return std::nullopt;
    const qint64 ms = when.toMSecsSinceEpoch();
    if (ms < firstYearMs || ms >= lastYearMs)
        return std::nullopt;
    return instantFromMs(ms);
}

std::optional<Millis> durationFromText(QStringView text)
{
    qint64 total = 0;
    qsizetype i = 0;
    const QStringView s = text.trimmed();
    if (s.isEmpty())
        return std::nullopt;
    while (i < s.size()) {
        const auto start = i;
        while (i < s.size() && s.at(i) >= u'0' && s.at(i) <= u'9')
            ++i;
        bool ok = false;
        const qint64 count = s.mid(start, i - start).toLongLong(&ok);
        if (!ok || i == s.size() || count > 4'000'000'000)
            return std::nullopt;
        qint64 unit = 0;
        for (const DurationUnit &u : durationUnits)
            if (s.at(i) == QChar(u.letter))
                unit = u.ms;
        if (unit == 0 || count > hundredYearsMs / unit)
            return std::nullopt;
        total += count * unit;
        ++i;
    }
    if (total > hundredYearsMs)
        return std::nullopt;
    return Millis { total };
}

QString durationToText(Millis duration)
{
    qint64 rest = duration.count();
    if (rest < 1000)
        return u"0s"_s;
    QString text;
    for (const DurationUnit &u : durationUnits) {
        if (u.letter == u'w')
            continue; // people say 30d and 28d, not 4w2d
        if (rest >= u.ms) {
            text += QString::number(rest / u.ms) + QChar(u.letter);
            rest %= u.ms;
        }
    }
    return text;
}

} // namespace trivet
