// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slostanding.h"

#include "sloparts.h"

#include <app/base/textgate.h>

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct SloStandings
{
    Q_DECLARE_TR_FUNCTIONS(SloStandings)
};

Figure figureFor(const LaneInput &input, QStringView metric, const SloId &slo,
                 std::optional<Millis> window = std::nullopt)
{
    const Metric *found = metrics::find(metric);
    return found ? metrics::evaluate(*found, *input.snapshot,
                                     { .range = input.measured(), .slo = slo, .window = window })
                 : Figure {};
}

bool isFiring(std::span<const ActiveAlert> alerts, const SloId &slo, AlertSeverity severity)
{
    return std::ranges::any_of(alerts, [&](const ActiveAlert &alert) {
        return alert.slo == slo && alert.severity == severity && alert.phase == AlertPhase::Firing;
    });
}

/// Worst first: what pages outranks what is spent, and nothing stale is ever called well.
void judge(SloStanding &standing, std::span<const ActiveAlert> alerts)
{
    using State = VerdictBadge::State;
    const auto say = [&standing](State state, const QString &word) {
        standing.state = state;
        standing.word = word;
    };
    if (isFiring(alerts, standing.id, AlertSeverity::Page))
        return say(State::Trouble, SloStandings::tr("Pages", "state of an SLO: its alert pages"));
    if (!standing.stale.isEmpty())
        return say(State::Unknown, SloStandings::tr("Stale", "state of an SLO: no new data"));
    if (!standing.budget.hasValue())
        return say(State::Unknown, SloStandings::tr("No data"));
    if (standing.budget.value < 0)
        return say(State::Trouble, SloStandings::tr("Overspent"));
    if (isFiring(alerts, standing.id, AlertSeverity::Ticket))
        return say(State::Care,
                   SloStandings::tr("Ticket",
                                    "state of an SLO: its alert asks for a "
                                    "ticket"));
    constexpr double soon = 3 * 86'400.0;
    if (standing.lasts.hasValue() && standing.lasts.value < soon)
        return say(State::Care,
                   SloStandings::tr("Runs out",
                                    "state of an SLO: its budget does so "
                                    "soon"));
    say(State::Well, SloStandings::tr("Within budget"));
}

} // namespace

double SloStanding::urgency() const
{
    if (!stale.isEmpty() || !budget.hasValue())
        return -1;
    if (lasts.state == FigureState::NotReached)
        return std::numeric_limits<double>::max();
    return lasts.hasValue() ? lasts.value : std::numeric_limits<double>::max() / 2;
}

std::vector<SloStanding> standings(const LaneInput &input, std::span<const ActiveAlert> alerts)
{
    std::vector<SloStanding> all;
    for (const SloSpec &slo : input.snapshot->slos) {
        if (input.service && slo.service != *input.service)
            continue;
        const Service *service = input.snapshot->service(slo.service);
        SloStanding standing {
            .id = slo.id,
            .name = textgate::line(slo.name.isEmpty() ? slo.id.value : slo.name, 60),
            .service = textgate::line(service ? service->name : slo.service.value, 40),
            .budget = figureFor(input, u"reliability.budget_left", slo.id),
            .burn = figureFor(input, u"reliability.burn_rate", slo.id, Millis { 1h }),
            .lasts = figureFor(input, u"reliability.exhaustion", slo.id),
            .stale = staleText(input, slo)
        };
        judge(standing, alerts);
        all.push_back(std::move(standing));
    }
    std::ranges::stable_sort(all, [](const SloStanding &a, const SloStanding &b) {
        const double first = a.urgency();
        const double second = b.urgency();
        if (first != second)
            return first < second;
        return a.budget.hasValue() && b.budget.hasValue() && a.budget.value < b.budget.value;
    });
    return all;
}

} // namespace trivet::ui
