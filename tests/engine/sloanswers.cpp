// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/cli.h>
#include <app/cli/sloanswers.h>
#include <tests/support/registry.h>

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet::cli {

namespace {

const Instant now = instantFromMs(1'780'000'000'000);

Figure seconds(double value)
{
    return { .state = FigureState::Value, .value = value, .unit = Unit::Seconds };
}

ListedSlo listed(const SloSpec &slo, const Figure &exhaustion)
{
    return { .slo = &slo,
             .level = { .state = FigureState::Value, .value = 0.9991, .unit = Unit::Ratio },
             .budget = { .state = FigureState::Value,
                         .value = -0.756,
                         .unit = Unit::Ratio,
                         .interval = Interval { .low = -0.9, .high = -0.6 },
                         .extra = { { u"corrected"_s, 0.25 }, { u"one_more_failure"_s, {} } } },
             .burn = { .state = FigureState::NoData, .unit = Unit::Multiple },
             .exhaustion = exhaustion,
             .decision = { .decision = BudgetDecision::Freeze,
                           .clause = 1,
                           .why = u"Budget left -75.6 % is below 0.0 %."_s },
             .age = { .freshness = Freshness::Fresh, .asOf = now } };
}

CheckedSlo checked(const QString &id, const metrics::PolicyDecision &decision,
                   Freshness freshness = Freshness::Fresh, bool stale = false)
{
    return checkedSlo(SloId(id), decision, { .freshness = freshness, .asOf = now }, stale);
}

const metrics::PolicyDecision frozen { .decision = BudgetDecision::Freeze, .why = u"Too low."_s };
const metrics::PolicyDecision shipped { .decision = BudgetDecision::Ship, .why = u"Fine."_s };
const metrics::PolicyDecision undecided { .why = u"Nothing is decided: no data"_s,
                                          .unknown = { u"no data"_s } };

} // namespace

class SloAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMostUrgentComesFirst()
    {
        std::vector<SloSpec> slos(5);
        for (size_t i = 0; i < slos.size(); ++i)
            slos[i].id = SloId(QString::number(i));
        std::vector<ListedSlo> all { listed(slos[0], { .state = FigureState::NoData }),
                                     listed(slos[1], { .state = FigureState::NotReached }),
                                     listed(slos[2], seconds(7200)), listed(slos[3], seconds(0)),
                                     listed(slos[4], seconds(7100)) };
        sortByExhaustion(all);
        QStringList order;
        for (const ListedSlo &one : all)
            order << one.slo->id.value;
        QCOMPARE(order, (QStringList { u"3"_s, u"4"_s, u"2"_s, u"1"_s, u"0"_s }));
    }

    void theListIsATableAndAnObject()
    {
        SloSpec slo;
        slo.id = SloId(u"checkout"_s);
        slo.target = 0.9995;
        const std::vector<ListedSlo> all { listed(slo, seconds(0)) };
        const QStringList lines = listText(all, QTimeZone::utc()).split(u'\n');
        QCOMPARE(lines.size(), 2);
        for (const QString &word : { u"checkout"_s, u"99.95 %"_s, u"30d"_s, u"99.910 %"_s,
                                     u"-75.6 %"_s, u"-90.0 % to -60.0 %"_s, u"no data"_s,
                                     u"spent"_s, u"freeze"_s, u"2026-05-28 20:26"_s })
            QVERIFY2(lines.at(1).contains(word), qPrintable(word + u" in "_s + lines.at(1)));
        // A column begins where its head does.
        QCOMPARE(lines.at(1).indexOf(u"-75.6 %"_s), lines.at(0).indexOf(u"BUDGET LEFT"_s));
        const QJsonObject row = listJson(all, now).value("slos"_L1).toArray().at(0).toObject();
        QCOMPARE(row.value("state"_L1).toString(), u"value"_s);
        QCOMPARE(row.value("target"_L1).toDouble(), 0.9995);
        const QJsonObject budget = row.value("budget_left"_L1).toObject();
        QCOMPARE(budget.value("value"_L1).toDouble(), -0.756);
        QCOMPARE(budget.value("extra"_L1).toObject().value("corrected"_L1).toDouble(), 0.25);
        QVERIFY(budget.value("extra"_L1).toObject().value("one_more_failure"_L1).isNull());
        QVERIFY(row.value("burn_rate"_L1).toObject().value("value"_L1).isNull());
        QCOMPARE(row.value("decision"_L1).toObject().value("decide"_L1).toString(), u"freeze"_s);
        QCOMPARE(row.value("decision"_L1).toObject().value("clause"_L1).toInt(), 1);
        QCOMPARE(listText({}, QTimeZone::utc()), u"The workspace has no SLOs."_s);
    }

    void deadSourcesAreSaid()
    {
        SloSpec slo;
        ListedSlo one = listed(slo, seconds(0));
        one.age.freshness = Freshness::Dead;
        one.stale = true;
        QCOMPARE(listJson({ one }, now)
                     .value("slos"_L1)
                     .toArray()
                     .at(0)
                     .toObject()
                     .value("state"_L1)
                     .toString(),
                 u"stale"_s);
    }

    void aGateSaysNoBeforeItDoubts()
    {
        QCOMPARE(checkExit({ checked(u"a"_s, shipped), checked(u"b"_s, shipped) }), 0);
        QCOMPARE(checkExit({ checked(u"a"_s, shipped), checked(u"b"_s, undecided) }), 3);
        QCOMPARE(checkExit({ checked(u"a"_s, undecided), checked(u"b"_s, frozen) }), 4);
        QCOMPARE(checkExit({ checked(u"a"_s, { .decision = BudgetDecision::Caution }) }), 0);
        // Caution where a clause before it is not known may be a freeze.
        QCOMPARE(
            checkExit({ checked(
                u"a"_s, { .decision = BudgetDecision::Caution, .unknown = { u"no data"_s } }) }),
            3);
    }

    void whatIsTooOldIsNotKnown()
    {
        const CheckedSlo dead = checked(u"a"_s, frozen, Freshness::Dead, true);
        QCOMPARE(dead.state, GateState::Unknown);
        QVERIFY(dead.why.contains(u"2026-05-28T20:26:40Z"_s));
        // A moment that the old data cover is known as well as ever.
        QCOMPARE(checked(u"a"_s, frozen, Freshness::Dead, false).state, GateState::Holds);
        QCOMPARE(checked(u"a"_s, frozen, Freshness::Stale, true).state, GateState::Holds);
        QCOMPARE(checkedSlo(SloId(u"a"_s), frozen, {}, true).state, GateState::Unknown);
    }

    void theGatesAnswerHasOneLineAnSlo()
    {
        const std::vector<CheckedSlo> all { checked(u"a"_s, shipped), checked(u"bb"_s, frozen),
                                            checked(u"c"_s, undecided) };
        QCOMPARE(checkText(all),
                 u"fine     a   Fine.\nno       bb  Too low.\nunknown  c   no data"_s);
        const QJsonObject json = checkJson(all, now);
        QCOMPARE(json.value("gate"_L1).toString(), u"no"_s);
        QCOMPARE(json.value("slos"_L1).toArray().size(), 3);
        QCOMPARE(json.value("slos"_L1).toArray().at(2).toObject().value("state"_L1).toString(),
                 u"unknown"_s);
    }
};

} // namespace trivet::cli

TRIVET_TEST(sloAnswers, trivet::cli::SloAnswersTest)

#include "sloanswers.moc"
