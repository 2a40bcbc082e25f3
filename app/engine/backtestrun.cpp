// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestrun.h"

#include <app/alerts/policy.h>
#include <app/engine/await.h>
#include <app/engine/minuteseries.h>

#include <QCoreApplication>
#include <QtConcurrent>

#include <algorithm>

namespace trivet::engine {

using namespace Qt::StringLiterals;

namespace {

/// Of one SLO.
struct Chapter
{
    SloSpec slo;
    MinuteRecipe recipe;
    std::vector<AlertPolicy> policies;
    std::vector<Incident> incidents;
};

std::optional<AlertPolicy> policyNamed(const QString &id, SloSpec slo,
                                       const std::vector<AlertPolicy> &own)
{
    const bool known = alerts::builtIn().contains(id)
        || std::ranges::find(own, id, &AlertPolicy::id) != own.end();
    if (!known)
        return std::nullopt;
    slo.alerts = id;
    return alerts::policyOf(slo, own);
}

/// Those of its service; of all services where it names none.
std::vector<Incident> incidentsOf(const SloSpec &slo, const Snapshot &snapshot)
{
    std::vector<Incident> some;
    for (const Incident &incident : snapshot.events.incidents)
        if (slo.service.isEmpty() || incident.service == slo.service)
            some.push_back(incident);
    return some;
}

Result<std::vector<Chapter>> chaptersOf(const Snapshot &snapshot, const BacktestRequest &request)
{
    for (const SloId &id : request.slos)
        if (!snapshot.slo(id))
            return failure(
                ErrorKind::NotFound,
                QCoreApplication::translate("Session", "There is no SLO \"%1\".").arg(id.value));
    std::vector<Chapter> chapters;
    for (const SloSpec &slo : snapshot.slos) {
        if (!request.slos.empty() && std::ranges::find(request.slos, slo.id) == request.slos.end())
            continue;
        Chapter chapter { .slo = slo,
                          .recipe = MinuteRecipe(slo, snapshot.slos, snapshot.corrections),
                          .policies = {},
                          .incidents = incidentsOf(slo, snapshot) };
        if (request.policies.isEmpty())
            chapter.policies.push_back(alerts::policyOf(slo, snapshot.policies));
        for (const QString &id : request.policies) {
            const auto policy = policyNamed(id, slo, snapshot.policies);
            if (!policy)
                return failure(
                    ErrorKind::NotFound,
                    QCoreApplication::translate("Session", "There is no alert policy \"%1\".")
                        .arg(id));
            chapter.policies.push_back(*policy);
        }
        chapters.push_back(std::move(chapter));
    }
    return chapters;
}

/// Keeps itself alive through the callbacks that it waits for.
class BacktestRun final : public std::enable_shared_from_this<BacktestRun>
{
public:
    BacktestRun(BacktestSetting setting, std::vector<Chapter> chapters)
        : m_setting(std::move(setting))
        , m_chapters(std::move(chapters))
    {
        const Instant now = std::chrono::floor<std::chrono::minutes>(m_setting.snapshot->asOf);
        m_backtest.range = { .from = now - m_setting.request.length, .to = now };
        m_backtest.grace = m_setting.request.grace;
        int steps = 0;
        for (const Chapter &chapter : m_chapters)
            steps += static_cast<int>(chapter.policies.size());
        m_promise.start();
        m_promise.setProgressRange(0, steps);
    }

    [[nodiscard]] QFuture<Result<Backtest>> future() const { return m_promise.future(); }

    void next()
    {
        if (isStopped()) {
            m_promise.finish();
            return;
        }
        if (m_chapter == m_chapters.size()) {
            m_promise.addResult(std::move(m_backtest));
            m_promise.finish();
            return;
        }
        const Chapter &chapter = m_chapters[m_chapter];
        std::vector<Ingest::MinutesAsked> asked;
        for (const SloId &id : chapter.recipe.ids())
            asked.push_back({ .slo = id, .range = readOf(chapter) });
        whenDone(m_setting.ingest->minutes(std::move(asked)), m_setting.context,
                 [self = shared_from_this()](const Result<MinuteLists> &lists) {
                     if (lists)
                         self->replay(*lists);
                     else
                         self->fail(lists.error());
                 });
    }

private:
    [[nodiscard]] bool isStopped() const
    {
        return m_promise.isCanceled() || m_setting.stopping->load();
    }

    /// A replay begins a longest window early, and looks back from there.
    [[nodiscard]] TimeRange readOf(const Chapter &chapter) const
    {
        Millis longest {};
        for (const AlertPolicy &policy : chapter.policies)
            longest = std::max(longest, alerts::longestWindow(policy));
        return chapter.recipe.reads(
            { .from = m_backtest.range.from - 2 * longest, .to = m_backtest.range.to });
    }

    void fail(const Error &error)
    {
        m_promise.addResult(tl::unexpected(error));
        m_promise.finish();
    }

    void replay(const MinuteLists &lists)
    {
        const auto job = [self = shared_from_this(), lists] { return self->rowsOf(*lists); };
        whenDone(QtConcurrent::run(m_setting.pool, job), m_setting.context,
                 [self = shared_from_this()](const std::vector<BacktestRow> &rows) {
                     auto &all = self->m_backtest.rows;
                     all.insert(all.end(), rows.begin(), rows.end());
                     ++self->m_chapter;
                     self->next();
                 });
    }

    /// In the pool; meanwhile nobody else touches anything of this but the promise.
    [[nodiscard]] std::vector<BacktestRow> rowsOf(const std::vector<std::vector<Slice>> &lists)
    {
        const Chapter &chapter = m_chapters[m_chapter];
        const TimeRange read = readOf(chapter);
        const SliceSeries series = chapter.recipe.series(lists, read);
        std::vector<BacktestRow> rows;
        for (const AlertPolicy &policy : chapter.policies) {
            if (isStopped())
                break;
            rows.push_back(alerts::backtest({ .slo = &chapter.slo,
                                              .policy = policy,
                                              .minutes = &series,
                                              .range = m_backtest.range,
                                              .incidents = chapter.incidents,
                                              .grace = m_backtest.grace,
                                              .sweep = m_setting.request.sweep,
                                              .cancelled = [this] { return isStopped(); } }));
            rows.back().corrections = chapter.recipe.correctionsIn(read);
            m_promise.setProgressValue(++m_done);
        }
        return rows;
    }

    BacktestSetting m_setting;
    std::vector<Chapter> m_chapters;
    size_t m_chapter = 0;
    int m_done = 0;
    Backtest m_backtest;
    QPromise<Result<Backtest>> m_promise;
};

} // namespace

QFuture<Result<Backtest>> runBacktest(const BacktestSetting &setting)
{
    Result<std::vector<Chapter>> chapters = chaptersOf(*setting.snapshot, setting.request);
    if (!chapters)
        return finished<Result<Backtest>>(tl::unexpected(std::move(chapters).error()));
    const auto run = std::make_shared<BacktestRun>(setting, std::move(*chapters));
    run->next();
    return run->future();
}

} // namespace trivet::engine
