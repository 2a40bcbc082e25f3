// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/delivery.h>
#include <app/domain/incident.h>
#include <app/domain/silence.h>
#include <app/domain/slo.h>
#include <app/domain/survey.h>
#include <app/domain/trouble.h>

#include <optional>
#include <vector>

namespace trivet {

/// All events of a workspace, each kind sorted: deployments by end, changes by author time,
/// incidents by opening, answers by wave, silences by start.
struct Events
{
    std::vector<Deployment> deployments;
    std::vector<Change> changes;
    std::vector<Incident> incidents;
    std::vector<SurveyAnswer> answers;
    std::vector<SurveyAggregate> aggregates;
    std::vector<Onboarding> onboardings;
    std::vector<Provisioning> provisionings;
    std::vector<Silence> silences;

    bool operator==(const Events &) const = default;
};

/// What one call of a source gave. Events are upserts by their id: the same batch twice changes
/// nothing.
struct Batch
{
    Events events;
    std::vector<SliceBatch> slices;
    std::vector<RecordedFigure> recorded; ///< what other tools show of the same SLOs
    std::vector<Trouble> troubles;
    QString cursor; ///< opaque to all but the source; stored with the batch in one transaction
    bool replacesAll = false; ///< files: earlier events that are not in here are gone
    bool more = false; ///< call again at once: a backfill is under way
    double progress = 1; ///< 0 to 1, of the backfill
    std::optional<Instant> dataAsOf; ///< newest fact that the source knows; nothing = none yet

    bool operator==(const Batch &) const = default;
};

} // namespace trivet
