// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promfetch.h"
#include "promwords.h"

#include <algorithm>
#include <utility>

namespace trivet::prometheus {

void FetchStep::noteFlaws(const Job &job, const Measured &measured)
{
    const auto warn = [this, &job](const QString &text, int occurrences) {
        if (occurrences > 0)
            m_troubles.add({ .severity = Trouble::Severity::Warning,
                             .text = text,
                             .where = specOf(job).id.value,
                             .occurrences = occurrences });
    };
    warn(Words::tr("More good or bad events than events in all: they were cut to the total."),
         measured.capped);
    warn(Words::tr("An error ratio was below 0 or above 1: it was taken as 0 or 1."),
         measured.clamped);
    warn(Words::tr("The histogram had no bucket of the limit for some time, which is not counted "
                   "as measured."),
         measured.lacksBucket ? 1 : 0);
}

void FetchStep::askRecorded()
{
    std::vector<SloSpec> slos;
    for (size_t i = 0; i < m_request.slos.size(); ++i) {
        if (!m_failed.contains(i) && m_request.slos[i].recorded.tool != RecordedBy::Tool::None)
            slos.push_back(m_request.slos[i]);
    }
    const std::vector<RecordedQuery> queries = recordedQueries(slos);
    if (queries.empty() || m_memory->goesOn)
        return conclude({});
    std::vector<http::Request> requests;
    requests.reserve(queries.size());
    for (const RecordedQuery &query : queries)
        requests.push_back(m_calls.instant(query.query, m_request.now));
    m_calls.ask(
        requests,
        [this, slos, queries](const Result<std::vector<QueryAnswer>> &answers, qint64 bytes) {
            m_bytes += bytes;
            if (answers)
                m_recorded = recordedFigures(slos, queries, *answers, m_request.now);
            else
                m_troubles.add(
                    { .severity = Trouble::Severity::Warning,
                      .text = Words::tr("What another tool recorded could not be read: %1")
                                  .arg(answers.error().text),
                      .where = {} });
            conclude({});
        });
}

Batch FetchStep::batch()
{
    Batch batch;
    for (auto &[index, slices] : m_slices) {
        if (slices.empty())
            continue;
        std::ranges::sort(slices, {}, &Slice::minute);
        batch.slices.push_back({ .slo = m_request.slos[index].id, .slices = std::move(slices) });
    }
    batch.recorded = m_recorded;
    batch.troubles = m_troubles.all();
    batch.dataAsOf = m_cursor.newest;
    batch.more = nextJob().has_value();
    double sum = 0;
    for (const auto &[id, done] : m_cursor.slos)
        sum += progress(done, m_request.now, m_request.since);
    const auto count = static_cast<double>(m_request.slos.size());
    batch.progress = !batch.more || count <= 0 ? 1.0 : sum / count;
    batch.cursor = toText(m_cursor);
    return batch;
}

void FetchStep::conclude(std::optional<Error> error)
{
    if (!m_concluded)
        return;
    const Concluded concluded = std::exchange(m_concluded, {});
    m_memory->goesOn = false;
    if (error && (!m_gained || error->kind == ErrorKind::Cancelled))
        return concluded(tl::unexpected<Error>(std::move(*error)));
    if (!m_gained && !m_failed.empty() && m_failed.size() == m_request.slos.size())
        return concluded(tl::unexpected<Error>(m_failed.begin()->second));
    Batch all = batch();
    m_memory->goesOn = all.more;
    concluded(std::move(all));
}

} // namespace trivet::prometheus
