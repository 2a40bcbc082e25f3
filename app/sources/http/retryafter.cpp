// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "retryafter.h"

#include <QDate>

#include <algorithm>
#include <array>

namespace trivet::http {

namespace {

constexpr qint64 longestWait = 3600;

/// Digits only, at most `digits` of them; nothing else is a number here.
std::optional<qint64> wholeNumber(QByteArrayView text, qsizetype digits)
{
    if (text.isEmpty() || text.size() > digits
        || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    qint64 value = 0;
    for (char c : text)
        value = value * 10 + (c - '0');
    return value;
}

qint64 clampedWait(qint64 seconds)
{
    return std::clamp<qint64>(seconds, 1, longestWait);
}

/// Milliseconds up to the next whole second: waking early would only earn another refusal.
qint64 secondsBetween(Instant from, Instant to)
{
    return (toMs(to) - toMs(from) + 999) / 1000;
}

} // namespace

std::optional<Instant> httpDate(QByteArrayView text)
{
    constexpr std::array<QByteArrayView, 12> months { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    const QByteArrayView t = text.trimmed();
    if (t.size() != 29 || t.sliced(3, 2) != ", " || t.last(4) != " GMT" || t[7] != ' '
        || t[11] != ' ' || t[16] != ' ' || t[19] != ':' || t[22] != ':')
        return {};
    const auto month = std::ranges::find(months, t.sliced(8, 3));
    const auto day = wholeNumber(t.sliced(5, 2), 2);
    const auto year = wholeNumber(t.sliced(12, 4), 4);
    const auto hour = wholeNumber(t.sliced(17, 2), 2);
    const auto minute = wholeNumber(t.sliced(20, 2), 2);
    const auto second = wholeNumber(t.sliced(23, 2), 2);
    if (month == months.end() || !day || !year || !hour || !minute || !second)
        return {};
    const QDate date(static_cast<int>(*year), static_cast<int>(month - months.begin()) + 1,
                     static_cast<int>(*day));
    if (!date.isValid() || *year < 1971 || *hour > 23 || *minute > 59 || *second > 60)
        return {};
    const qint64 days = QDate(1970, 1, 1).daysTo(date);
    return instantFromMs((((days * 24 + *hour) * 60 + *minute) * 60 + *second) * 1000);
}

qint64 retryAfterSeconds(QByteArrayView text, Instant serverTime)
{
    const QByteArrayView t = text.trimmed();
    if (const auto when = httpDate(t))
        return clampedWait(secondsBetween(serverTime, *when));
    // However many digits, it is a number, and more than the most we wait.
    if (!t.isEmpty() && std::ranges::all_of(t, [](char c) { return c >= '0' && c <= '9'; }))
        return clampedWait(wholeNumber(t, 9).value_or(longestWait));
    return 0;
}

qint64 resetAfterSeconds(QByteArrayView text, Instant serverTime)
{
    const auto when = wholeNumber(text.trimmed(), 12);
    return when ? clampedWait(secondsBetween(serverTime, instantFromMs(*when * 1000))) : 0;
}

} // namespace trivet::http
