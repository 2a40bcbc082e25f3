// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoff.h"

#include <algorithm>

namespace trivet {

namespace {

/// SplitMix64 (Steele, Lea, Flood 2014): eight bytes of state, the same sequence everywhere.
quint64 mixed(quint64 x)
{
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

/// Evenly in [0, most].
Millis randomUpTo(quint64 &state, Millis most)
{
    state += 0x9e3779b97f4a7c15ULL;
    return Millis { static_cast<qint64>(mixed(state) % static_cast<quint64>(most.count() + 1)) };
}

} // namespace

void Backoff::failed(Millis now, qint64 retryAfterSeconds)
{
    Millis step = m_policy.first;
    for (int i = 0; i < m_failures && step < m_policy.most; ++i)
        step *= m_policy.factor;
    step = std::min(step, m_policy.most);
    ++m_failures;
    const Millis half = step / 2;
    Millis wait = half + randomUpTo(m_random, step - half);
    if (retryAfterSeconds > 0) {
        const Millis asked = std::chrono::seconds { retryAfterSeconds };
        wait = std::max(wait, asked + randomUpTo(m_random, asked / 10));
    }
    m_until = now + wait;
}

void Backoff::succeeded()
{
    m_failures = 0;
    m_until = Millis { 0 };
}

Millis Backoff::remaining(Millis now) const
{
    return std::max(m_until - now, Millis { 0 });
}

Millis pollPhase(const SourceId &source, Millis interval)
{
    if (interval.count() <= 0)
        return Millis { 0 };
    // FNV-1a; qHash may differ between machines.
    quint64 hash = 0xcbf29ce484222325ULL;
    const QByteArray bytes = source.value.toUtf8();
    for (char c : bytes)
        hash = (hash ^ static_cast<quint8>(c)) * 0x100000001b3ULL;
    return Millis { static_cast<qint64>(mixed(hash) % static_cast<quint64>(interval.count())) };
}

Instant nextPoll(Instant now, const SourceId &source, Millis interval)
{
    if (interval.count() <= 0)
        return now;
    const qint64 step = interval.count();
    const qint64 phase = pollPhase(source, interval).count();
    const qint64 since = ((toMs(now) - phase) % step + step) % step;
    return now + Millis { step - since };
}

} // namespace trivet
