// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertmonitor.h"

#include <app/alerts/policy.h>

#include <QtConcurrent>

#include <algorithm>

namespace trivet::engine {

namespace {

/// SLOs read and replayed at a time: at the start each has some 15,000 minutes of 24 bytes.
constexpr size_t together = 50;
/// The same as settledEnd() gives the newest minutes.
constexpr Millis leastPatience = std::chrono::minutes { 10 };
constexpr Millis lookAgain = std::chrono::minutes { 1 };

/// Two polls may fail to bring something.
Millis patienceOf(const SloSpec &slo, const std::vector<SourceSpec> &sources)
{
    const auto source = std::ranges::find(sources, slo.source, &SourceSpec::id);
    return source == sources.end() ? leastPatience : std::max(leastPatience, 2 * source->poll);
}

} // namespace

/// One SLO of a step: its history goes to the pool as a copy and comes back.
struct AlertMonitor::Task
{
    size_t seat = 0;
    AlertHistory history;
    MinuteRecipe recipe;
    Instant changed {};
    TimeRange read;
    size_t firstRead = 0; ///< index of its first list of minutes
    std::vector<AlertSpan> spans;
};

AlertMonitor::AlertMonitor(const Workspace &workspace, std::shared_ptr<const Clock> clock,
                           Ingest &ingest, QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_ingest(ingest)
    , m_pool(pool)
{
    addSlos(workspace);
    connect(&m_ingest, &Ingest::measured, this, &AlertMonitor::noteMinutes);
    connect(&m_ingest, &Ingest::published, this, &AlertMonitor::step);
    m_timer.setInterval(lookAgain);
    connect(&m_timer, &QTimer::timeout, this, &AlertMonitor::tell);
    m_timer.start();
}

void AlertMonitor::addSlos(const Workspace &workspace)
{
    for (const SloSpec &slo : workspace.slos) {
        const bool known = std::ranges::any_of(
            m_seats, [&slo](const Seat &seat) { return seat.history.slo().id == slo.id; });
        if (known)
            continue;
        const AlertPolicy policy = alerts::policyOf(slo, workspace.policies);
        const MinuteRecipe recipe(slo, workspace.slos, workspace.corrections);
        m_seats.push_back({ .history = AlertHistory(slo, policy),
                            .recipe = recipe,
                            .patience = patienceOf(slo, workspace.sources) + recipe.delay() });
    }
}

void AlertMonitor::stop()
{
    m_stopped->store(true);
    m_timer.stop();
}

std::vector<ActiveAlert> AlertMonitor::alerts() const
{
    std::vector<ActiveAlert> all;
    const Instant now = m_clock->now();
    for (const Seat &seat : m_seats)
        for (ActiveAlert alert : seat.history.active()) {
            alert.frozen = alert.frozen || now - alert.asOf > seat.patience;
            const Millis window = std::max(alert.window.longWindow, alert.window.shortWindow);
            alert.corrected
                = !seat.recipe.correctionsIn({ .from = alert.asOf - window, .to = alert.asOf })
                       .isEmpty();
            all.push_back(std::move(alert));
        }
    return all;
}

std::vector<AlertSpan> AlertMonitor::spans(const SloId &slo) const
{
    const auto found = std::ranges::find_if(
        m_seats, [&slo](const Seat &seat) { return seat.history.slo().id == slo; });
    return found == m_seats.end() ? std::vector<AlertSpan>() : found->spans;
}

TimeRange AlertMonitor::covers() const
{
    std::optional<TimeRange> all;
    for (const Seat &seat : m_seats) {
        const TimeRange one = seat.history.covers();
        if (one.isEmpty())
            continue;
        if (!all)
            all = one;
        all->from = std::min(all->from, one.from);
        all->to = std::max(all->to, one.to);
    }
    return all.value_or(TimeRange {});
}

bool AlertMonitor::isIdle() const
{
    return !m_running && std::ranges::none_of(m_seats, [](const Seat &seat) {
        return seat.changedFrom.has_value();
    });
}

void AlertMonitor::noteMinutes(const QHash<QString, qint64> &changedFrom)
{
    for (Seat &seat : m_seats)
        for (const SloId &id : seat.recipe.ids()) {
            const auto changed = changedFrom.constFind(id.value);
            if (changed == changedFrom.constEnd())
                continue;
            const Instant from
                = seat.recipe.firstChanged(Instant { std::chrono::minutes { *changed } });
            seat.changedFrom = std::min(seat.changedFrom.value_or(from), from);
        }
}

void AlertMonitor::step()
{
    if (m_running || m_stopped->load())
        return;
    auto tasks = std::make_shared<std::vector<Task>>();
    std::vector<Ingest::MinutesAsked> asked;
    const Instant now = m_clock->now();
    for (size_t i = 0; i < m_seats.size() && tasks->size() < together; ++i) {
        Seat &seat = m_seats[i];
        if (!seat.changedFrom)
            continue;
        const TimeRange needed = seat.recipe.reads(seat.history.needed(*seat.changedFrom, now));
        tasks->push_back({ .seat = i,
                           .history = seat.history,
                           .recipe = seat.recipe,
                           .changed = *seat.changedFrom,
                           .read = needed,
                           .firstRead = asked.size() });
        for (const SloId &id : seat.recipe.ids())
            asked.push_back({ .slo = id, .range = needed });
        seat.changedFrom.reset();
    }
    if (tasks->empty()) {
        tell();
        Q_EMIT idle();
        return;
    }
    m_running = true;
    whenDone(m_ingest.minutes(std::move(asked)), this,
             [this, tasks](const Result<MinuteLists> &minutes) { evaluate(tasks, minutes); });
}

void AlertMonitor::evaluate(std::shared_ptr<std::vector<Task>> tasks,
                            const Result<MinuteLists> &minutes)
{
    if (m_stopped->load())
        return;
    if (!minutes) {
        // The store says why elsewhere. The alerts stand as they were, and are tried again with
        // the next snapshot.
        m_running = false;
        for (const Task &task : *tasks) {
            std::optional<Instant> &from = m_seats[task.seat].changedFrom;
            from = std::min(from.value_or(task.changed), task.changed);
        }
        return;
    }
    const auto job = [tasks, lists = *minutes, now = m_clock->now(), stopped = m_stopped] {
        for (Task &task : *tasks) {
            if (stopped->load())
                return;
            const size_t count = task.recipe.ids().size();
            task.history.update(
                task.recipe.series(std::span(*lists).subspan(task.firstRead, count), task.read),
                task.changed, now);
            task.spans = task.history.spans();
        }
    };
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, tasks] {
        watcher->deleteLater();
        accept(*tasks);
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, job));
}

void AlertMonitor::accept(const std::vector<Task> &tasks)
{
    m_running = false;
    if (m_stopped->load())
        return;
    for (const Task &task : tasks) {
        m_seats[task.seat].history = task.history;
        m_seats[task.seat].spans = task.spans;
    }
    tell();
    step();
}

void AlertMonitor::tell()
{
    std::vector<ActiveAlert> now = alerts();
    if (now == m_told)
        return;
    m_told = std::move(now);
    Q_EMIT changed();
}

} // namespace trivet::engine
