// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures.h"

#include <app/metrics/delivery/deployments.h>

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace trivet::metrics {

namespace {

/// Collects evidence by deployment, by position and so by end.
class FailureBook final
{
public:
    FailureBook(const Snapshot &snapshot, ChangeHistory &history)
        : m_snapshot(snapshot)
        , m_history(history)
    { }

    [[nodiscard]] bool holds(size_t deployment) const
    {
        return std::ranges::binary_search(m_history.deployments, deployment);
    }

    void addFix(size_t failed, size_t fix)
    {
        Failure &failure = entry(failed);
        if (!failure.fix || fix < *failure.fix)
            failure.fix = fix;
    }

    void addIncident(size_t failed, const Incident &incident)
    {
        Failure &failure = entry(failed);
        failure.incidents.push_back(incident.id);
        // One that is open keeps the failure open; else the last to be resolved ends it.
        const auto resolved = incident.resolvedAt && *incident.resolvedAt <= m_snapshot.asOf
            ? incident.resolvedAt
            : std::nullopt;
        if (failure.incidents.size() == 1)
            failure.recoveredAt = resolved;
        else if (!resolved || !failure.recoveredAt)
            failure.recoveredAt.reset();
        else
            failure.recoveredAt = std::max(*failure.recoveredAt, *resolved);
    }

    Failure &entry(size_t deployment)
    {
        Failure &failure = m_failures[deployment];
        failure.deployment = deployment;
        return failure;
    }

    void close()
    {
        for (auto &[position, failure] : m_failures) {
            if (failure.incidents.empty() && failure.fix)
                failure.recoveredAt = m_snapshot.events.deployments[*failure.fix].finishedAt;
            m_history.failures.push_back(std::move(failure));
        }
    }

private:
    const Snapshot &m_snapshot;
    ChangeHistory &m_history;
    std::map<size_t, Failure> m_failures;
};

void addFailedDeployments(const Snapshot &snapshot, const DeploymentFilter &filter,
                          ChangeHistory &history, FailureBook &book)
{
    // A failed one is mended by the next of its service that succeeds.
    std::map<ServiceId, size_t> nextSuccess;
    const auto &all = snapshot.events.deployments;
    std::vector<size_t> failed;
    for (size_t i = all.size(); i-- > 0;) {
        if (!filter.concerns(all[i]))
            continue;
        const Standing standing = filter.standing(all[i]);
        if (standing == Standing::Counts)
            nextSuccess[all[i].service] = i;
        if (standing != Standing::Failed)
            continue;
        failed.push_back(i);
        book.entry(i);
        if (const auto next = nextSuccess.find(all[i].service); next != nextSuccess.end())
            book.addFix(i, next->second);
    }
    history.deployments.insert(history.deployments.end(), failed.begin(), failed.end());
    std::ranges::sort(history.deployments);
}

void addIncidents(const Snapshot &snapshot, const std::optional<ServiceId> &service,
                  const Attribution &attribution, ChangeHistory &history, FailureBook &book)
{
    const auto leaveOut = [&](const Incident &incident, QString why) {
        // Of another service: neither counted nor left out.
        if (service && incident.service != *service)
            return;
        history.incidentsLeftOut.push_back({ incident.id, std::move(why) });
        history.incidentsLeftOutAt.push_back(incident.openedAt);
    };
    for (const Incident &incident : snapshot.events.incidents) {
        if (incident.openedAt > snapshot.asOf) {
            leaveOut(incident, QCoreApplication::translate("Metric", "dated in the future"));
        } else if (incident.resolvedAt && *incident.resolvedAt < incident.openedAt) {
            leaveOut(incident, QCoreApplication::translate("Metric", "ends before it starts"));
        } else {
            const Cause cause = attribution.cause(incident);
            if (!cause.deployment)
                leaveOut(incident, cause.whyNot);
            else if (book.holds(*cause.deployment))
                book.addIncident(*cause.deployment, incident);
            else
                leaveOut(incident,
                         QCoreApplication::translate("Metric",
                                                     "linked to a deployment that does not count"));
        }
    }
}

} // namespace

ChangeHistory changeHistory(const Snapshot &snapshot, const std::optional<ServiceId> &service,
                            const FailureRules &rules)
{
    ChangeHistory history;
    const DeploymentFilter filter(snapshot, service);
    const auto &all = snapshot.events.deployments;
    for (size_t i = 0; i < all.size(); ++i)
        if (filter.counts(all[i]))
            history.deployments.push_back(i);
    FailureBook book(snapshot, history);
    if (rules.failedDeployments)
        addFailedDeployments(snapshot, filter, history, book);
    const Attribution attribution(snapshot, rules.attribution);
    for (const Remediation &remediation : attribution.remediations()) {
        const bool wanted
            = remediation.kind == RemediationKind::Rollback ? rules.rollbacks : rules.rollforwards;
        if (wanted && filter.concerns(all[remediation.failed]))
            book.addFix(remediation.failed, remediation.fix);
    }
    if (rules.incidents)
        addIncidents(snapshot, service, attribution, history, book);
    book.close();
    return history;
}

std::vector<Failure> failuresIn(const Snapshot &snapshot, const ChangeHistory &history,
                                TimeRange range)
{
    const auto [first, last] = endedIn(snapshot, range);
    const auto begin = std::ranges::lower_bound(history.failures, first, {}, &Failure::deployment);
    const auto end = std::ranges::lower_bound(history.failures, last, {}, &Failure::deployment);
    return begin < end ? std::vector<Failure>(begin, end) : std::vector<Failure>();
}

} // namespace trivet::metrics
