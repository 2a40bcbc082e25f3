// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/delivery/attribution.h>
#include <app/metrics/delivery/failures.h>
#include <tests/pure/build.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;
using metrics::Attribution;
using metrics::AttributionRule;
using metrics::Candidate;
using metrics::Remediation;
using metrics::RemediationKind;

class AttributionTest : public QObject
{
    Q_OBJECT

    /// Deployments on day 1 at 6:00, 12:00 and 18:00, an incident at 20:00.
    static Events threeAndAnIncident(const QString &link = {})
    {
        return eventsOf({ deployed(u"a"_s, day(1, 6)), deployed(u"b"_s, day(1, 12)),
                          deployed(u"c"_s, day(1, 18)) },
                        {}, { incident(u"i"_s, day(1, 20), day(1, 21), link) });
    }

    static Annotation decision(Verdict verdict, const QString &deployment, Instant written)
    {
        Annotation a;
        a.id = QString(u"note-"_s + toIso(written));
        a.kind = AnnotationKind::Incident;
        a.incident = u"pages:i"_s;
        a.deployment = deployment;
        a.verdict = verdict;
        a.writtenAt = written;
        return a;
    }

    static std::vector<Candidate> candidates(const Snapshot &s)
    {
        return Attribution(s).candidates(s.events.incidents.front());
    }
    static QString causeOf(const Snapshot &s)
    {
        const metrics::Cause cause = Attribution(s).cause(s.events.incidents.front());
        return cause.deployment ? s.events.deployments[*cause.deployment].id : cause.whyNot;
    }

private Q_SLOTS:
    void theLastOfTheServiceWithinADayComesFirst()
    {
        const Snapshot s = snapshotOf(threeAndAnIncident());
        const auto all = candidates(s);
        QCOMPARE(all.size(), 3U);
        QCOMPARE(all[0].deployment, u"ci:c"_s);
        QCOMPARE(all[0].rule, AttributionRule::SameService);
        QCOMPARE(all[0].age, Millis { 2 * 3'600'000 });
        QCOMPARE(all[0].rivals, 2);
        QCOMPARE(all[2].deployment, u"ci:a"_s);
        QCOMPARE(causeOf(s), u"ci:c"_s);
    }

