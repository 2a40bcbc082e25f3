// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttexts.h"

#include <app/engine/session.h>
#include <tests/support/fakeclock.h>
#include <tests/support/prometheusserver.h>
#include <tests/support/registry.h>
#include <tests/support/shophistory.h>
#include <ui/pages/overviewpage.h>
#include <ui/shell/mainwindow.h>
#include <ui/theme/theme.h>
#include <ui/viewmodels/formatter.h>
#include <ui/viewmodels/overviewmodel.h>

#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::ui {

using namespace test;

/// The window on a real Prometheus that goes away and comes back, beside a file that stays.
class RecoveryTest : public QObject
{
    Q_OBJECT

private:
    static constexpr double target = 0.999;
    const Instant m_start = *fromIso(u"2026-07-01T12:01:30Z", QTimeZone::utc());
    std::shared_ptr<FakeClock> m_clock = std::make_shared<FakeClock>(m_start);
    QTemporaryDir m_folder;
    PrometheusServer m_server;
    ShopHistory m_history;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] Result<Workspace> workspace() const
    {
        const QByteArray yaml = "trivet: 1\n"
                                "team: { id: shop, name: Shop, zone: Europe/Berlin }\n"
                                "services:\n"
                                "  - { id: checkout, name: Checkout }\n"
                                "sources:\n"
                                "  - { id: metrics, kind: prometheus, url: '"
            + m_server.url().toString().toUtf8()
            + "', poll: 1m }\n"
              "  - { id: requests, kind: provisioning-csv, path: requests.csv, poll: 1m }\n"
              "slos:\n"
              "  - { id: availability, service: checkout, source: metrics, target: 99.9,\n"
              "      window: 30d, sli: { ratio: {\n"
              "        bad: 'http_requests_total{job=\"checkout\",code=~\"5..\"}',\n"
              "        total: 'http_requests_total{job=\"checkout\"}' } } }\n"
              "goals:\n"
              "  - { id: fast, team: shop, leg: platform, metric: platform.provisioning,\n"
              "      statement: 'Environments in an hour', direction: down, target: 1h,\n"
              "      due: 2026-12-31, owner: mara }\n";
        return workspace::parse(yaml, m_folder.filePath(u"trivet.yaml"_s));
    }

    [[nodiscard]] bool writeRequests() const
    {
        QByteArray csv = "request_id,kind,requested_at,ready_at,self_service,outcome\n";
        for (int i = 0; i < 12; ++i)
            csv += "R" + QByteArray::number(i) + ",environment,"
                + toIso(m_start - 1h - i * 2h).toUtf8() + ','
                + toIso(m_start - 1h - i * 2h + 11min).toUtf8() + ",true,ready\n";
        QFile file(m_folder.filePath(u"requests.csv"_s));
        return file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size();
    }

    [[nodiscard]] SourceStatus status(const QString &id) const
    {
        for (const SourceStatus &source : m_session->sources())
            if (source.id.value == id)
                return source;
        return {};
    }
    OverviewPage &overview()
    {
        return *qobject_cast<OverviewPage *>(m_window->showPage(u"overview"_s));
    }
    const LaneHeading &heading(Leg leg, qsizetype lane)
    {
        return overview().model().lanes(leg).at(static_cast<size_t>(lane))->heading();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(overview().model().isSettled(), 60'000); }

    /// For people: with TRIVET_PICTURES set the three states are drawn there.
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("TRIVET_PICTURES");
        if (folder.isEmpty())
            return;
        for (const QString &page : { u"overview"_s, u"sources"_s }) {
            m_window->showPage(page);
            QCoreApplication::processEvents();
            QVERIFY(m_window->grab().save(folder + u'/' + name + u'-' + page + u".png"_s));
        }
        m_window->showPage(u"overview"_s);
    }

    /// Every five minutes of the snapshot are the generator's: nothing is missing, nothing twice.
    void compareSlices()
    {
        const SliceSeries &series = m_session->snapshot()->slices.at(u"availability"_s);
        const Instant until = series.measuredUntil() - 5min;
        int compared = 0;
        for (Instant bin = series.measuredFrom() + 5min; bin < until; bin += 5min) {
            const TimeRange range { .from = bin, .to = bin + 5min };
            const ShopHistory::Minute truth = m_history.sum(range);
            const SliceSum sum = series.sum(range);
            QVERIFY2(sum.total == truth.total && sum.bad() == truth.bad, qPrintable(toIso(bin)));
            ++compared;
        }
        QVERIFY2(compared > 500, qPrintable(QString::number(compared)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp, theme::light());
        m_history = ShopHistory::make(*fromIso(u"2026-07-01T13:00:00Z", QTimeZone::utc()), 2);
        QCOMPARE(m_server.load(m_history.openMetrics), QString());
        QCOMPARE(m_server.start(), QString());
        QVERIFY(writeRequests());
        const Result<Workspace> read = workspace();
        QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
        m_session = std::make_unique<Session>(
            Session::Options { .workspace = *read,
                               .storeFolder = m_folder.filePath(u"store"_s),
                               .clock = m_clock,
                               .sources = { .backfill = 48h, .seed = 1 } });
        m_window = std::make_unique<MainWindow>(*m_session, false);
        m_window->resize(1280, 800);
        m_window->showRange(u"24-hours"_s);
        m_window->show();
    }
    void cleanupTestCase()
    {
        m_window.reset();
        if (m_session)
            m_session->shutdown();
        m_session.reset();
    }

    void numbersOfALivingServerAreFresh()
    {
        QSignalSpy opened(m_session.get(), &Session::opened);
        m_session->start();
        QVERIFY(opened.wait(20'000));
        m_clock->advance(5s); // the first calls are spread over three seconds
        const auto isThere = [this](const QString &id) {
            return status(id).freshness == Freshness::Fresh && status(id).progress >= 1
                && !status(id).busy;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(u"metrics"_s) && isThere(u"requests"_s), 60'000);
        settle();
        QTRY_COMPARE_WITH_TIMEOUT(heading(Leg::Reliability, 0).state, FigureState::Value, 20'000);
        settle();
        QCOMPARE(heading(Leg::Reliability, 0).staleText, QString());
        QCOMPARE(heading(Leg::Platform, 2).state, FigureState::Value);
        const auto &series = m_session->snapshot()->slices.at(u"availability"_s);
        const auto truth = m_history.sum({ series.extent().from, series.measuredUntil() });
        const Figure &budget = overview().model().lanes(Leg::Reliability).front()->figure();
        const double wanted = 1 - truth.bad / ((1 - target) * truth.total);
        QVERIFY2(std::abs(budget.value - wanted) < 0.005 * std::abs(wanted),
                 qPrintable(u"%1 and %2"_s.arg(budget.value).arg(wanted)));
        compareSlices();
        picture(u"fresh"_s);
    }

    void withinTwoPollsOfASilentServerItsNumbersAreMarkedStale()
    {
        const Instant asOf = *status(u"metrics"_s).dataAsOf;
        const QString number = heading(Leg::Reliability, 0).number;
        QCOMPARE(m_server.stop(), QString());
        for (int poll = 1; poll <= 2; ++poll) {
            m_clock->advance(61s);
            QTRY_VERIFY_WITH_TIMEOUT(status(u"metrics"_s).failures >= poll, 30'000);
            QTRY_COMPARE_WITH_TIMEOUT(status(u"requests"_s).checkedAt,
                                      std::optional(m_clock->now()), 30'000);
        }
        QTRY_COMPARE_WITH_TIMEOUT(status(u"metrics"_s).freshness, Freshness::Stale, 10'000);
        const Formatter formatter(QLocale(), m_session->workspace().team.calendar);
        const QString since = formatter.moment(asOf, m_clock->now());
        QTRY_VERIFY_WITH_TIMEOUT(heading(Leg::Reliability, 0).staleText.contains(since), 20'000);
        settle();
        QVERIFY(heading(Leg::Reliability, 1).staleText.contains(since));
        QCOMPARE(heading(Leg::Reliability, 0).number, number); // the last that is known
        const LegTile &tile = overview().model().verdict(Leg::Reliability);
        QVERIFY(tile.state != VerdictBadge::State::Well); // an old number is never green
        QVERIFY2(tile.sentence.contains(since), qPrintable(tile.sentence));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_window->findChild<QLabel *>(u"sourcesText"_s)->text().contains(u"◐ metrics"_s),
            10'000);
        const auto *sources = m_window->findChild<QLabel *>(u"sourcesText"_s);
        QVERIFY(sources->text().contains(theme::current().amber.name()));
        m_window->showPage(u"sources"_s);
        QCoreApplication::processEvents();
        QCOMPARE(test::cutTexts(*m_window), QStringList());
        picture(u"stale"_s);
    }

    void theRestLivesOnMeanwhile()
    {
        QCOMPARE(status(u"requests"_s).freshness, Freshness::Fresh);
        QCOMPARE(heading(Leg::Platform, 2).staleText, QString());
        QCOMPARE(overview().model().verdict(Leg::Platform).state, VerdictBadge::State::Well);
        const TimeRange range = m_window->axis().range();
        QVERIFY(m_clock->now() - range.to < 1min); // "last 24 hours" went along
        const auto saved
            = m_session->annotate({ .at = m_clock->now(), .text = u"Prometheus is away"_s });
        QTRY_VERIFY_WITH_TIMEOUT(saved.isFinished(), 20'000);
        QVERIFY(saved.result());
        QCOMPARE(m_session->snapshot()->annotations.size(), 1U);
        m_window->axis().pan(-0.1);
        QVERIFY(m_window->axis().range().to < range.to);
        m_window->showRange(u"24-hours"_s);
    }

    void whatWasMissedIsFetchedWhenItIsBackAndNothingTwice()
    {
        m_clock->advance(20min);
        QTRY_VERIFY_WITH_TIMEOUT(status(u"metrics"_s).freshness == Freshness::Dead, 20'000);
        const Instant gapFrom = m_session->snapshot()->slices.at(u"availability"_s).measuredUntil();
        QCOMPARE(m_server.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(
            (m_clock->advance(10s), status(u"metrics"_s).freshness == Freshness::Fresh), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->snapshot()->slices.at(u"availability"_s).measuredUntil()
                                     > gapFrom + 15min,
                                 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(heading(Leg::Reliability, 0).staleText, QString(), 20'000);
        settle();
        compareSlices();
        picture(u"recovered"_s);
    }
};

} // namespace trivet::ui

TRIVET_TEST(recovery, trivet::ui::RecoveryTest)

#include "recovery.moc"
