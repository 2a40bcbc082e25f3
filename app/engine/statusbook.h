// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/engine/sourcestatus.h>
#include <app/sources/source.h>

#include <vector>

namespace trivet::engine {

/// What one answer of a source was, once it is stored.
struct AnswerFacts
{
    qint64 events = 0; ///< facts and slices
    double progress = 1;
    bool more = false;
    std::optional<Instant> dataAsOf;
};

/// Remembers how every source is doing, and says so for a given moment. A pure value.
class StatusBook final
{
public:
    StatusBook() = default;
    explicit StatusBook(const std::vector<SourceSpec> &sources);

    /// What the store knows from an earlier run.
    void restore(const SourceId &id, std::optional<Instant> checkedAt,
                 std::optional<Instant> dataAsOf, double progress);
    void began(const SourceId &id);
    void answered(const SourceId &id, const AnswerFacts &facts, const Moment &now);
    /// `refused`: nobody asks this source again before a person does.
    void failed(const SourceId &id, const Error &error, bool refused);
    /// The machine slept: nothing is fresh before it is checked again.
    void slept();

    [[nodiscard]] std::vector<SourceStatus> statuses(const Moment &now) const;
    [[nodiscard]] Age age(const std::vector<SourceId> &sources, const Moment &now) const;

private:
    struct Page
    {
        SourceStatus status; ///< freshness and nextPoll are made on demand
        LastAnswer answer;
        AgeRule rule;
    };
    [[nodiscard]] Page *page(const SourceId &id);

    std::vector<Page> m_pages;
};

/// Host and port, or the last folder or file: enough to know which one is meant.
[[nodiscard]] QString placeOf(const SourceSpec &spec);

} // namespace trivet::engine
