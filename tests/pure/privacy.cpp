// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/platform/wave.h>
#include <tests/pure/survey.h>
#include <tests/support/registry.h>

#include <random>

namespace trivet {

using namespace test;

class PrivacyTest : public QObject
{
    Q_OBJECT

    static std::vector<bool> hidden(const std::vector<qint64> &parts)
    {
        return metrics::hiddenParts(parts, {});
    }

private Q_SLOTS:
    void theLeastNumbersCanOnlyBeSetUp()
    {
        PrivacyRules rules;
        QVERIFY(!rules.showsScore(4) && rules.showsScore(5));
        QVERIFY(!rules.showsDistribution(7) && rules.showsDistribution(8));
        QVERIFY(!rules.showsComments(9) && rules.showsComments(10));
        rules.score = rules.distribution = 1;
        QVERIFY(!rules.showsScore(2) && rules.showsScore(3));
        rules.score = 12;
        QVERIFY(!rules.showsDistribution(8)); // never before the score
    }

    void oneHiddenPartTakesTheNextSmallestWithIt()
    {
        QCOMPARE(hidden({ 20, 4, 9, 30 }), (std::vector<bool> { false, true, true, false }));
        QCOMPARE(hidden({ 20, 9 }), (std::vector<bool> { false, false }));
        QCOMPARE(hidden({ 20, 4 }), (std::vector<bool> { true, true }));
    }

    void twoTinyPartsTogetherAreStillTooFew()
    {
        QCOMPARE(hidden({ 20, 2, 1, 9 }), (std::vector<bool> { false, true, true, true }));
        QCOMPARE(hidden({ 20, 3, 2, 9 }), (std::vector<bool> { false, true, true, false }));
    }

    void anEmptyPartIsNoSecret()
    {
        QCOMPARE(hidden({ 20, 0, 9 }), (std::vector<bool> { false, false, false }));
    }

    void theShownPartsNeverGiveAwayASmallOne()
    {
        std::mt19937 random(3);
        for (int i = 0; i < 2000; ++i) {
            std::vector<qint64> parts(1 + random() % 6);
            for (qint64 &part : parts)
                part = static_cast<qint64>(random() % 12);
            const std::vector<bool> hide = hidden(parts);
            qint64 rest = 0;
            int count = 0;
            bool anyShown = false;
            for (size_t p = 0; p < parts.size(); ++p) {
                QVERIFY(hide[p] || parts[p] == 0 || parts[p] >= 5);
                rest += hide[p] ? parts[p] : 0;
                count += hide[p] ? 1 : 0;
                anyShown = anyShown || (!hide[p] && parts[p] > 0);
            }
            if (anyShown && count > 0)
                QVERIFY(count > 1 && rest >= 5);
        }
    }

    void aWaveOfFourIsHiddenAndNotEmpty()
    {
        Events events;
        answer(events, u"q1"_s, day(10), classes(4, 0, 0));
        const Figure f
            = test::figure("platform.recommendation", snapshotOf(events), over(day(0), day(30)));
        QCOMPARE(f.state, FigureState::Hidden);
        QCOMPARE(f.value, 0.0);
        QVERIFY(!f.interval);
        QVERIFY(f.extra.empty());
        QVERIFY(f.formula.isEmpty());
    }

    void aHiddenTeamCannotBeFoundBySubtraction()
    {
        Events events;
        answer(events, u"q1"_s, day(10), classes(10, 5, 5), u"a"_s);
        answer(events, u"q1"_s, day(10), classes(3, 3, 3), u"b"_s);
        answer(events, u"q1"_s, day(10), classes(1, 1, 2), u"c"_s);
        const Snapshot s = snapshotOf(events);
        Query query = over(day(0), day(30));
        QCOMPARE(test::figure("platform.recommendation", s, query).n, 33);
        for (const auto &[team, state] : { std::pair { u"a"_s, FigureState::Value },
                                           { u"b"_s, FigureState::Hidden },
                                           { u"c"_s, FigureState::Hidden },
                                           { u"d"_s, FigureState::NoData } }) {
            query.team = team;
            QCOMPARE(test::figure("platform.recommendation", s, query).state, state);
        }
    }

    void anOpenWaveIsNotLookedAt()
    {
        Events events;
        answer(events, u"q1"_s, day(10), classes(5, 3, 2));
        Snapshot s = snapshotOf(events);
        s.asOf = day(9);
        QCOMPARE(test::figure("platform.recommendation", s, over(day(0), day(30))).state,
                 FigureState::NoData);
        s.asOf = day(10);
        QCOMPARE(test::figure("platform.recommendation", s, over(day(0), day(30))).state,
                 FigureState::Value);
    }

    void noSingleAnswerIsEverNamed()
    {
        Events events;
        answer(events, u"q1"_s, day(10), classes(5, 3, 2));
        answer(events, u"q1"_s, day(10), { 6.5, 11 });
        events.answers[0].platformTeam = true;
        const Figure f
            = test::figure("platform.recommendation", snapshotOf(events), over(day(0), day(30)));
        QCOMPARE(f.counted, std::vector<QString> { u"q1"_s });
        for (const LeftOut &left : f.leftOut)
            QCOMPARE(left.id, u"q1"_s);
    }
};

} // namespace trivet

TRIVET_TEST(privacy, trivet::PrivacyTest)

#include "privacy.moc"
