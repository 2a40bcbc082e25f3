// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds.h"

#include <algorithm>
#include <array>

namespace trivet::engine {

using namespace Qt::StringLiterals;

namespace {

struct KindFeeds
{
    QLatin1StringView kind;
    Feeds feeds;
};

constexpr Feeds deliveryOnly { .delivery = true, .incidents = false, .platform = false };
constexpr Feeds incidentsOnly { .delivery = false, .incidents = true, .platform = false };
constexpr Feeds platformOnly { .delivery = false, .incidents = false, .platform = true };
constexpr Feeds deliveryAndIncidents { .delivery = true, .incidents = true, .platform = false };
constexpr Feeds everything { .delivery = true, .incidents = true, .platform = true };

constexpr std::array kindFeeds {
    KindFeeds { "git"_L1, deliveryOnly },
    KindFeeds { "jenkins"_L1, deliveryOnly },
    KindFeeds { "argocd"_L1, deliveryOnly },
    KindFeeds { "deployments-csv"_L1, deliveryOnly },
    KindFeeds { "github"_L1, deliveryAndIncidents },
    KindFeeds { "gitlab"_L1, deliveryAndIncidents },
    KindFeeds { "devlake"_L1, deliveryAndIncidents },
    KindFeeds { "cdevents"_L1, deliveryAndIncidents },
    KindFeeds { "alertmanager"_L1, incidentsOnly },
    KindFeeds { "pagerduty"_L1, incidentsOnly },
    KindFeeds { "incidents-csv"_L1, incidentsOnly },
    KindFeeds { "survey-csv"_L1, platformOnly },
    KindFeeds { "onboarding-csv"_L1, platformOnly },
    KindFeeds { "provisioning-csv"_L1, platformOnly },
    KindFeeds { "formbricks"_L1, platformOnly },
    KindFeeds { "limesurvey"_L1, platformOnly },
    KindFeeds { "typeform"_L1, platformOnly },
    KindFeeds { "backstage"_L1, platformOnly },
    KindFeeds { "demo"_L1, everything },
};

template <class Facts>
void markSources(const Facts &facts, bool Feeds::*given, FeedsBySource &feeds)
{
    // Facts of one source stand together more often than not.
    const SourceId *last = nullptr;
    for (const auto &fact : facts) {
        if (!last || *last != fact.source)
            feeds[fact.source].*given = true;
        last = &fact.source;
    }
}

bool feedsLeg(const Feeds &feeds, Leg leg)
{
    switch (leg) {
    case Leg::Delivery:
        return feeds.delivery || feeds.incidents;
    case Leg::Reliability:
        return feeds.incidents;
    case Leg::Platform:
        return feeds.platform;
    }
    return false;
}

std::vector<SourceId> sourcesOf(const SloSpec &slo, const std::vector<SloSpec> &slos)
{
    if (slo.sli != SliKind::Composite)
        return { slo.source };
    std::vector<SourceId> sources;
    for (const CompositePart &part : slo.parts)
        if (const auto found = std::ranges::find(slos, part.slo, &SloSpec::id);
            found != slos.end() && part.weight > 0)
            sources.push_back(found->source);
    return sources;
}

} // namespace

FeedsBySource feedsOf(const Events &events)
{
    FeedsBySource feeds;
    markSources(events.deployments, &Feeds::delivery, feeds);
    markSources(events.changes, &Feeds::delivery, feeds);
    markSources(events.incidents, &Feeds::incidents, feeds);
    markSources(events.silences, &Feeds::incidents, feeds);
    markSources(events.answers, &Feeds::platform, feeds);
    markSources(events.aggregates, &Feeds::platform, feeds);
    markSources(events.onboardings, &Feeds::platform, feeds);
    markSources(events.provisionings, &Feeds::platform, feeds);
    return feeds;
}

Feeds feedsOfKind(QStringView kind)
{
    const auto found
        = std::ranges::find_if(kindFeeds, [kind](const KindFeeds &k) { return k.kind == kind; });
    return found == kindFeeds.end() ? Feeds {} : found->feeds;
}

std::vector<SourceId> feeding(const Metric &metric, const std::optional<SloId> &slo,
                              const std::vector<SloSpec> &slos,
                              const std::vector<SourceSpec> &sources, const FeedsBySource &given)
{
    std::vector<SourceId> result;
    const auto add = [&result](const SourceId &id) {
        if (std::ranges::find(result, id) == result.end())
            result.push_back(id);
    };
    if (metric.perSlo) {
        for (const SloSpec &spec : slos)
            if (!slo || spec.id == *slo)
                std::ranges::for_each(sourcesOf(spec, slos), add);
        return result;
    }
    for (const SourceSpec &source : sources) {
        const Feeds stored = given.value(source.id);
        if (feedsLeg(stored.isEmpty() ? feedsOfKind(source.kind) : stored, metric.leg))
            add(source.id);
    }
    return result;
}

} // namespace trivet::engine
