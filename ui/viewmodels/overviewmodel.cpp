// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewmodel.h"

#include <ui/axis/timeaxiscontroller.h>
#include <ui/viewmodels/overview/laneinput.h>
#include <ui/viewmodels/overview/verdicts.h>

#include <QFutureWatcher>
#include <QtConcurrent>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct OverviewModel::Computed
{
    quint64 generation = 0;
    std::vector<LaneUpdate> lanes;
    Judgement judgement;
    SeriesPtr minimap;
};

namespace {

using LaneMaker = LaneUpdate (*)(const LaneInput &);
struct LaneName
{
    Leg leg;
    const char16_t *id;
    LaneMaker make;
};

constexpr std::array<LaneName, 9> overviewLanes { {
    { Leg::Delivery, u"deploymentFrequency", deploymentFrequencyLane },
    { Leg::Delivery, u"leadTime", leadTimeLane },
    { Leg::Delivery, u"changeFailRate", changeFailLane },
    { Leg::Reliability, u"budget", budgetLane },
    { Leg::Reliability, u"burnRate", burnRateLane },
    { Leg::Reliability, u"timeToResolve", timeToResolveLane },
    { Leg::Platform, u"recommendation", recommendationLane },
    { Leg::Platform, u"onboarding", onboardingLane },
    { Leg::Platform, u"provisioning", provisioningLane },
} };

/// Deployments a week over the whole history.
SeriesPtr minimapSeries(const LaneInput &input, const TimeRange &history)
{
    const Figure figure
        = figureOf(input, u"delivery.deployment_frequency",
                   { .from = history.from, .to = std::min(history.to, input.snapshot->asOf) },
                   BucketSize::Week);
    std::vector<qint64> ms;
    std::vector<double> count;
    for (const BucketFigure &bucket : figure.buckets) {
        ms.push_back(toMs(bucket.range.from) + bucket.range.length().count() / 2);
        count.push_back(static_cast<double>(bucket.n));
    }
    return std::make_shared<const PyramidSeries>(std::move(ms), std::move(count));
}

QString since(const Age &age, const Formatter &formatter, Instant now)
{
    if (age.freshness == Freshness::Fresh || !age.asOf)
        return {};
    return OverviewModel::tr("no data since %1").arg(formatter.moment(*age.asOf, now));
}

} // namespace

OverviewModel::OverviewModel(Session &session, TimeAxisController &axis, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_axis(axis)
{
    for (const LaneName &lane : overviewLanes)
        m_lanes[static_cast<size_t>(lane.leg)].push_back(
            new LaneModel(QString::fromUtf16(lane.id), this));
    m_delay.setSingleShot(true);
    m_delay.setInterval(60ms);
    connect(&m_delay, &QTimer::timeout, this, &OverviewModel::compute);
    connect(&m_session, &Session::snapshotChanged, this, &OverviewModel::refresh);
    connect(&m_session, &Session::sourcesChanged, this, &OverviewModel::refresh);
    connect(&m_axis, &TimeAxisController::rangeChanged, this, &OverviewModel::refresh);
    connect(&m_axis, &TimeAxisController::calendarChanged, this, &OverviewModel::refresh);
    refresh();
}

OverviewModel::~OverviewModel() = default;

void OverviewModel::setService(const std::optional<ServiceId> &service)
{
    if (m_service == service)
        return;
    m_service = service;
    refresh();
}

void OverviewModel::refresh()
{
    ++m_wanted;
    // Not restarted by the next change: while the person pans, the picture still follows.
    if (!m_delay.isActive() && !m_computing)
        m_delay.start();
}

void OverviewModel::compute()
{
    if (m_computing || m_axis.range().isEmpty())
        return;
    m_computing = true;
    LaneInput input { .snapshot = m_session.snapshot(),
                      .range = m_axis.range(),
                      .padded = {},
                      .service = m_service,
                      .formatter = Formatter(QLocale(), m_axis.calendar()) };
    const Millis pad = input.range.length() / 2;
    input.padded = { .from = input.range.from - pad, .to = input.range.to + pad };
    const Instant now = m_session.clock().now();
    if (const Metric *metric = metrics::find(u"delivery.deployment_frequency"))
        input.staleDelivery = since(m_session.age(*metric, std::nullopt), input.formatter, now);
    if (const Metric *metric = metrics::find(u"platform.recommendation"))
        input.stalePlatform = since(m_session.age(*metric, std::nullopt), input.formatter, now);
    if (const Metric *metric = metrics::find(u"reliability.budget_left"))
        for (const SloSpec &slo : input.snapshot->slos)
            input.staleSlo[slo.id.value]
                = since(m_session.age(*metric, slo.id), input.formatter, now);
    const TimeRange history = m_axis.limits();
    auto *watcher = new QFutureWatcher<Computed>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_computing = false;
        show(watcher->result());
        if (m_shown != m_wanted)
            m_delay.start();
    });
    watcher->setFuture(QtConcurrent::run([input, history, generation = m_wanted] {
        Computed computed { .generation = generation };
        for (const LaneName &lane : overviewLanes) {
            LaneUpdate update = lane.make(input);
            if (lane.leg == Leg::Delivery)
                update.heading.staleText = input.staleDelivery;
            if (lane.leg == Leg::Platform)
                update.heading.staleText = input.stalePlatform;
            computed.lanes.push_back(std::move(update));
        }
        computed.judgement = judge(input);
        computed.minimap = minimapSeries(input, history);
        return computed;
    }));
}

void OverviewModel::show(const Computed &computed)
{
    m_shown = computed.generation;
    std::array<size_t, 3> next {};
    for (size_t i = 0; i < overviewLanes.size(); ++i) {
        const auto leg = static_cast<size_t>(overviewLanes[i].leg);
        const LaneUpdate &update = computed.lanes[i];
        m_lanes[leg][next[leg]++]->replace(update.heading, update.content, update.figure);
    }
    m_verdicts = computed.judgement.tiles;
    m_headlineStrong = computed.judgement.headlineStrong;
    m_headlineRest = computed.judgement.headlineRest;
    m_minimap = computed.minimap;
    Q_EMIT changed();
}

} // namespace trivet::ui
