// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>
#include <app/domain/batch.h>

#include <QStringView>

#include <array>
#include <optional>
#include <span>
#include <vector>

/// The parts of the story that are written, not thrown: which both events and traffic follow.
namespace trivet::demo {

/// SplitMix64 (Steele, Lea, Flood 2014): tiny, whole numbers only, the same everywhere.
class Dice final
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    { }
    /// A stream of its own, so that one part of the story can change without moving the others.
    Dice(quint64 seed, quint64 stream)
        : m_state(mixed(seed ^ mixed(stream + 0x9E3779B97F4A7C15U)))
    { }

    quint64 next() { return mixed(m_state += 0x9E3779B97F4A7C15U); }
    /// 0 to n - 1.
    int below(int n) { return static_cast<int>((next() >> 32U) % static_cast<quint64>(n)); }
    /// From a to b, both possible.
    int between(int a, int b) { return a + below(b - a + 1); }
    bool permille(int p) { return below(1000) < p; }
    /// A value of a distribution given by eleven values at 0, 10, ... 100 %, linear between them.
    int quantile(const std::array<int, 11> &deciles);

    [[nodiscard]] static quint64 mixed(quint64 z)
    {
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

private:
    quint64 m_state;
};

enum class Shop { Checkout, Payments, Search };

/// How an incident began and ended, if by a deployment.
enum class Cause { Other, RolledBack, Hotfixed };

/// Minutes are counted from the start of the impact.
struct PlotIncident
{
    QStringView impactStart; ///< local time
    Shop shop = Shop::Checkout;
    int severity = 3;
    QStringView title;
    int detected = 0;
    int acknowledged = 0; ///< 0 = nobody did
    int mitigated = 0;
    int resolved = 0; ///< 0 = still open
    int burn
        = 0; ///< while it lasts, in thousandths of the rate that uses up the budget in a window
    Cause cause = Cause::Other;
    bool named = false; ///< the incident says which deployment it was
};

[[nodiscard]] std::span<const PlotIncident> plotIncidents();

[[nodiscard]] const QTimeZone &zone();
/// A local time of the plot.
[[nodiscard]] Instant at(QStringView local);
[[nodiscard]] inline Instant plus(Instant t, int minutes)
{
    return t + std::chrono::minutes { minutes };
}
[[nodiscard]] QString serviceName(Shop shop);
/// 0 on the first day of the story to 1000 at its end.
[[nodiscard]] int permilleOfStory(Instant t);

/// The bad release and the one that mended it for good.
[[nodiscard]] QStringView badRelease();
[[nodiscard]] Instant rollforwardAt();
[[nodiscard]] Instant portalTwoAt();

void addDelivery(quint64 seed, const SourceId &source, Events &events);
void addIncidents(const SourceId &source, Events &events);
void addSilences(const SourceId &source, Events &events);
void addSurveys(quint64 seed, const SourceId &source, Events &events);
void addOnboarding(quint64 seed, const SourceId &source, Events &events);
void addProvisioning(quint64 seed, const SourceId &source, Events &events);

} // namespace trivet::demo
