// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/batch.h>
#include <app/metrics/metric.h>
#include <app/sources/source.h>

#include <QHash>

#include <vector>

namespace trivet::engine {

/// Which kinds of facts a source gives.
struct Feeds
{
    bool delivery = false; ///< deployments, changes
    bool incidents = false;
    bool platform = false; ///< surveys, onboarding, provisioning

    bool operator==(const Feeds &) const = default;
    [[nodiscard]] bool isEmpty() const { return !delivery && !incidents && !platform; }
};

using FeedsBySource = QHash<SourceId, Feeds>;

/// What each source has given, as far as it is stored.
[[nodiscard]] FeedsBySource feedsOf(const Events &events);
/// What a source of this kind gives, for one that has given nothing yet.
[[nodiscard]] Feeds feedsOfKind(QStringView kind);

/// The sources a figure rests on: of an SLO its own source, of a composite those of its parts; of
/// delivery what gives deployments,
/// changes or incidents; of incidents and the platform what gives those.
[[nodiscard]] std::vector<SourceId> feeding(const Metric &metric, const std::optional<SloId> &slo,
                                            const std::vector<SloSpec> &slos,
                                            const std::vector<SourceSpec> &sources,
                                            const FeedsBySource &given);

} // namespace trivet::engine
