// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/build.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;

class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumberOfTheContractIsThere()
    {
        QStringList ids;
        for (const Metric &metric : metrics::all())
            ids.append(metric.id);
        const QStringList expected {
            u"delivery.deployment_frequency"_s,
            u"delivery.change_lead_time"_s,
            u"delivery.change_fail_rate"_s,
            u"delivery.recovery_time"_s,
            u"delivery.rework_rate"_s,
            u"reliability.sli"_s,
            u"reliability.budget_left"_s,
            u"reliability.burn_rate"_s,
            u"reliability.exhaustion"_s,
            u"reliability.time_to_acknowledge"_s,
            u"reliability.time_to_resolve"_s,
            u"reliability.downtime"_s,
            u"reliability.time_between_failures"_s,
            u"platform.recommendation"_s,
            u"platform.satisfaction"_s,
            u"platform.onboarding"_s,
            u"platform.provisioning"_s,
            u"platform.self_service"_s,
            u"platform.response_rate"_s,
        };
        QCOMPARE(ids, expected);
    }

    void everyNumberSaysItsRule()
    {
        for (const Metric &metric : metrics::all()) {
            QVERIFY(metric.title && metric.compute);
            const QString rule = QString::fromUtf8(metric.rule);
            QVERIFY2(rule.endsWith(u'.') && rule.count(u". "_s) >= 1, metric.title);
            QVERIFY2(!rule.contains(u"  "_s), metric.title);
        }
    }

    void aFigureHasTheUnitOfItsMetric()
    {
        const Snapshot nothing = snapshotOf({});
        for (const Metric &metric : metrics::all()) {
            Query query = over(day(0), day(7));
            query.slo = SloId(u"none"_s);
            const Figure f = metrics::evaluate(metric, nothing, query);
            QCOMPARE(f.unit, metric.unit);
            QCOMPARE(f.state, FigureState::NoData);
        }
    }

    void anUnknownProfileHasNoNumber()
    {
        const Snapshot s = snapshotOf(eventsOf({ deployed(u"a"_s, day(1)) }));
        Query query = over(day(0), day(7));
        query.profile = u"trivet"_s;
        QVERIFY(test::figure("delivery.deployment_frequency", s, query).hasValue());
        query.profile = u"four-keys"_s;
        const Figure f = test::figure("delivery.deployment_frequency", s, query);
        QCOMPARE(f.state, FigureState::NoData);
        QVERIFY(!whyLeftOut(f, u"four-keys"_s).isEmpty());
    }

    void anUnknownMetricIsNotFound() { QVERIFY(!metrics::find(u"delivery.nothing")); }
};

} // namespace trivet

TRIVET_TEST(catalogue, trivet::CatalogueTest)

#include "catalogue.moc"
