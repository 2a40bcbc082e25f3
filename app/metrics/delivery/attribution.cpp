// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution.h"

#include <QCoreApplication>

#include <algorithm>

namespace trivet::metrics {

namespace {

Verdict verdictOf(const Annotation &annotation)
{
    if (annotation.verdict == Verdict::None && !annotation.deployment.isEmpty())
        return Verdict::CausedBy;
    return annotation.verdict;
}

} // namespace

Attribution::Attribution(const Snapshot &snapshot, AttributionRules rules)
    : m_snapshot(snapshot)
    , m_rules(rules)
    , m_filter(snapshot, std::nullopt)
{
    const auto &deployments = snapshot.events.deployments;
    for (size_t i = 0; i < deployments.size(); ++i) {
        if (!m_filter.counts(deployments[i]))
            continue;
        m_all.push_back(i);
        m_ofService[deployments[i].service].push_back(i);
    }
    m_remediations = metrics::remediations(snapshot, m_all);
    for (const Remediation &remediation : m_remediations)
        m_fixesOf[deployments[remediation.fix].service].push_back(remediation);
    for (const Annotation &annotation : snapshot.annotations)
        if (annotation.kind == AnnotationKind::Incident && !annotation.incident.isEmpty()
            && !annotation.deleted && verdictOf(annotation) != Verdict::None)
            m_decisions[annotation.incident].push_back(&annotation);
    for (auto &decisions : m_decisions)
        std::ranges::stable_sort(decisions, std::ranges::greater {}, &Annotation::writtenAt);
    indexNames();
}

void Attribution::indexNames()
{
    // Only what something names: few incidents carry a link, and there may be 100,000 deployments.
    for (const Incident &incident : m_snapshot.events.incidents)
        if (!incident.deployment.isEmpty())
            m_named[incident.deployment];
    for (const auto &decisions : std::as_const(m_decisions))
        for (const Annotation *annotation : decisions)
            m_named[annotation->deployment];
    if (m_named.isEmpty())
        return;
    const auto &deployments = m_snapshot.events.deployments;
    const auto add = [this](const QString &name, size_t i) {
        const auto wanted = name.isEmpty() ? m_named.end() : m_named.find(name);
        if (wanted != m_named.end() && (wanted->empty() || wanted->back() != i))
            wanted->push_back(i);
    };
    for (size_t i = 0; i < deployments.size(); ++i) {
        const Deployment &d = deployments[i];
        add(d.id, i);
        add(d.revision, i);
        // The key alone, as the source itself writes it, without our prefix.
        if (const auto colon = d.id.indexOf(u':'); colon >= 0)
            add(d.id.mid(colon + 1), i);
    }
}

std::optional<size_t> Attribution::named(const QString &name, const Incident &incident) const
{
    const auto found = m_named.constFind(name);
    if (found == m_named.constEnd() || found->empty())
        return std::nullopt;
    // A revision may have been deployed often, to several places: the id itself wins, then a
    // deployment that reached users, then the incident's service, then the last before detection.
    const auto rank = [&](size_t i) {
        const Deployment &d = m_snapshot.events.deployments[i];
        return (d.id == name ? 8 : 0) + (m_filter.counts(d) ? 4 : 0)
            + (d.service == incident.service ? 2 : 0)
            + (d.finishedAt <= incident.detected() ? 1 : 0);
    };
    size_t best = found->front();
    for (const size_t i : *found) {
        const bool before = m_snapshot.events.deployments[i].finishedAt <= incident.detected();
        // Ordered by end: of equals the last one before detection, or the first one after.
        if (rank(i) > rank(best) || (rank(i) == rank(best) && before))
            best = i;
    }
    return best;
}

const Annotation *Attribution::decision(const Incident &incident) const
{
    for (const Annotation *annotation : m_decisions.value(incident.id))
        if (verdictOf(*annotation) != Verdict::NotCausedBy)
            return annotation;
    return nullptr;
}

bool Attribution::isRejected(size_t deployment, const Incident &incident) const
{
    // A later confirmation of the same deployment takes the rejection back: the newest comes first.
    for (const Annotation *annotation : m_decisions.value(incident.id)) {
        if (verdictOf(*annotation) == Verdict::NotCausedByAChange)
            return true;
        if (named(annotation->deployment, incident) == deployment)
            return verdictOf(*annotation) == Verdict::NotCausedBy;
    }
    return false;
}

std::vector<Attribution::Found> Attribution::find(const Incident &incident, size_t limit) const
{
    std::vector<Found> found;
    const auto add = [&](size_t i, AttributionRule rule) {
        if (found.size() < limit && std::ranges::find(found, i, &Found::deployment) == found.end())
            found.push_back({ .deployment = i, .rule = rule, .rejected = isRejected(i, incident) });
    };
    const auto &deployments = m_snapshot.events.deployments;
    const Annotation *decided = decision(incident);
    if (decided && verdictOf(*decided) == Verdict::CausedBy)
        if (const auto i = named(decided->deployment, incident))
            add(*i, AttributionRule::Person);
    if (const auto i = named(incident.deployment, incident))
        add(*i, AttributionRule::Link);

    const Instant detected = incident.detected();
    const Instant over = std::min(incident.resolvedAt.value_or(m_snapshot.asOf), m_snapshot.asOf);
    if (const auto fixes = m_fixesOf.constFind(incident.service);
        fixes != m_fixesOf.constEnd() && !incident.service.isEmpty()) {
        const auto mendedAt = [&](const Remediation &r) { return deployments[r.fix].finishedAt; };
        for (auto r = std::ranges::lower_bound(*fixes, detected, {}, mendedAt);
             r != fixes->end() && mendedAt(*r) <= over; ++r)
            if (deployments[r->failed].finishedAt <= detected)
                add(r->failed, AttributionRule::Remediation);
    }
    const auto lastBefore = [&](const std::vector<size_t> &list) {
        return std::ranges::upper_bound(list, detected, {},
                                        [&](size_t i) { return deployments[i].finishedAt; });
    };
    if (const auto list = m_ofService.constFind(incident.service);
        list != m_ofService.constEnd() && !incident.service.isEmpty()) {
        for (auto it = lastBefore(*list); it != list->begin() && found.size() < limit;) {
            --it;
            if (detected - deployments[*it].finishedAt > m_rules.window)
                break;
            add(*it, AttributionRule::SameService);
        }
    }
    if (const auto it = lastBefore(m_all); it != m_all.begin())
        add(*std::prev(it), AttributionRule::LastBefore);
    std::ranges::stable_sort(found, {}, &Found::rejected);
    return found;
}

std::vector<Candidate> Attribution::candidates(const Incident &incident) const
{
    constexpr size_t most = 20;
    const std::vector<Found> found = find(incident, most);
    std::vector<Candidate> all;
    for (const Found &f : found) {
        const Deployment &deployment = m_snapshot.events.deployments[f.deployment];
        all.push_back(
            { .deployment = deployment.id,
              .rule = f.rule,
              .age = incident.detected() - deployment.finishedAt,
              .rivals = static_cast<int>(std::ranges::count(found, f.rule, &Found::rule)) - 1,
              .rejected = f.rejected });
    }
    return all;
}

Cause Attribution::cause(const Incident &incident) const
{
    const auto none = [](QString why) {
        return Cause { .deployment = std::nullopt,
                       .rule = AttributionRule::LastBefore,
                       .whyNot = std::move(why) };
    };
    const Annotation *decided = decision(incident);
    if (decided && verdictOf(*decided) == Verdict::NotCausedByAChange)
        return none(
            QCoreApplication::translate("Metric", "not caused by a change, as a person decided"));
    const QString &link = decided ? decided->deployment : incident.deployment;
    if (!link.isEmpty() && !named(link, incident))
        return none(QCoreApplication::translate("Metric", "names a deployment that is not known"));
    // The best stands first; a handful is enough to see past what was rejected.
    for (const Found &f : find(incident, 20))
        if (!f.rejected && f.rule != AttributionRule::LastBefore)
            return { .deployment = f.deployment, .rule = f.rule, .whyNot = {} };
    return none(QCoreApplication::translate("Metric", "no deployment linked"));
}

} // namespace trivet::metrics
