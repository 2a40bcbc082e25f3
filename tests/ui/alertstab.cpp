// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttexts.h"
#include "demowindow.h"

#include <app/alerts/policy.h>
#include <app/metrics/reliability/window.h>
#include <tests/support/registry.h>
#include <translations/language.h>
#include <ui/charts/eventlane.h>
#include <ui/charts/laneview.h>
#include <ui/pages/reliabilitypage.h>
#include <ui/slotabs/alertstab.h>
#include <ui/theme/theme.h>
#include <ui/viewmodels/reliability/alertsmodel.h>
#include <ui/viewmodels/reliability/backtestview.h>
#include <ui/viewmodels/reliability/reliabilitymodel.h>
#include <ui/widgets/figuretable.h>
#include <ui/widgets/lanecolumn.h>

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::ui {

/// The alert policy of an SLO and its backtests, on the demo story.
class AlertsTabTest : public QObject
{
    Q_OBJECT

    const SloId m_checkout { u"checkout-availability"_s };
    const SloId m_search { u"search-latency"_s };
    std::unique_ptr<test::DemoWindow> m_demo;

    [[nodiscard]] ReliabilityPage &page() const
    {
        return *qobject_cast<ReliabilityPage *>(m_demo->window->showPage(u"reliability"_s));
    }
    [[nodiscard]] AlertsTab &tab() const
    {
        page().showView(u"alerts"_s);
        return *page().findChild<AlertsTab *>();
    }
    [[nodiscard]] QPushButton &button(const QString &id) const
    {
        return *page().findChild<QPushButton *>(id);
    }
    void choose(const SloId &slo) const
    {
        page().model().select(slo);
        QTRY_COMPARE_WITH_TIMEOUT(page().model().standing().id, slo, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(tab().isSettled(), 60'000);
        QCOMPARE(tab().model().backtest().slo(), slo);
    }
    void run(int days, bool sweep) const
    {
        AlertsModel &model = tab().model();
        button(u"backtest%1"_s.arg(days)).click();
        button(u"backtestSweep"_s).setChecked(sweep);
        button(u"runBacktest"_s).click();
        QVERIFY(model.backtest().isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!model.backtest().isRunning() && model.isSettled(), 120'000);
        QVERIFY(model.backtest().result());
    }
    /// What the session answers when it is asked the same, by itself.
    [[nodiscard]] Result<Backtest> asked(const SloId &slo, int days, bool sweep) const
    {
        const auto future = m_demo->session->backtest({ .slos = { slo },
                                                        .policies = alerts::builtIn(),
                                                        .length = 24h * days,
                                                        .sweep = sweep });
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 120'000))
            return failure(ErrorKind::Deadline, u"no answer"_s);
        return future.result();
    }

    static QVariant raw(const FigureRow &row, ScoreColumn column)
    {
        return row.at(static_cast<size_t>(column)).raw;
    }
    static void compareNumber(const QVariant &shown, const std::optional<double> &wanted)
    {
        QCOMPARE(shown.isValid(), wanted.has_value());
        if (wanted)
            QCOMPARE(shown.toDouble(), *wanted);
    }
    static void compareScore(const FigureRow &shown, const BacktestRow &row, const Score &score)
    {
        QCOMPARE(raw(shown, ScoreColumn::Policy).toString(), row.policy.id);
        compareNumber(raw(shown, ScoreColumn::Precision), score.precision.value());
        compareNumber(raw(shown, ScoreColumn::Recall), score.recall.value());
        compareNumber(raw(shown, ScoreColumn::F1), score.f1);
        compareNumber(raw(shown, ScoreColumn::Detection), score.detection.median);
        compareNumber(raw(shown, ScoreColumn::Reset), score.reset.median);
        QCOMPARE(raw(shown, ScoreColumn::PerWeek).toDouble(), score.perWeek);
        QCOMPARE(raw(shown, ScoreColumn::False).toLongLong(), score.falseAlerts);
        QCOMPARE(raw(shown, ScoreColumn::Missed).toLongLong(), score.missed);
        QCOMPARE(raw(shown, ScoreColumn::Frozen).toDouble(),
                 toSeconds(score.frozen) / toSeconds(row.range.length()));
        const Formatter formatter;
        const FigureCell &recall = shown.at(static_cast<size_t>(ScoreColumn::Recall));
        const QString n = formatter.count(score.recall.n);
        QVERIFY2(recall.aside.contains(n), qPrintable(recall.whole()));
        if (score.recall.interval)
            QCOMPARE(recall.below, formatter.interval(*score.recall.interval, Unit::Ratio));
        else
            QCOMPARE(recall.tone, Tone::Ink3); // not known, and said with its n
    }

    void picture(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("TRIVET_PICTURES");
        if (folder.isEmpty())
            return;
        QVERIFY(m_demo->window->grab().save(folder + u"/alerts-"_s + name + u".png"_s));
    }

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp, theme::light());
        m_demo = std::make_unique<test::DemoWindow>();
        m_demo->window->resize(1280, 800);
        m_demo->window->show();
        QVERIFY(m_demo->fill());
        QTRY_VERIFY_WITH_TIMEOUT(page().isSettled(), 60'000);
    }
    void cleanupTestCase()
    {
        m_demo.reset();
        QVERIFY(translations::install(*qApp, u"en"_s));
        theme::apply(*qApp, theme::light());
    }

    void thePairsSayWhatBothWindowsBurnNow()
    {
        choose(m_checkout);
        FigureTableModel &pairs = tab().model().pairs();
        QAbstractItemModelTester tester(&pairs,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const SnapshotPtr snapshot = m_demo->session->snapshot();
        const SloSpec &slo = *snapshot->slo(m_checkout);
        const SliceSeries &series = snapshot->slices.at(m_checkout.value);
        const Instant end = metrics::settledEnd(series, snapshot->asOf, snapshot->asOf);
        const AlertPolicy policy = alerts::workbook(slo.length);
        QCOMPARE(pairs.rowCount(), static_cast<int>(policy.windows.size()));
        for (int i = 0; i < pairs.rowCount(); ++i) {
            const AlertWindow &window = policy.windows.at(static_cast<size_t>(i));
            const auto cell = [&](PolicyColumn column) {
                return pairs.index(i, static_cast<int>(column)).data(FigureTableModel::SortRole);
            };
            QCOMPARE(cell(PolicyColumn::Factor).toDouble(), window.factor);
            QCOMPARE(cell(PolicyColumn::Long).toDouble(), toSeconds(window.longWindow));
            for (const auto &[column, length] :
                 { std::pair(PolicyColumn::BurnLong, window.longWindow),
                   std::pair(PolicyColumn::BurnShort, window.shortWindow) }) {
                const SliceSum sum = series.sum({ .from = end - length, .to = end });
                QCOMPARE(cell(column).toDouble(), sum.bad() / sum.total / (1 - slo.target));
            }
        }
    }

    void aPairThatCanNeverFireIsMarked()
    {
        Snapshot snapshot = *m_demo->session->snapshot();
        snapshot.policies = { { .id = u"never"_s,
                                .windows = { { .longWindow = 1h,
                                               .shortWindow = 5min,
                                               .factor = 2000,
                                               .severity = AlertSeverity::Page } } } };
        snapshot.slos.front().alerts = u"never"_s;
        PolicyInput input { .lane = { .formatter = Formatter() },
                            .slo = snapshot.slos.front().id,
                            .alerts = {} };
        input.lane.snapshot = std::make_shared<const Snapshot>(std::move(snapshot));
        const PolicyView view = policyView(input);
        QCOMPARE(view.rows.size(), 1U);
        QCOMPARE(view.checks.size(), 1);
        QVERIFY2(view.checks.front().contains(u"2000"_s), qPrintable(view.checks.front()));
        // Nobody evaluated it: that is not a quiet alert.
        const FigureCell &state = view.rows.front().at(static_cast<size_t>(PolicyColumn::State));
        QVERIFY(!state.raw.isValid() && state.tone == Tone::Ink3);
    }

    void theTableShowsWhatTheSessionAnswers()
    {
        choose(m_checkout);
        run(90, true);
        const Result<Backtest> wanted = asked(m_checkout, 90, true);
        QVERIFY(wanted);
        AlertsModel &model = tab().model();
        QVERIFY(*model.backtest().result() == *wanted);
        const auto &rows = model.scores().rows();
        const size_t policies = wanted->rows.size();
        QCOMPARE(policies, 3U);
        QCOMPARE(rows.size(), 2 * policies);
        for (size_t i = 0; i < policies; ++i) {
            compareScore(rows.at(i), wanted->rows.at(i), wanted->rows.at(i).page);
            compareScore(rows.at(policies + i), wanted->rows.at(i), wanted->rows.at(i).ticket);
            QCOMPARE(rows.at(i).front().strong, wanted->rows.at(i).policy.id == "workbook"_L1);
        }
        QVERIFY(page().findChild<FigureTable *>(u"backtestScores"_s)->isVisible());
        QVERIFY(!page().findChild<QLabel *>(u"backtestHint"_s)->isVisible());
    }

    void theFrontierHasThePolicyAsItIsInIt()
    {
        choose(m_checkout);
        run(90, true);
        const BacktestRow &own = tab().model().backtest().result()->rows.front();
        const auto &rows = tab().model().sweep().rows();
        const auto marked = [&](AlertSeverity severity) {
            return std::ranges::count_if(rows, [severity](const FigureRow &row) {
                return row.front().raw.toInt() == static_cast<int>(severity)
                    && row.back().raw.toBool();
            });
        };
        QCOMPARE(marked(AlertSeverity::Page), 1);
        QCOMPARE(marked(AlertSeverity::Ticket), 1);
        // All that is not beaten is there: by another way than the one that made the rows.
        for (const SweepPoint &point : own.sweep) {
            const bool there = std::ranges::any_of(rows, [&point](const auto &row) {
                const auto number = [&row](SweepColumn column) {
                    return row.at(static_cast<size_t>(column)).raw;
                };
                return number(SweepColumn::Alert).toInt() == static_cast<int>(point.severity)
                    && number(SweepColumn::Precision).toDouble()
                    == point.precision.value().value_or(0)
                    && number(SweepColumn::Recall).toDouble() == point.recall.value().value_or(0)
                    && number(SweepColumn::Detection).toDouble()
                    == point.detectionMedian.value_or(0);
            });
            QVERIFY(there || !point.onFrontier);
        }
        run(28, false);
        QVERIFY(tab().model().sweep().rows().empty());
    }

    void theLaneHasTheSpansOfEveryPolicy()
    {
        choose(m_checkout);
        run(28, false);
        const LaneContent &content = tab().model().lane().content();
        QVERIFY(content.rows);
        QCOMPARE(content.ticks.size(), 4U); // incidents and three policies
        const BacktestPtr result = tab().model().backtest().result();
        for (size_t i = 0; i < result->rows.size(); ++i) {
            const double top = static_cast<double>(result->rows.size() - i);
            const auto spans = std::ranges::count_if(content.blocks, [top](const Block &block) {
                return block.high <= top && block.low >= top - 1;
            });
            const BacktestRow &row = result->rows.at(i);
            QCOMPARE(static_cast<size_t>(spans), row.page.spans.size() + row.ticket.spans.size());
        }
        QCoreApplication::processEvents();
        const auto *events = page().findChild<EventLane *>();
        const double left = events->mapTo(&page(), QPoint(0, 0)).x() + events->timeScale().left;
        for (const LaneView *view : tab().findChildren<LaneView *>())
            if (view->isVisible())
                QCOMPARE(view->viewport()->mapTo(&page(), QPoint(0, 0)).x()
                             + view->plotArea().left(),
                         left);
    }

    void aCancelledBacktestLeavesTheFormerResult()
    {
        choose(m_checkout);
        run(28, false);
        BacktestModel &backtest = tab().model().backtest();
        const BacktestPtr former = backtest.result();
        button(u"backtest90"_s).click();
        button(u"backtestSweep"_s).setChecked(true);
        button(u"runBacktest"_s).click();
        QVERIFY(backtest.isRunning());
        QVERIFY(page().findChild<QProgressBar *>(u"backtestProgress"_s)->isVisible());
        QVERIFY(!button(u"runBacktest"_s).isVisible());
        button(u"cancelBacktest"_s).click();
        QVERIFY(!backtest.isRunning());
        QVERIFY(button(u"runBacktest"_s).isVisible() && button(u"runBacktest"_s).isEnabled());
        // Whatever still ran has ended when one that was asked later has.
        QVERIFY(asked(m_checkout, 28, false));
        QTRY_VERIFY(tab().isSettled());
        QCOMPARE(backtest.result(), former);
        QCOMPARE(tab().model().scores().rowCount(), 6);
        button(u"closeBacktest"_s).click();
        QTRY_COMPARE(tab().model().scores().rowCount(), 0);
        QVERIFY(page().findChild<QLabel *>(u"backtestHint"_s)->isVisible());
    }

    void anotherPromiseEndsTheBacktest()
    {
        choose(m_checkout);
        BacktestModel &backtest = tab().model().backtest();
        button(u"backtest90"_s).click();
        button(u"backtestSweep"_s).setChecked(true);
        button(u"runBacktest"_s).click();
        QVERIFY(backtest.isRunning());
        choose(m_search);
        QVERIFY(!backtest.isRunning());
        QVERIFY(asked(m_search, 28, false));
        QTRY_VERIFY(tab().isSettled());
        QVERIFY(!backtest.result());
        choose(m_checkout);
        QVERIFY(!backtest.result()); // it was not half done
        run(28, false);
        const BacktestPtr kept = backtest.result();
        choose(m_search);
        QVERIFY(!backtest.result());
        choose(m_checkout);
        QCOMPARE(backtest.result(), kept); // a finished one waits for its promise
    }

    void theRangeOfABacktestCanBeShown()
    {
        choose(m_checkout);
        run(90, false);
        button(u"showBacktestRange"_s).click();
        QCOMPARE(m_demo->window->axis().range(), tab().model().backtest().result()->range);
        m_demo->window->axis().back();
        QTRY_VERIFY_WITH_TIMEOUT(tab().isSettled(), 60'000);
    }

    void everyTextOfAResultCanBeRead_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        for (const QString &language : { u"en"_s, u"de"_s, u"xx"_s }) {
            QTest::addRow("%s at 1280", qPrintable(language))
                << language << QSize(1280, 800) << false;
            QTest::addRow("%s at 1920", qPrintable(language))
                << language << QSize(1920, 1080) << true;
        }
    }
    void everyTextOfAResultCanBeRead()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        theme::apply(*qApp, dark ? theme::dark() : theme::light());
        QVERIFY(translations::install(*qApp, language));
        m_demo->window.reset(); // texts are taken when a window is made
        m_demo->window = std::make_unique<MainWindow>(*m_demo->session, true);
        m_demo->window->resize(size);
        m_demo->window->show();
        QTRY_VERIFY_WITH_TIMEOUT(page().isSettled(), 60'000);
        choose(m_checkout);
        run(90, true);
        QCoreApplication::processEvents();
        QVERIFY(m_demo->window->size() == size);
        const QStringList cut = test::cutTexts(*m_demo->window);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        const QRect tables = tab().findChild<QScrollArea *>(u"alertsScroll"_s)->geometry();
        QCOMPARE(tab().findChild<LaneColumn *>()->geometry().top(), tables.bottom() + 1);
        picture(u"%1-%2"_s.arg(language).arg(size.width()));
    }
};

} // namespace trivet::ui

TRIVET_TEST(alertsTab, trivet::ui::AlertsTabTest)

#include "alertstab.moc"
