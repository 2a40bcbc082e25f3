// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/backtestanswer.h>
#include <app/engine/session.h>
#include <app/sources/prometheus/promalerts.h>
#include <tests/support/prometheusserver.h>
#include <tests/support/registry.h>

#include <QJsonArray>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

namespace {

constexpr int patienceOfServers = 120'000;
/// 2026-01-01, UTC.
constexpr Instant storyEnds { std::chrono::milliseconds { 1'767'225'600'000 } };

QByteArray secondsOf(Instant t)
{
    return QByteArray::number(static_cast<qlonglong>(toMs(t) / 1000));
}

/// Three days of 100 requests a minute; half of them fail for an hour.
QByteArray counters()
{
    QByteArray text = "# TYPE requests counter\n";
    QByteArray errors = "# TYPE errors counter\n";
    int failed = 0;
    int all = 0;
    for (Instant t = storyEnds - 72h + 30s; t < storyEnds; t += 1min) {
        all += 100;
        failed += t > storyEnds - 6h && t < storyEnds - 5h ? 50 : 0;
        text += "requests_total{job=\"shop\"} " + QByteArray::number(all) + ' ' + secondsOf(t)
            + '\n';
        errors += "errors_total{job=\"shop\"} " + QByteArray::number(failed) + ' ' + secondsOf(t)
            + '\n';
    }
    return text + errors + "# EOF\n";
}

/// One series of ALERTS, with a sample ten seconds into each of the minutes.
QByteArray alertsOf(const QByteArray &labels, TimeRange minutes)
{
    QByteArray text;
    for (Instant t = minutes.from; t < minutes.to; t += 1min)
        text += "ALERTS{" + labels + "} 1 " + secondsOf(t + 10s) + '\n';
    return text;
}

Session::Options optionsFor(const QUrl &server, const QString &folder)
{
    Session::Options options;
    options.workspace.sources
        = { { .id = SourceId(u"metrics"_s), .kind = u"prometheus"_s, .url = server } };
    SloSpec slo;
    slo.id = SloId(u"shop"_s);
    slo.source = SourceId(u"metrics"_s);
    slo.numerator = u"errors_total{job=\"shop\"}"_s;
    slo.total = u"requests_total{job=\"shop\"}"_s;
    slo.target = 0.99;
    slo.length = 24h * 30;
    slo.alerts = u"one"_s;
    options.workspace.slos = { slo };
    options.workspace.policies
        = { { .id = u"one"_s, .windows = { { 1h, 5min, 14.4, 0min, AlertSeverity::Page, 0 } } } };
    options.storeFolder = folder;
    options.clock = std::make_shared<FixedClock>(storyEnds);
    options.sources.backfill = 72h;
    return options;
}

Result<Backtest> backtestOf(const Session &session, bool recorded)
{
    const auto future = session.backtest({ .length = 24h, .recorded = recorded });
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, patienceOfServers))
        return failure(ErrorKind::Deadline, u"no answer"_s);
    return future.result();
}

} // namespace

class RecordedAlertsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBacktestStandsBesideWhatTheServerRecorded()
    {
        test::PrometheusServer server;
        QCOMPARE(server.load(counters()), QString());
        QCOMPARE(server.start(), QString());
        const QTemporaryDir folder;
        Session session(optionsFor(server.url(), folder.path()));
        QSignalSpy polled(&session, &Session::polledOnce);
        session.pollOnce();
        QVERIFY(polled.wait(patienceOfServers));
        const Result<Backtest> ours = backtestOf(session, false);
        QVERIFY(ours.has_value());
        QVERIFY(!ours->rows.front().recorded);
        QCOMPARE(ours->rows.front().page.spans.size(), 1U);
        const TimeRange fired = ours->rows.front().page.spans.front().range;
        QVERIFY(fired.length() > 30min);

        // The server's rule fired with ours but was four minutes late; another one, by Sloth's
        // label, fired for seven minutes more. Nothing else is of this SLO, or fires.
        QCOMPARE(server.stop(), QString());
        const QByteArray firing = "alertstate=\"firing\",";
        const TimeRange elsewhere { .from = storyEnds - 2h, .to = storyEnds - 2h + 7min };
        QByteArray alerts = "# TYPE ALERTS gauge\n"
            + alertsOf(firing + "severity=\"page\",trivet_slo=\"shop\"",
                       { .from = fired.from + 4min, .to = fired.to })
            + alertsOf(firing + "sloth_id=\"trivet-shop\",sloth_severity=\"page\"", elsewhere)
            + alertsOf("alertstate=\"pending\",severity=\"page\",trivet_slo=\"shop\"",
                       { .from = storyEnds - 10h, .to = storyEnds - 9h })
            + alertsOf(firing + "severity=\"page\",trivet_slo=\"search\"",
                       { .from = storyEnds - 10h, .to = storyEnds - 9h })
            + alertsOf(firing + "severity=\"warning\",slo=\"shop\"",
                       { .from = storyEnds - 12h, .to = storyEnds - 12h + 3min });
        QCOMPARE(server.load(alerts + "# EOF\n"), QString());
        QCOMPARE(server.start(), QString());
        const Result<Backtest> beside = backtestOf(session, true);
        QVERIFY(beside.has_value());
        const BacktestRow &row = beside->rows.front();
        QVERIFY(row.recorded.has_value());
        QCOMPARE(row.recorded->error, QString());
        const SpanAgreement &page = row.recorded->page;
        QCOMPARE(page.minutes, 24 * 60);
        QCOMPARE(page.both, fired.length() / 1min - 4);
        QCOMPARE(page.onlyFirst, 4);
        QCOMPARE(page.onlySecond, 7);
        QCOMPARE(page.differences.back(), elsewhere);
        QCOMPARE(row.recorded->ticket.onlySecond, 3);
        QCOMPARE(row.recorded->ticket.both, 0);
        const QString text = cli::backtestText(*beside, QTimeZone::utc());
        QVERIFY2(text.contains(u"the same in 1429 of 1440 minutes"_s), qPrintable(text));
        const QJsonObject json
            = cli::backtestJson(*beside)[u"rows"].toArray()[0][u"recorded"].toObject();
        QCOMPARE(json[u"page"][u"only_server"].toInteger(), 7);

        // A server that is gone is said, and the rest of the answer stands.
        QCOMPARE(server.stop(), QString());
        const Result<Backtest> without = backtestOf(session, true);
        QVERIFY(without.has_value());
        QVERIFY(!without->rows.front().recorded->error.isEmpty());
        QCOMPARE(without->rows.front().page, ours->rows.front().page);
        QVERIFY(cli::backtestText(*without, QTimeZone::utc()).contains(u"could not be had"_s));
    }

    void noPieceHasMorePointsThanAServerGives()
    {
        const TimeRange range { .from = storyEnds - 90 * 24h + 5s, .to = storyEnds - 1s };
        const std::vector<TimeRange> pieces = prometheus::alertPieces(range);
        QCOMPARE(pieces.size(), 12U); // 129,600 minutes
        QCOMPARE(pieces.front().from, Instant(storyEnds - 90 * 24h));
        QCOMPARE(pieces.back().to, storyEnds);
        for (size_t i = 0; i < pieces.size(); ++i) {
            QVERIFY(pieces[i].length() / 1min <= 11'000);
            QVERIFY(i == 0 || pieces[i].from == pieces[i - 1].to);
        }
        QVERIFY(prometheus::alertPieces({ .from = storyEnds, .to = storyEnds }).empty());
    }

    void theQuestionNamesEveryOwnerOnce()
    {
        SloSpec slo;
        slo.id = SloId(u"say \"hi\""_s);
        slo.service = ServiceId(u"shop"_s);
        slo.recorded = { .tool = RecordedBy::Tool::Sloth, .id = u"own-id"_s };
        const QString query = prometheus::alertsQuery(slo);
        QVERIFY2(query.contains(u"trivet_slo=\"say \\\"hi\\\"\""_s), qPrintable(query));
        QVERIFY(query.contains(u"sloth_id=\"shop-say \\\"hi\\\"\""_s));
        QVERIFY(query.contains(u"sloth_id=\"own-id\""_s));
        QCOMPARE(query.count(u" or "_s), 3);
        slo.recorded = { .tool = RecordedBy::Tool::Pyrra, .id = slo.id.value };
        QCOMPARE(prometheus::alertsQuery(slo).count(u" or "_s), 2);
    }
};

} // namespace trivet

TRIVET_TEST(recordedAlerts, trivet::RecordedAlertsTest)

#include "recordedalerts.moc"
