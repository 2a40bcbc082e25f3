// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static -- a test program starts once and has time
#include <app/engine/feeds.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet::engine {

namespace {

const SourceId tags(u"tags"_s);
const SourceId pager(u"pager"_s);
const SourceId survey(u"survey"_s);
const SourceId prometheus(u"metrics"_s);

std::vector<SourceSpec> specs()
{
    return { { .id = tags, .kind = u"git"_s },
             { .id = pager, .kind = u"cdevents"_s },
             { .id = survey, .kind = u"survey-csv"_s },
             { .id = prometheus, .kind = u"prometheus"_s } };
}

std::vector<SourceId> feedingLeg(Leg leg, const FeedsBySource &given)
{
    return feeding({ .leg = leg }, std::nullopt, {}, specs(), given);
}

} // namespace

class FeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSourceFeedsWhatItGave()
    {
        Events events;
        events.deployments.push_back({ .id = u"1"_s, .source = tags });
        events.incidents.push_back({ .id = u"2"_s, .source = pager });
        events.onboardings.push_back({ .id = u"3"_s, .source = survey });
        const FeedsBySource given = feedsOf(events);
        QCOMPARE(given.value(tags), (Feeds { .delivery = true }));
        QCOMPARE(given.value(pager), (Feeds { .incidents = true }));
        QCOMPARE(given.value(survey), (Feeds { .platform = true }));
        QCOMPARE(feedingLeg(Leg::Delivery, given), (std::vector { tags, pager }));
        QCOMPARE(feedingLeg(Leg::Reliability, given), (std::vector { pager }));
        QCOMPARE(feedingLeg(Leg::Platform, given), (std::vector { survey }));
    }

    void aSourceThatGaveNothingYetCountsByItsKind()
    {
        QCOMPARE(feedingLeg(Leg::Delivery, {}), (std::vector { tags, pager }));
        QCOMPARE(feedingLeg(Leg::Platform, {}), (std::vector { survey }));
    }

    void anSloRestsOnItsOwnSource()
    {
        const std::vector<SloSpec> slos { { .id = SloId(u"x"_s), .source = prometheus },
                                          { .id = SloId(u"y"_s), .source = survey } };
        const Metric metric { .leg = Leg::Reliability, .perSlo = true };
        QCOMPARE(feeding(metric, SloId(u"x"_s), slos, specs(), {}), (std::vector { prometheus }));
        QCOMPARE(feeding(metric, std::nullopt, slos, specs(), {}),
                 (std::vector { prometheus, survey }));
        QVERIFY(feeding(metric, SloId(u"z"_s), slos, specs(), {}).empty());
    }

    void aCompositeRestsOnTheSourcesOfItsParts()
    {
        const std::vector<SloSpec> slos { { .id = SloId(u"x"_s), .source = prometheus },
                                          { .id = SloId(u"y"_s), .source = survey },
                                          { .id = SloId(u"z"_s), .source = prometheus },
                                          { .id = SloId(u"journey"_s),
                                            .sli = SliKind::Composite,
                                            .parts = { { .slo = SloId(u"x"_s) },
                                                       { .slo = SloId(u"y"_s) },
                                                       { .slo = SloId(u"z"_s) } } } };
        const Metric metric { .leg = Leg::Reliability, .perSlo = true };
        QCOMPARE(feeding(metric, SloId(u"journey"_s), slos, specs(), {}),
                 (std::vector { prometheus, survey }));
        QCOMPARE(feeding(metric, std::nullopt, slos, specs(), {}),
                 (std::vector { prometheus, survey }));
    }
};

} // namespace trivet::engine

TRIVET_TEST(feeds, trivet::engine::FeedsTest)

#include "feeds.moc"
