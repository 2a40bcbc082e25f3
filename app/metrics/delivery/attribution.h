// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/delivery/deployments.h>
#include <app/metrics/delivery/remediation.h>
#include <app/metrics/metric.h>

#include <QHash>

namespace trivet::metrics {

/// Why a deployment may have caused an incident; the stronger comes first.
enum class AttributionRule {
    Person, ///< a person said so
    Link, ///< the source names its id or revision
    Remediation, ///< a rollback or rollforward during the incident mends it
    SameService, ///< the last of the service within the window before detection
    LastBefore, ///< the last of the whole team before detection: a hint, it counts for nothing
};

struct AttributionRules
{
    Millis window = std::chrono::hours { 24 };

    bool operator==(const AttributionRules &) const = default;
};

/// One deployment that may have caused an incident.
struct Candidate
{
    QString deployment;
    AttributionRule rule = AttributionRule::LastBefore;
    Millis age {}; ///< from its end to the detection; negative if it ended later
    int rivals = 0; ///< others that the same rule names
    bool rejected = false; ///< by a person; rejected ones come last

    bool operator==(const Candidate &) const = default;
};

/// What counts as the cause of an incident.
struct Cause
{
    std::optional<size_t> deployment; ///< position in Events::deployments; nothing = none
    AttributionRule rule = AttributionRule::LastBefore;
    QString whyNot; ///< where there is none
};

/// Finds deployments that may have caused incidents. Never more than a candidate until a person
/// decides: an annotation of kind Incident that names the incident (see Verdict), the newest
/// counts. Borrows the snapshot; reads all deployments once when it is made.
class Attribution final
{
public:
    explicit Attribution(const Snapshot &snapshot, AttributionRules rules = {});

    /// Best first; at most 20.
    [[nodiscard]] std::vector<Candidate> candidates(const Incident &incident) const;
    /// The best candidate, if its rule is stronger than LastBefore. A link to a deployment that is
    /// not known is not replaced by a guess.
    [[nodiscard]] Cause cause(const Incident &incident) const;
    /// The newest decision on this incident that is not merely the rejection of one candidate.
    [[nodiscard]] const Annotation *decision(const Incident &incident) const;
    /// All remediations of the team.
    [[nodiscard]] const std::vector<Remediation> &remediations() const { return m_remediations; }

private:
    struct Found
    {
        size_t deployment = 0;
        AttributionRule rule = AttributionRule::LastBefore;
        bool rejected = false;
    };

    void indexNames();
    [[nodiscard]] std::vector<Found> find(const Incident &incident, size_t limit) const;
    [[nodiscard]] std::optional<size_t> named(const QString &name, const Incident &incident) const;
    [[nodiscard]] bool isRejected(size_t deployment, const Incident &incident) const;

    const Snapshot &m_snapshot;
    AttributionRules m_rules;
    DeploymentFilter m_filter;
    std::vector<size_t> m_all; ///< successful production deployments, by end
    QHash<ServiceId, std::vector<size_t>> m_ofService;
    std::vector<Remediation> m_remediations;
    QHash<ServiceId, std::vector<Remediation>> m_fixesOf; ///< by the fix's end
    QHash<QString, std::vector<const Annotation *>> m_decisions; ///< by incident
    QHash<QString, std::vector<size_t>> m_named; ///< ids, keys and revisions that something names
};

} // namespace trivet::metrics
