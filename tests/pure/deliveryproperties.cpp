// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/build.h>
#include <tests/support/registry.h>

#include <algorithm>
#include <random>

namespace trivet {

using namespace test;

/// What must hold for any history. Seeds are fixed: a failure repeats.
class DeliveryPropertiesTest : public QObject
{
    Q_OBJECT

    static Events randomEvents(unsigned seed)
    {
        std::mt19937 random(seed);
        const auto below
            = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
        Events events;
        const int deployments = 1 + below(60);
        for (int i = 0; i < deployments; ++i) {
            Deployment d
                = deployed(QString::number(i), day(below(60), below(24)), u"v%1"_s.arg(below(20)));
            d.outcome = below(8) == 0 ? DeploymentOutcome::Failed : DeploymentOutcome::Succeeded;
            d.unplanned = below(6) == 0;
            d.environment = below(7) == 0 ? u"staging"_s : u"production"_s;
            d.service = ServiceId(below(3) == 0 ? u"search"_s : u"shop"_s);
            events.deployments.push_back(d);
        }
        for (int i = 0; i < 40; ++i) {
            const Instant opened = day(below(60), below(24));
            Incident one
                = incident(QString::number(i), opened, opened + Millis { 60'000LL * below(5000) });
            if (below(3) == 0)
                one.resolvedAt.reset();
            if (below(3) == 0)
                one.deployment = QString::number(below(deployments));
            events.incidents.push_back(one);
        }
        for (int i = 0; i < 80; ++i)
            events.changes.push_back(
                change(QString::number(i), day(below(60)), QString::number(below(deployments))));
        return events;
    }

    static std::vector<QString> sorted(std::vector<QString> ids)
    {
        std::ranges::sort(ids);
        return ids;
    }

private Q_SLOTS:
    void aRateNeverPassesOne()
    {
        for (unsigned seed = 1; seed <= 200; ++seed) {
            const Snapshot s = snapshotOf(randomEvents(seed));
            for (const char *metric : { "delivery.change_fail_rate", "delivery.rework_rate" }) {
                const Figure f = test::figure(metric, s, over(day(-1), day(90)));
                QVERIFY2(!f.hasValue() || (f.value >= 0 && f.value <= 1 && *f.k <= f.n), metric);
                QCOMPARE(static_cast<qint64>(f.counted.size()), f.n);
            }
        }
    }

    void theOrderOfArrivalDoesNotMatter()
    {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            Events events = randomEvents(seed);
            // Two at one moment have no order of their own.
            for (size_t i = 0; i < events.deployments.size(); ++i)
                events.deployments[i].finishedAt += Millis { static_cast<qint64>(i) };
            Events shuffled = events;
            std::mt19937 random(seed);
            std::ranges::shuffle(shuffled.deployments, random);
            std::ranges::shuffle(shuffled.changes, random);
            std::ranges::shuffle(shuffled.incidents, random);
            const Snapshot a = snapshotOf(events);
            const Snapshot b = snapshotOf(shuffled);
            for (const char *metric :
                 { "delivery.deployment_frequency", "delivery.change_lead_time",
                   "delivery.change_fail_rate", "delivery.recovery_time", "delivery.rework_rate",
                   "reliability.time_to_resolve", "reliability.downtime" }) {
                const Figure f = test::figure(metric, a, over(day(0), day(61)));
                const Figure g = test::figure(metric, b, over(day(0), day(61)));
                QCOMPARE(f.state, g.state);
                QCOMPARE(f.value, g.value);
                QCOMPARE(f.n, g.n);
                QCOMPARE(f.extra, g.extra);
                QCOMPARE(sorted(f.counted), sorted(g.counted));
            }
        }
    }

    void bucketsPartTheWhole()
    {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            Snapshot s = snapshotOf(randomEvents(seed));
            s.team.calendar = Calendar(QTimeZone("America/New_York"));
            for (const BucketSize size : { BucketSize::Day, BucketSize::Week, BucketSize::Month }) {
                Query query = over(day(3, 6), day(58, 7)); // both ends cut a bucket
                query.bucket = size;
                for (const char *metric :
                     { "delivery.deployment_frequency", "delivery.change_lead_time",
                       "delivery.change_fail_rate", "delivery.recovery_time" }) {
                    const Figure f = test::figure(metric, s, query);
                    qint64 n = 0;
                    for (const BucketFigure &bucket : f.buckets)
                        n += bucket.n;
                    if (f.state != FigureState::NoData)
                        QCOMPARE(n, f.n);
                    QVERIFY(f.buckets.front().partial && f.buckets.back().partial);
                }
            }
        }
    }

    void aServiceAndTheOthersMakeTheMix()
    {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            const Snapshot s = snapshotOf(randomEvents(seed));
            Query query = over(day(0), day(61));
            for (const char *metric :
                 { "delivery.deployment_frequency", "delivery.change_fail_rate" }) {
                const qint64 all = test::figure(metric, s, query).n;
                qint64 n = 0;
                for (const QString &service : { u"shop"_s, u"search"_s }) {
                    Query one = query;
                    one.service = ServiceId(service);
                    n += test::figure(metric, s, one).n;
                }
                QCOMPARE(n, all);
            }
        }
    }

    void theSameQuestionTwiceHasOneAnswer()
    {
        const Snapshot s = snapshotOf(randomEvents(99));
        Query query = over(day(0), day(61));
        query.bucket = BucketSize::Week;
        for (const Metric &metric : metrics::all())
            QCOMPARE(metrics::evaluate(metric, s, query), metrics::evaluate(metric, s, query));
    }
};

} // namespace trivet

TRIVET_TEST(deliveryProperties, trivet::DeliveryPropertiesTest)

#include "deliveryproperties.moc"
