// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliabilitymodel.h"

#include "policywords.h"
#include "slolanes.h"
#include "sloparts.h"

#include <app/base/textgate.h>
#include <ui/axis/timeaxiscontroller.h>

#include <algorithm>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct ReliabilityModel::Computed
{
    std::vector<SloStanding> standings;
    SloStanding selected;
    QString promise;
    QString decision;
    std::array<LaneUpdate, TileCount> tiles;
    std::array<LaneUpdate, LaneCount> lanes;
};

namespace {

QString methodWords(BudgetMethod method)
{
    switch (method) {
    case BudgetMethod::Events:
        return ReliabilityModel::tr("by events", "how a budget is counted");
    case BudgetMethod::Timeslices:
        return ReliabilityModel::tr("by time slices", "how a budget is counted");
    case BudgetMethod::RatioTimeslices:
        return ReliabilityModel::tr("by shares of time slices", "how a budget is counted");
    case BudgetMethod::SlothMean:
        return ReliabilityModel::tr("as Sloth counts", "how a budget is counted");
    case BudgetMethod::PyrraIncrease:
        return ReliabilityModel::tr("as Pyrra counts", "how a budget is counted");
    case BudgetMethod::Grafana:
        return ReliabilityModel::tr("as Grafana counts", "how a budget is counted");
    }
    return {};
}

QString windowWords(const SloSpec &slo, const Formatter &formatter)
{
    switch (slo.window) {
    case SloWindowKind::Rolling:
        return ReliabilityModel::tr("over %1", "a promise: 99.9 % over 30 d")
            .arg(formatter.duration(toSeconds(slo.length)));
    case SloWindowKind::CalendarWeek:
        return ReliabilityModel::tr("each calendar week");
    case SloWindowKind::CalendarMonth:
        return ReliabilityModel::tr("each calendar month");
    case SloWindowKind::CalendarQuarter:
        return ReliabilityModel::tr("each calendar quarter");
    }
    return {};
}

QString promiseOf(const SloSpec &slo, const Formatter &formatter)
{
    return formatter.value(slo.target, Unit::Ratio) + u' ' + windowWords(slo, formatter) + u" · "_s
        + methodWords(slo.budgetMethod);
}

QString decisionOf(const Snapshot &snapshot, const SloId &slo, const Formatter &formatter)
{
    if (snapshot.budgetPolicy.empty())
        return {};
    const metrics::PolicyDecision decided = metrics::decide(snapshot, slo, snapshot.asOf);
    const QString why = decisionReason(snapshot.budgetPolicy, decided, formatter);
    if (!decided.decision)
        return ReliabilityModel::tr("The budget policy cannot decide: %1").arg(why);
    QString text;
    switch (*decided.decision) {
    case BudgetDecision::Ship:
        text = ReliabilityModel::tr("Ship: %1").arg(why);
        break;
    case BudgetDecision::Caution:
        text = ReliabilityModel::tr("Ship with care: %1").arg(why);
        break;
    case BudgetDecision::Freeze:
        text = ReliabilityModel::tr("Freeze: %1").arg(why);
        break;
    }
    if (!decided.consequence.isEmpty())
        text += u" → "_s + textgate::line(decided.consequence);
    return text;
}

LaneUpdate tileOf(const SloInput &input, QStringView metric, const QString &title,
                  std::optional<Millis> window = std::nullopt)
{
    LaneUpdate tile;
    if (const Metric *found = metrics::find(metric))
        tile.figure = metrics::evaluate(
            *found, *input.lane.snapshot,
            { .range = input.lane.measured(), .slo = input.slo, .window = window });
    tile.heading = headingOf(input.lane, metric, title, tile.figure);
    if (metric == u"reliability.exhaustion" && tile.figure.hasValue() && tile.figure.value <= 0)
        tile.heading.number = ReliabilityModel::tr("Spent", "the whole error budget");
    if (tile.figure.state == FigureState::NotReached)
        tile.heading.number = ReliabilityModel::tr("No end", "the budget does not run out");
    if (const SloSpec *slo = input.lane.snapshot->slo(input.slo))
        tile.heading.staleText = staleText(input.lane, *slo);
    return tile;
}

QString headlineOf(const std::vector<SloStanding> &all)
{
    if (all.empty())
        return ReliabilityModel::tr("No promise is measured yet.");
    const auto spent = static_cast<int>(std::ranges::count_if(
        all, [](const SloStanding &s) { return s.budget.hasValue() && s.budget.value < 0; }));
    const auto unknown = static_cast<int>(std::ranges::count_if(
        all, [](const SloStanding &s) { return s.state == VerdictBadge::State::Unknown; }));
    QString text = spent == 0 ? ReliabilityModel::tr("No budget is overspent, of %n SLO(s).",
                                                     nullptr, static_cast<int>(all.size()))
                              : ReliabilityModel::tr("%1 of %2 SLOs have overspent their budget.")
                                    .arg(spent)
                                    .arg(all.size());
    if (unknown > 0)
        text += u' ' + ReliabilityModel::tr("Of %n nothing is known now.", "SLOs", unknown);
    return text;
}

} // namespace

