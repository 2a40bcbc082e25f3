// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promcalls.h"
#include "promcatalogue.h"
#include "promrecording.h"

#include <app/base/clock.h>
#include <app/sources/source.h>

#include <QObject>

#include <functional>
#include <memory>

namespace trivet::prometheus {

/// Looks for SLOs in a server: first what other tools record, then metrics of the catalogue. Every
/// question is bounded, and each answer that does not come leaves out only what it was for; a
/// connection that does not work ends it.
class Discovery final : public QObject
{
    Q_OBJECT

public:
    using Concluded = std::function<void(Result<std::vector<Proposal>>)>;

    /// `concluded` is called once: at the end, at cancel() or when this is destroyed before.
    Discovery(http::Client &client, bool compressed, std::shared_ptr<const Clock> clock,
              DiscoveryRequest request, Concluded concluded);
    ~Discovery() override;

    void start();
    void cancel();

private:
    using Answers = std::vector<Result<QueryAnswer>>;

    /// Of a metric that is there: which of its labels tells the outcome, and for which services.
    struct Candidate
    {
        const KnownMetric *metric = nullptr;
        QString outcome; ///< empty: a latency, or a probe
        QString group;
    };

    void askEach(const QStringList &queries, const std::function<void(Answers)> &then);
    void askRules(std::vector<QueryAnswer> recorded);
    void askCatalogue();
    void askGroups(const Answers &present);
    void takeGroups(const KnownMetric &metric, const QStringList &outcomes, const Answers &answers);
    void askLimits();
    void nextTrial();
    void takeTrial(bool good, const Result<QueryAnswer> &part, const Result<QueryAnswer> &total);
    [[nodiscard]] bool isKnown(const Candidate &candidate) const;
    [[nodiscard]] Proposal proposalOf(const Candidate &candidate) const;
    void tell(SearchProgress::Stage stage) const;
    void conclude();
    void fail(const Error &error);

    http::Client &m_client;
    Calls m_calls;
    std::shared_ptr<const Clock> m_clock;
    DiscoveryRequest m_request;
    Concluded m_concluded;
    Millis m_started {};
    std::vector<Proposal> m_proposals;
    std::vector<Candidate> m_candidates;
    size_t m_trial = 0;
    bool m_cut = false;
};

} // namespace trivet::prometheus