    void aLinkOutranksTime_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("our id") << u"ci:b"_s;
        QTest::newRow("the key in the source") << u"b"_s;
        QTest::newRow("a revision") << u"rev-b"_s;
    }
    void aLinkOutranksTime()
    {
        QFETCH(const QString, link);
        Events events = threeAndAnIncident(link);
        events.deployments[1].revision = u"rev-b"_s;
        const Snapshot s = snapshotOf(events);
        QCOMPARE(candidates(s).front().rule, AttributionRule::Link);
        QCOMPARE(causeOf(s), u"ci:b"_s);
    }

    void aRevisionDeployedOftenMeansTheLastBeforeDetection()
    {
        Events events = threeAndAnIncident(u"v1"_s);
        events.deployments[0].revision = events.deployments[1].revision = u"v1"_s;
        events.deployments.push_back(deployed(u"later"_s, day(2), u"v1"_s));
        QCOMPARE(causeOf(snapshotOf(events)), u"ci:b"_s);
    }

    void aLinkToSomethingUnknownIsNotReplacedByAGuess()
    {
        const Snapshot s = snapshotOf(threeAndAnIncident(u"v0.1-long-gone"_s));
        QCOMPARE(causeOf(s), u"names a deployment that is not known"_s);
        QCOMPARE(candidates(s).size(), 3U); // a person can still choose
    }

    void anOldDeploymentIsAHintAndNoCause()
    {
        Events events;
        events.deployments = { deployed(u"a"_s, day(1)) };
        events.incidents = { incident(u"i"_s, day(3), day(4)) };
        const Snapshot s = snapshotOf(events);
        QCOMPARE(candidates(s).front().rule, AttributionRule::LastBefore);
        QCOMPARE(causeOf(s), u"no deployment linked"_s);
        QCOMPARE(Attribution(s, { .window = std::chrono::hours { 72 } })
                     .cause(s.events.incidents.front())
                     .deployment,
                 std::optional<size_t>(0));
    }

    void theWindowHoldsItsEdge()
    {
        Events events;
        events.deployments = { deployed(u"a"_s, day(1)) };
        events.incidents = { incident(u"i"_s, day(2), day(3)) };
        QCOMPARE(causeOf(snapshotOf(events)), u"ci:a"_s);
        events.incidents[0].openedAt += Millis { 1 };
        QCOMPARE(causeOf(snapshotOf(events)), u"no deployment linked"_s);
    }

    void theDetectionCountsNotTheOpening()
    {
        Events events = threeAndAnIncident();
        events.incidents[0].detectedAt = day(1, 13);
        QCOMPARE(causeOf(snapshotOf(events)), u"ci:b"_s);
    }

    void anotherServiceIsNoCandidateButTheLastOfTheTeam()
    {
        Events events = threeAndAnIncident();
        events.incidents[0].service = ServiceId(u"search"_s);
        const auto all = candidates(snapshotOf(events));
        QCOMPARE(all.size(), 1U);
        QCOMPARE(all[0].rule, AttributionRule::LastBefore);
    }

    void aRollbackDuringTheIncidentNamesWhatItMends()
    {
        Events events = threeAndAnIncident(); // a, b, c, then back to a: b fails
        events.deployments.push_back(deployed(u"back"_s, day(1, 20.5), u"a"_s));
        const Snapshot s = snapshotOf(events);
        QCOMPARE(candidates(s).front().rule, AttributionRule::Remediation);
        QCOMPARE(causeOf(s), u"ci:b"_s);
    }

    void aPersonOutranksAllRules()
    {
        Snapshot s = snapshotOf(threeAndAnIncident(u"ci:b"_s));
        s.annotations = { decision(Verdict::CausedBy, u"ci:a"_s, day(2)) };
        QCOMPARE(candidates(s).front().rule, AttributionRule::Person);
        QCOMPARE(causeOf(s), u"ci:a"_s);
        s.annotations
            = { decision(Verdict::None, u"ci:a"_s, day(2)) }; // names both: a decision too
        QCOMPARE(causeOf(s), u"ci:a"_s);
    }

    void notCausedByAChangeEndsTheSearch()
    {
        Snapshot s = snapshotOf(threeAndAnIncident(u"ci:b"_s));
        s.annotations = { decision(Verdict::NotCausedByAChange, {}, day(2)) };
        QCOMPARE(causeOf(s), u"not caused by a change, as a person decided"_s);
        for (const Candidate &candidate : candidates(s))
            QVERIFY(candidate.rejected);
    }

    void aRejectionPassesOnToTheNext()
    {
        Snapshot s = snapshotOf(threeAndAnIncident());
        s.annotations = { decision(Verdict::NotCausedBy, u"ci:c"_s, day(2)) };
        QCOMPARE(causeOf(s), u"ci:b"_s);
        QVERIFY(candidates(s).back().rejected);
    }

    void theNewestDecisionCounts()
    {
        Snapshot s = snapshotOf(threeAndAnIncident());
        s.annotations = { decision(Verdict::CausedBy, u"ci:b"_s, day(4)),
                          decision(Verdict::NotCausedByAChange, {}, day(3)) };
        QCOMPARE(causeOf(s), u"ci:b"_s);
        s.annotations.push_back(decision(Verdict::NotCausedByAChange, {}, day(5)));
        QCOMPARE(causeOf(s), u"not caused by a change, as a person decided"_s);
    }

    void aNoteThatNamesOnlyTheIncidentDecidesNothing()
    {
        Snapshot s = snapshotOf(threeAndAnIncident());
        s.annotations = { decision(Verdict::None, {}, day(2)) };
        QCOMPARE(causeOf(s), u"ci:c"_s);
        QVERIFY(!Attribution(s).decision(s.events.incidents.front()));
    }

    void rollbacksAndRollforwardsAreReadFromTheOrder()
    {
        Events events;
        events.deployments = { deployed(u"1"_s, day(1), u"v1"_s), deployed(u"2"_s, day(2), u"v2"_s),
                               deployed(u"3"_s, day(3), u"v3"_s), deployed(u"4"_s, day(4), u"v1"_s),
                               deployed(u"5"_s, day(5), u"v1"_s), deployed(u"6"_s, day(6), u"v4"_s),
                               deployed(u"7"_s, day(7), u"v5"_s) };
        events.deployments[6].unplanned = true;
        const Snapshot s = snapshotOf(events);
        const std::vector<size_t> counted { 0, 1, 2, 3, 4, 5, 6 };
        const std::vector<Remediation> expected {
            { .failed = 1, .fix = 3, .kind = RemediationKind::Rollback }, // v1 v2 v3 v1: v2
            { .failed = 5, .fix = 6, .kind = RemediationKind::Rollforward },
        };
        QCOMPARE(metrics::remediations(s, counted), expected);
    }

    void unknownRevisionsAreNeverRollbacks()
    {
        Events events;
        events.deployments
            = { deployed(u"1"_s, day(1)), deployed(u"2"_s, day(2)), deployed(u"3"_s, day(3)) };
        for (Deployment &d : events.deployments)
            d.revision.clear();
        const std::vector<size_t> counted { 0, 1, 2 };
        QVERIFY(metrics::remediations(snapshotOf(events), counted).empty());
    }
};

} // namespace trivet

TRIVET_TEST(attribution, trivet::AttributionTest)

#include "attribution.moc"
