// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/reliability/window.h>

#include <optional>
#include <vector>

namespace trivet::metrics {

/// What a forecast starts from: the budget as it stands at `spent.used.to`, and the share of bad
/// events that goes on.
struct Outlook
{
    const SliceSeries *series = nullptr;
    MeasuredWindow spent; ///< the SLO's window so far
    TimeRange whole; ///< to the end of the calendar period; rolling: up to now
    bool rolling = true;
    double target = 0.999;
    double badShare = 0; ///< of the look-back whose pace goes on
};

/// Three answers to "how long will it last", each true to its own question.
struct Exhaustion
{
    /// Window / burn rate: what a full budget would last. What is spent does not matter.
    std::optional<Millis> byPace;
    /// Budget left x window / burn rate: what is left, if nothing comes back.
    std::optional<Millis> atThisRate;
    /// With slices that age out of a rolling window giving their budget back, bin by bin; not
    /// beyond one window, or the end of the calendar period, which brings a new budget.
    std::optional<Millis> simulated;
};

/// Of a spent budget all but byPace are 0. Future traffic is the mean of the window's. The
/// simulation looks at every bin of one window at most.
[[nodiscard]] Exhaustion exhaustionOf(const Outlook &outlook);

/// What past days, drawn at random with whole days as blocks (so that a day's own shape stays),
/// make of the rest of the period (rolling: of the next window).
struct Bootstrap
{
    int days = 0; ///< whole measured days to draw from
    double breach = 0; ///< share of the futures that spend the budget
    std::optional<Millis> earliest; ///< 2.5 % of the futures are sooner
    std::optional<Millis> latest; ///< 97.5 % are; nothing: more than 2.5 % never spend it

    bool operator==(const Bootstrap &) const = default;
};

/// Always the same for the same data and seed. Nothing with fewer than seven whole measured days,
/// or for a window under two days.
[[nodiscard]] std::optional<Bootstrap> bootstrapOf(const Outlook &outlook, quint64 seed);
/// Of the budget left after a while, what 95 % of such futures have.
struct ConePoint
{
    Millis ahead { 0 };
    double low = 0; ///< signed shares
    double high = 0;

    bool operator==(const ConePoint &) const = default;
};

/// From now (a point without width) to the end of the period, or of the next window; empty where
/// bootstrapOf() has nothing. `events`: of the whole period, where the budget is that of a forecast
/// (see BurnDown); else it is that of the events in the window at that moment.
[[nodiscard]] std::vector<ConePoint> coneOf(const Outlook &outlook, quint64 seed,
                                            std::optional<double> events = std::nullopt);
/// A seed that is the same on every machine.
[[nodiscard]] quint64 seedOf(const SloId &slo);

} // namespace trivet::metrics