ReliabilityModel::ReliabilityModel(Session &session, TimeAxisController &axis, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_axis(axis)
    , m_computation([this] { return prepare(); })
{
    constexpr std::array<QStringView, TileCount> tiles { u"level", u"budget", u"burnHour",
                                                         u"burnDay", u"lasts" };
    constexpr std::array<QStringView, LaneCount> lanes { u"sloBudget", u"sloBurn", u"sloLevel",
                                                         u"sloAlerts", u"sloHeat" };
    for (size_t i = 0; i < tiles.size(); ++i)
        m_tiles[i] = new LaneModel(tiles[i].toString(), this);
    for (size_t i = 0; i < lanes.size(); ++i)
        m_lanes[i] = new LaneModel(lanes[i].toString(), this);
    connect(&m_session, &Session::snapshotChanged, &m_computation, &Recomputation::refresh);
    connect(&m_session, &Session::sourcesChanged, &m_computation, &Recomputation::refresh);
    connect(&m_session, &Session::alertsChanged, &m_computation, &Recomputation::refresh);
    connect(&m_axis, &TimeAxisController::rangeChanged, &m_computation, &Recomputation::refresh);
    connect(&m_axis, &TimeAxisController::calendarChanged, &m_computation, &Recomputation::refresh);
    refresh();
}

ReliabilityModel::~ReliabilityModel() = default;

void ReliabilityModel::select(const SloId &slo)
{
    if (m_selected == slo)
        return;
    m_selected = slo;
    refresh();
}

void ReliabilityModel::setService(const std::optional<ServiceId> &service)
{
    if (m_service == service)
        return;
    m_service = service;
    refresh();
}

Recomputation::Job ReliabilityModel::prepare()
{
    if (m_axis.range().isEmpty())
        return {};
    SloInput input { .lane = { .snapshot = m_session.snapshot(),
                               .range = m_axis.range(),
                               .service = m_service,
                               .formatter = Formatter(QLocale(), m_axis.calendar()) },
                     .slo = m_selected };
    const Millis pad = input.lane.range.length() / 2;
    input.lane.padded = { .from = input.lane.range.from - pad, .to = input.lane.range.to + pad };
    const Instant now = m_session.clock().now();
    if (const Metric *metric = metrics::find(u"reliability.budget_left"))
        for (const SloSpec &slo : input.lane.snapshot->slos) {
            const Age age = m_session.age(*metric, slo.id);
            if (age.freshness != Freshness::Fresh && age.asOf)
                input.lane.staleSlo[slo.id.value]
                    = tr("no data since %1").arg(input.lane.formatter.moment(*age.asOf, now));
        }
    std::unordered_map<QString, std::vector<AlertSpan>> spans;
    for (const SloSpec &slo : input.lane.snapshot->slos)
        spans.emplace(slo.id.value, m_session.alertSpans(slo.id));
    const TimeRange recent = m_session.alertsCover();
    return [this, input = std::move(input), alerts = m_session.alerts(), spans = std::move(spans),
            recent]() mutable -> Recomputation::Show {
        auto computed = std::make_shared<Computed>();
        computed->standings = standings(input.lane, alerts);
        const auto &all = computed->standings;
        auto chosen = std::ranges::find(all, input.slo, &SloStanding::id);
        if (chosen == all.end())
            chosen = all.begin();
        if (chosen != all.end()) {
            computed->selected = *chosen;
            input.slo = chosen->id;
        }
        if (const auto known = spans.find(input.slo.value);
            known != spans.end() && !recent.isEmpty()) {
            input.recentAlerts = known->second;
            input.recent = recent;
        }
        if (const SloSpec *slo = input.lane.snapshot->slo(input.slo))
            computed->promise = promiseOf(*slo, input.lane.formatter);
        computed->decision = decisionOf(*input.lane.snapshot, input.slo, input.lane.formatter);
        computed->tiles = { tileOf(input, u"reliability.sli", tr("Good events")),
                            tileOf(input, u"reliability.budget_left", tr("Error budget left")),
                            tileOf(input, u"reliability.burn_rate", tr("Burn rate, 1 h"), 1h),
                            tileOf(input, u"reliability.burn_rate", tr("Burn rate, 1 d"), 24h),
                            tileOf(input, u"reliability.exhaustion", tr("Budget lasts")) };
        std::vector<SloId> order;
        for (const SloStanding &standing : all)
            order.push_back(standing.id);
        computed->lanes = { sloBudgetLane(input), sloBurnLane(input), sloLevelLane(input),
                            sloAlertLane(input), sloHeatLane(input.lane, order) };
        return [this, computed, formatter = input.lane.formatter] {
            show(std::move(*computed), formatter);
        };
    };
}

void ReliabilityModel::show(Computed computed, const Formatter &formatter)
{
    m_headline = headlineOf(computed.standings);
    m_standing = std::move(computed.selected);
    m_promise = std::move(computed.promise);
    m_decision = std::move(computed.decision);
    for (size_t i = 0; i < m_tiles.size(); ++i)
        m_tiles[i]->replace(std::move(computed.tiles[i].heading), {},
                            std::move(computed.tiles[i].figure));
    for (size_t i = 0; i < m_lanes.size(); ++i)
        m_lanes[i]->replace(std::move(computed.lanes[i].heading),
                            std::move(computed.lanes[i].content),
                            std::move(computed.lanes[i].figure));
    m_list.replace(std::move(computed.standings), formatter);
    Q_EMIT changed();
}

} // namespace trivet::ui
