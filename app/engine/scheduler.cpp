// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler.h"

#include <algorithm>
#include <map>

namespace trivet::engine {

namespace {

/// FNV-1a with a final mix: the same on every machine, unlike qHash.
quint64 stableHash(const QString &text, quint32 seed)
{
    quint64 hash = 14'695'981'039'346'656'037ULL ^ seed;
    for (const QChar c : text) {
        hash ^= c.unicode();
        hash *= 1'099'511'628'211ULL;
    }
    hash ^= hash >> 33U;
    hash *= 0xff51afd7ed558ccdULL;
    hash ^= hash >> 33U;
    return hash;
}

double shareOf(quint64 hash)
{
    return static_cast<double>(hash >> 11U) * 0x1.0p-53;
}

Millis scaled(Millis duration, double share)
{
    return Millis { static_cast<qint64>(static_cast<double>(duration.count()) * share) };
}

} // namespace

Scheduler::Scheduler(std::vector<PollJob> jobs, quint32 seed)
    : m_random(seed)
{
    for (PollJob &job : jobs) {
        job.interval = std::max<Millis>(job.interval, std::chrono::seconds { 1 });
        if (job.origin.isEmpty())
            job.origin = QChar(u'/') + job.id.value;
        m_index.insert(job.id, m_states.size());
        // Never longer than the interval: what has recovered is seen within one.
        Backoff::Policy policy;
        policy.most = std::clamp(job.interval, policy.first, policy.most);
        const Backoff backoff(stableHash(job.id.value, seed), policy);
        m_states.push_back({ .job = std::move(job), .backoff = backoff });
    }
    placeInIntervals(seed);
}

/// A job alone is asked at hash mod interval. Many jobs of one interval share it out by the order
/// of their hashes: hashes alone would pile up (500 in a minute: the worst second has twice the
/// mean).
void Scheduler::placeInIntervals(quint32 seed)
{
    std::map<Millis, std::vector<std::pair<quint64, size_t>>> byInterval;
    for (size_t i = 0; i < m_states.size(); ++i)
        byInterval[m_states[i].job.interval].emplace_back(
            stableHash(m_states[i].job.id.value, seed), i);
    for (auto &entry : byInterval) {
        auto &group = entry.second;
        std::ranges::sort(group);
        for (size_t rank = 0; rank < group.size(); ++rank)
            m_states[group[rank].second].share
                = (static_cast<double>(rank) + shareOf(group[rank].first))
                / static_cast<double>(group.size());
    }
}

void Scheduler::start(Millis now)
{
    for (State &s : m_states)
        s.due = now + scaled(std::min(s.job.interval, startSpread), s.share);
}

std::optional<SourceId> Scheduler::take(Millis now)
{
    State *best = nullptr;
    for (State &s : m_states) {
        if (s.running || s.stopped || held(s) > now)
            continue;
        if (!best || s.due < best->due)
            best = &s;
    }
    if (!best)
        return std::nullopt;
    best->running = true;
    best->refreshed = false;
    return best->job.id;
}

std::optional<Millis> Scheduler::nextDue() const
{
    std::optional<Millis> next;
    for (const State &s : m_states)
        if (!s.running && !s.stopped)
            next = std::min(next.value_or(Millis::max()), held(s));
    return next;
}

std::optional<Millis> Scheduler::nextDue(const SourceId &id) const
{
    const State *s = state(id);
    if (!s || s->running || s->stopped)
        return std::nullopt;
    return held(*s);
}

void Scheduler::succeeded(const SourceId &id, Millis now, bool more)
{
    State *s = state(id);
    if (!s)
        return;
    s->running = false;
    s->stopped = false;
    s->backoff.succeeded();
    s->due = more || s->refreshed ? now : nextTick(*s, now);
}

void Scheduler::failed(const SourceId &id, Millis now, const Error &error)
{
    State *s = state(id);
    if (!s)
        return;
    s->running = false;
    if (error.kind == ErrorKind::Cancelled) {
        s->due = s->refreshed ? now : nextTick(*s, now);
        return;
    }
    s->backoff.failed(now);
    s->stopped = error.kind == ErrorKind::Credentials && !s->refreshed;
    s->due = now + s->backoff.remaining(now);
    if (error.retryAfterSeconds > 0)
        hold(*s, now, error.retryAfterSeconds);
    if (s->refreshed)
        s->due = now;
}

void Scheduler::refresh(const SourceId &id, Millis now)
{
    State *s = state(id);
    if (!s)
        return;
    s->stopped = false;
    s->due = std::min(s->due, now);
    s->refreshed = s->running;
}

void Scheduler::resume(Millis now)
{
    for (State &s : m_states)
        if (!s.running)
            s.due = now + scaled(std::min(s.job.interval, longestSpread), s.share);
}

int Scheduler::failures(const SourceId &id) const
{
    const State *s = state(id);
    return s ? s->backoff.failures() : 0;
}

bool Scheduler::isStopped(const SourceId &id) const
{
    const State *s = state(id);
    return s && s->stopped;
}

bool Scheduler::isRunning(const SourceId &id) const
{
    const State *s = state(id);
    return s && s->running;
}

const Scheduler::State *Scheduler::state(const SourceId &id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.constEnd() ? nullptr : &m_states[*found];
}

Scheduler::State *Scheduler::state(const SourceId &id)
{
    const auto found = m_index.constFind(id);
    return found == m_index.constEnd() ? nullptr : &m_states[*found];
}

Millis Scheduler::held(const State &state) const
{
    return std::max(state.due, m_holds.value(state.job.origin, Millis::min()));
}

Millis Scheduler::nextTick(const State &state, Millis now)
{
    const Millis interval = state.job.interval;
    const Millis phase = scaled(interval, state.share);
    const qint64 passed = now < phase ? -1 : (now - phase) / interval;
    return phase + (passed + 1) * interval;
}

void Scheduler::hold(const State &state, Millis now, qint64 seconds)
{
    // Compared in seconds first: the server may ask for 10^12 of them.
    const qint64 most = std::chrono::duration_cast<std::chrono::seconds>(longestHold).count();
    const Millis wait = std::chrono::seconds { std::clamp<qint64>(seconds, 1, most) };
    Millis &until = m_holds[state.job.origin];
    until = std::max(until, now + wait);
    // When the hold ends, not all sources of the origin come in the same moment.
    for (State &s : m_states)
        if (s.job.origin == state.job.origin && !s.running)
            s.due = std::max(s.due, until + scaled(startSpread, m_random.generateDouble()));
}

bool SleepWatch::slept(Instant wall, Millis monotonic)
{
    const bool jumped = m_wall && (wall - *m_wall) - (monotonic - m_monotonic) > smallestJump;
    m_wall = wall;
    m_monotonic = monotonic;
    return jumped;
}

} // namespace trivet::engine
