// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/annotation.h>
#include <app/domain/batch.h>
#include <app/domain/budgetpolicy.h>
#include <app/domain/team.h>

#include <chrono>
#include <vector>

/// The built-in story: 400 days of the team "Shop" with three services, told the same way on every
/// machine. Random parts come from a seed and whole numbers only (no floating point, no std::
/// distribution), so the same seed gives the same events bit by bit. Pure functions, any thread.
namespace trivet::demo {

constexpr quint64 defaultSeed = 2026;
constexpr int days = 400;

/// Where the story stands still: 2026-11-22T14:20:00+01:00, a Sunday.
[[nodiscard]] constexpr Instant now()
{
    using namespace std::chrono;
    return sys_days { year { 2026 } / 11 / 22 } + hours { 13 } + minutes { 20 };
}
[[nodiscard]] constexpr Instant start()
{
    return now() - std::chrono::hours { 24 * days };
}

/// "demo": the id of the one source of the demo workspace.
[[nodiscard]] SourceId sourceId();
[[nodiscard]] Team team();
[[nodiscard]] std::vector<Service> services();
/// checkout-availability 99.9 %, payments-availability 99.95 %, search-latency 99.5 %; 30 days
/// each.
[[nodiscard]] std::vector<SloSpec> slos();
/// The card provider's evening, which counts as good.
[[nodiscard]] std::vector<Correction> corrections();
/// A spent budget freezes, a fast burn asks for care.
[[nodiscard]] BudgetPolicy budgetPolicy();
/// Three a leg.
[[nodiscard]] std::vector<Goal> goals();
/// What people of the team wrote; ids and keys are fixed.
[[nodiscard]] std::vector<Annotation> annotations();

/// Deployments are called "<source>:<service>:<version>" ("demo:checkout:v2.31.0"), with "#2" and
/// on behind when the same version is deployed again. Sorted as Events wants it.
[[nodiscard]] Events events(quint64 seed, const SourceId &source);

/// Minutes since 1970, half-open, clipped to the story; none for an SLO that is not of the story.
[[nodiscard]] std::vector<Slice> slices(quint64 seed, const SloId &slo, qint64 fromMinute,
                                        qint64 toMinute);

} // namespace trivet::demo
