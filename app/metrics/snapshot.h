// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/alertpolicy.h>
#include <app/domain/annotation.h>
#include <app/domain/batch.h>
#include <app/domain/budgetpolicy.h>
#include <app/domain/team.h>
#include <app/metrics/platform/privacy.h>
#include <app/metrics/reliability/sliceseries.h>

#include <memory>
#include <unordered_map>

namespace trivet {

/// What a metric may look at: one immutable moment of everything that is known. Built off the GUI
/// thread, shared by pointer, never changed.
struct Snapshot
{
    Instant asOf {}; ///< "now" of every open-ended computation
    Team team;
    PrivacyRules privacy;
    std::vector<Service> services;
    std::vector<SloSpec> slos;
    std::vector<AlertPolicy> policies; ///< the team's own; alerts::policyOf() knows the others
    std::vector<Correction> corrections;
    BudgetPolicy budgetPolicy;
    std::vector<Goal> goals;
    Events events; ///< sorted as Events says
    std::vector<Annotation> annotations; ///< newest revisions that are not deleted, by time
    /// By SloId::value. They count what the SLO's budget method counts.
    std::unordered_map<QString, SliceSeries> slices;
    /// The same with corrections applied; only for SLOs that one touches.
    std::unordered_map<QString, SliceSeries> corrected;
    std::unordered_map<QString, RecordedFigure> recorded; ///< of the tool that the SLO names; by
                                                          ///< SloId::value

    [[nodiscard]] const Service *service(const ServiceId &id) const;
    [[nodiscard]] const SloSpec *slo(const SloId &id) const;
    /// Does a deployment to `environment` of this service reach its users?
    [[nodiscard]] bool isProduction(const Deployment &deployment) const;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace trivet
