// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/domain/labels.h>
#include <app/metrics/reliability/silences.h>
#include <tests/pure/build.h>
#include <tests/support/registry.h>

#include <QElapsedTimer>

namespace trivet {

using namespace test;

/// Labels, the conditions on them, and what silences hide.
class SilencesTest : public QObject
{
    Q_OBJECT

private:
    static Silence silence(const QString &matchers)
    {
        return { .id = u"pages:s"_s,
                 .source = SourceId(u"pages"_s),
                 .matchers = matchers,
                 .comment = {},
                 .startsAt = day(0),
                 .endsAt = day(2) };
    }

private Q_SLOTS:
    void labelsSurviveTheirText()
    {
        const Labels labels { { u"a"_s, u"1,2=3"_s },
                              { u"b"_s, u"a \"quote\" and a \\ and\na line"_s },
                              { u"empty"_s, QString() } };
        const QString text = labelsToText(labels);
        QVERIFY(!text.contains(u'\n'));
        QCOMPARE(labelsFromText(text), std::optional(labels));
        QCOMPARE(labelsFromText(u""), std::optional(Labels {}));
        for (const char *bad :
             { "a", "=\"x\"", "a=\"x", "a=\"x\" b=\"y\"", "1a=\"x\"", "a=~\"x\"", "a=\"x\\" })
            QVERIFY2(!labelsFromText(QString::fromLatin1(bad)), bad);
    }

    void conditionsAreReadAsAlertmanagerReadsThem()
    {
        using Kind = LabelMatcher::Kind;
        const auto read = matchersFromText(u"{ a=\"1\", b!=two ,c=~\"x|\\\\d+\",d!~'.*' }");
        QVERIFY(read);
        const std::vector<LabelMatcher> expected { { u"a"_s, Kind::Equal, u"1"_s },
                                                   { u"b"_s, Kind::NotEqual, u"two"_s },
                                                   { u"c"_s, Kind::Matches, u"x|\\d+"_s },
                                                   { u"d"_s, Kind::MatchesNot, u"'.*'"_s } };
        QCOMPARE(*read, expected);
        QCOMPARE(matchersFromText(matchersToText(*read)), read);
        for (const char *bad : { "", "{}", "a", "a==b\"", "a=\"b\"c", ",a=b" })
            QVERIFY2(!matchersFromText(QString::fromLatin1(bad)), bad);
    }

    void conditionsHoldForTheWholeValue_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char *condition, bool holds) {
            QTest::newRow(condition) << QString::fromLatin1(condition) << holds;
        };
        row("job=\"web\"", true);
        row("job=\"we\"", false);
        row("job!=\"we\"", true);
        row("job=~\"we\"", false);
        row("job=~\"we.*\"", true);
        row("job=~\"x|web\"", true);
        row("job!~\"x|web\"", false);
        row("job!~\"we\"", true);
        row("none=\"\"", true); // a label that is not there is empty
        row("none=~\".*\"", true);
        row("none!=\"\"", false);
        row("job=\"web\",env=\"test\"", false);
        row("job=\"web\",env=~\"prod-[0-9]+\"", true);
        row("job=~\"(\"", false); // cannot be read: matches nothing
        row("job!~\"(\"", false);
    }
    void conditionsHoldForTheWholeValue()
    {
        QFETCH(QString, condition);
        const LabelSelector selector(*matchersFromText(condition));
        QTEST(selector.matches({ { u"env"_s, u"prod-12"_s }, { u"job"_s, u"web"_s } }), "holds");
    }

    void anExpressionWithoutEndIsGivenUp()
    {
        const LabelSelector selector(*matchersFromText(u"job=~\"(a+)+b\",job!~\"(a|aa)+b\""));
        QVERIFY(selector.isValid());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!selector.matches({ { u"job"_s, QString(1000, u'a') } }));
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!LabelSelector({}).isValid());
        QVERIFY(!LabelSelector(*matchersFromText(QString(u"a=~\""_s + QString(3000, u'x') + u'"')))
                     .isValid());
    }

    void aSilenceHidesWhatItMatches()
    {
        Events events;
        Incident burning = incident(u"1"_s, day(0), std::nullopt);
        burning.labels = u"alertname=\"Slow\",pod=\"a\"\nalertname=\"Slow\",pod=\"b\""_s;
        burning.slo = u"latency"_s;
        Incident over = burning;
        over.id = u"pages:2"_s;
        over.resolvedAt = day(0, 1);
        Incident elsewhere = burning;
        elsewhere.id = u"other:1"_s;
        elsewhere.source = SourceId(u"other"_s);
        const Incident unlabelled = incident(u"3"_s, day(0), std::nullopt);
        events.incidents = { burning, over, elsewhere, unlabelled };
        events.silences = { silence(u"alertname=\"Slow\""_s) };
        const metrics::SilencedIncident whole { .silence = u"pages:s"_s,
                                                .incident = u"pages:1"_s,
                                                .alerts = 2,
                                                .ofAlerts = 2,
                                                .burningSlo = true };
        QCOMPARE(metrics::silencedIncidents(events, day(1)), std::vector { whole });
        QVERIFY(whole.isWhole());
        events.silences = { silence(u"pod=\"a\""_s) };
        const auto part = metrics::silencedIncidents(events, day(1));
        QCOMPARE(part.size(), 1U);
        QCOMPARE(part[0].alerts, 1);
        QVERIFY(!part[0].isWhole());
        // While it lasts.
        QVERIFY(metrics::silencedIncidents(events, day(-1)).empty());
        QVERIFY(metrics::silencedIncidents(events, day(2)).empty());
        QCOMPARE(metrics::silencedIncidents(events, day(0, 0.5)).size(), 2U);
        for (const QString &none : { u"pod=\"c\""_s, u"nonsense"_s, QString() }) {
            events.silences = { silence(none) };
            QVERIFY(metrics::silencedIncidents(events, day(1)).empty());
        }
    }
};

} // namespace trivet

TRIVET_TEST(silences, trivet::SilencesTest)

#include "silences.moc"
