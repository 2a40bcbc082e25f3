// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promcalls.h"
#include "prommeasure.h"
#include "promplan.h"
#include "promrecorded.h"
#include "promsli.h"
#include "promtroubles.h"

#include <app/base/clock.h>
#include <app/sources/source.h>

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <set>

namespace trivet::prometheus {

/// What a source remembers from one step to the next; a restart forgets it.
struct Memory
{
    std::optional<Server::Kind> server; ///< what answers, once it has said so
    bool goesOn = false; ///< the last step was not the last of its poll
};

/// One bounded step: chunk after chunk until nothing is left, some 8 MiB came or 10 s are over.
/// A query that the server refuses ends only its own SLO (a Trouble); a connection that does not
/// work ends the step, with what it has got so far if there is anything.
class FetchStep final : public QObject
{
    Q_OBJECT

public:
    using Concluded = std::function<void(Result<Batch>)>;

    /// `concluded` is called once: at the end, at cancel() or when this is destroyed before.
    FetchStep(http::Client &client, bool compressed, std::shared_ptr<const Clock> clock,
              std::shared_ptr<Memory> memory, FetchRequest request, Concluded concluded);
    ~FetchStep() override;

    void start();
    void cancel();

private:
    struct Job
    {
        size_t slo = 0;
        TimeRange region; ///< empty: the SLO is not known yet
        bool forward = false;
    };

    [[nodiscard]] std::optional<Job> nextJob();
    [[nodiscard]] const SloSpec &specOf(const Job &job) const { return m_request.slos[job.slo]; }
    [[nodiscard]] Done &doneOf(const Job &job) { return m_cursor.slos[specOf(job).id.value]; }
    void askServer();
    void proceedLater();
    void proceed();
    void probe(const Job &job);
    void learn(const Job &job, const Inquiry &inquiry, const std::vector<QueryAnswer> &answers);
    void runRaw(const Job &job);
    void askBefore(const Job &job, const Inquiry &inquiry, const std::shared_ptr<RawChunk> &chunk);
    void runRange(const Job &job);
    template <class Chunk>
    void measureInPool(const Job &job, const std::shared_ptr<Chunk> &chunk);
    void take(const Job &job, Measured measured);
    void noteFlaws(const Job &job, const Measured &measured);
    void failed(const Job &job, const Error &error);
    [[nodiscard]] bool makeSmaller(const Job &job);
    /// What other tools recorded, once a poll; then the end.
    void askRecorded();
    void conclude(std::optional<Error> error);
    [[nodiscard]] Batch batch();

    Calls m_calls;
    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<Memory> m_memory;
    http::Client &m_client;
    FetchRequest m_request;
    Concluded m_concluded;
    Cursor m_cursor;
    Millis m_started {};
    qint64 m_bytes = 0;
    bool m_gained = false;
    std::set<size_t> m_live; ///< SLOs whose front is at now
    std::map<size_t, Error> m_failed;
    std::map<size_t, std::vector<Slice>> m_slices;
    std::vector<RecordedFigure> m_recorded;
    Troubles m_troubles;
};

} // namespace trivet::prometheus
