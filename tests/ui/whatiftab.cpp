// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demowindow.h"

#include <app/metrics/reliability/whatif.h>
#include <app/metrics/reliability/window.h>
#include <app/workspace/yamltext.h>
#include <tests/support/registry.h>
#include <ui/charts/eventlane.h>
#include <ui/charts/laneview.h>
#include <ui/pages/reliabilitypage.h>
#include <ui/slotabs/whatiftab.h>
#include <ui/theme/theme.h>
#include <ui/viewmodels/reliability/reliabilitymodel.h>
#include <ui/viewmodels/reliability/targetscale.h>
#include <ui/widgets/scaledslider.h>

#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::ui {

/// Sliders and their answers, on the demo story. Two of its promises are latencies of one
/// histogram here, so that the threshold can be moved.
class WhatIfTabTest : public QObject
{
    Q_OBJECT

    const SloId m_checkout { u"checkout-availability"_s };
    const SloId m_search { u"search-latency"_s };
    std::unique_ptr<test::DemoWindow> m_demo;

    [[nodiscard]] ReliabilityPage &page() const
    {
        return *qobject_cast<ReliabilityPage *>(m_demo->window->showPage(u"reliability"_s));
    }
    [[nodiscard]] WhatIfTab &tab() const
    {
        page().showView(u"whatIf"_s);
        return *page().findChild<WhatIfTab *>();
    }
    [[nodiscard]] WhatIfModel &model() const { return tab().model(); }
    [[nodiscard]] ScaledSlider &slider(const QString &id) const
    {
        return *page().findChild<ScaledSlider *>(u"whatIf.%1.slider"_s.arg(id));
    }
    [[nodiscard]] QPushButton &button(const QString &id) const
    {
        return *page().findChild<QPushButton *>(id);
    }
    [[nodiscard]] QString text(const QString &id) const
    {
        return page().findChild<QLabel *>(id)->text();
    }
    [[nodiscard]] QString shown(WhatIfModel::Answer answer) const
    {
        return text(u"whatIf.now%1"_s.arg(static_cast<int>(answer)));
    }
    void choose(const SloId &slo) const
    {
        page().model().select(slo);
        QTRY_COMPARE_WITH_TIMEOUT(page().model().standing().id, slo, 20'000);
        QVERIFY(tab().isVisible());
        QVERIFY(model().slo() && model().slo()->id == slo);
        model().reset();
    }
    /// Asked without the window.
    [[nodiscard]] metrics::WhatIfAnswer answer(const SloId &promise, const SloId &measured,
                                               const metrics::WhatIf &change) const
    {
        const SnapshotPtr snapshot = m_demo->session->snapshot();
        const SloSpec &other = *snapshot->slo(measured);
        const SliceSeries &series = snapshot->slices.at(measured.value);
        const Instant to = std::min(m_demo->window->axis().range().to, snapshot->asOf);
        return metrics::whatIf(series, *snapshot->slo(promise), snapshot->team.calendar,
                               metrics::settledEnd(other, series, to, snapshot->asOf), change);
    }
    /// What this thread has worked, whatever else the machine does.
    [[nodiscard]] static double workedMs()
    {
        timespec t {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
    }
    [[nodiscard]] static Workspace withTwoThresholds()
    {
        Workspace workspace = workspace::demo();
        for (const auto &[id, threshold] :
             { std::pair(u"search-latency"_s, 0.5), std::pair(u"payments-availability"_s, 0.25) })
            for (SloSpec &slo : workspace.slos)
                if (slo.id.value == id) {
                    slo.sli = SliKind::Latency;
                    slo.numerator.clear();
                    slo.total = u"http_request_duration_seconds"_s;
                    slo.threshold = threshold;
                }
        return workspace;
    }

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp, theme::light());
        m_demo = std::make_unique<test::DemoWindow>(withTwoThresholds());
        m_demo->window->resize(1280, 800);
        m_demo->window->show();
        QVERIFY(m_demo->fill());
        QTRY_VERIFY_WITH_TIMEOUT(page().isSettled(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(tab().isSettled(), 60'000);
    }
    void cleanupTestCase() { m_demo.reset(); }
    void init() { choose(m_checkout); }

    void theStopsOfATargetAreNumbersThatPeoplePromise()
    {
        QCOMPARE(targetscale::targetAt(0), 0.9);
        QCOMPARE(targetscale::targetAt(targetscale::last), 0.99999);
        QStringList texts;
        for (int stop = 0; stop <= targetscale::last; ++stop) {
            const double target = targetscale::targetAt(stop);
            QCOMPARE(targetscale::nearestStop(target), stop);
            if (stop > 0)
                QVERIFY(target > targetscale::targetAt(stop - 1));
            texts << QString::fromUtf8(workspace::percentText(target));
            QVERIFY2(texts.back().size() <= 7, qPrintable(texts.back()));
        }
        for (const char *usual : { "90", "95", "99", "99.5", "99.9", "99.95", "99.99", "99.999" })
            QVERIFY2(texts.contains(QLatin1String(usual)), usual);
        // A nine is as wide as the next one: logarithmic in what may fail.
        for (int nine = 0; nine <= targetscale::nines; ++nine)
            QCOMPARE(std::round(
                         -std::log10(1 - targetscale::targetAt(nine * targetscale::stopsPerNine))),
                     nine + 1.0);
    }

    void movingTheTargetShowsExactlyTheAnswer()
    {
        const Formatter formatter(QLocale(), m_demo->window->axis().calendar());
        for (int stop = 0; stop <= targetscale::last; ++stop) {
            slider(u"target"_s).setValue(stop);
            const double target = targetscale::targetAt(stop);
            const auto wanted = answer(m_checkout, m_checkout, { .target = target });
            QCOMPARE(wanted.state, FigureState::Value);
            QVERIFY(model().answer() == wanted);
            QCOMPARE(shown(WhatIfModel::BudgetLeft),
                     formatter.value(wanted.budgetLeft, Unit::Ratio));
            QCOMPARE(shown(WhatIfModel::BurnRate),
                     formatter.value(*wanted.burnRate, Unit::Multiple));
            QVERIFY(shown(WhatIfModel::TimeLeft)
                        .contains(formatter.duration(std::abs(toSeconds(wanted.timeLeft)))));
        }
        QVERIFY(model().asItIs() == answer(m_checkout, m_checkout, {}));
    }

    void asItIsIsTheNumberOfTheTile()
    {
        QVERIFY(!model().isChanged());
        QCOMPARE(model().answer().budgetLeft, page().model().standing().budget.value);
        QCOMPARE(text(u"whatIf.then1"_s),
                 page().model().tile(ReliabilityModel::Budget).heading().number);
    }

    void keysMoveTheTarget()
    {
        ScaledSlider &target = slider(u"target"_s);
        target.setFocus();
        const int present = targetscale::nearestStop(0.999);
        QCOMPARE(target.value(), present);
        QTest::keyClick(&target, Qt::Key_Right);
        QCOMPARE(model().asked().target, targetscale::targetAt(present + 1));
        QTest::keyClick(&target, Qt::Key_PageUp); // another nine
        QCOMPARE(model().asked().target,
                 targetscale::targetAt(present + 1 + targetscale::stopsPerNine));
        QTest::keyClick(&target, Qt::Key_Home);
        QCOMPARE(model().asked().target, 0.9);
        QTest::keyClick(&target, Qt::Key_End);
        QCOMPARE(model().asked().target, 0.99999);
        QCOMPARE(text(u"whatIf.target.value"_s), model().targetText(0.99999));
        QCOMPARE(target.accessibleDescription(), model().targetText(0.99999));
        QVERIFY(!target.accessibleName().isEmpty());
        button(u"whatIf.target.reset"_s).click();
        QCOMPARE(model().asked().target, 0.999);
        QVERIFY(!model().isChanged());
    }

    void theWindowRollsOrFollowsTheCalendar()
    {
        slider(u"window"_s).setValue(7);
        QVERIFY(model().answer() == answer(m_checkout, m_checkout, { .length = 24h * 7 }));
        button(u"whatIf.window%1"_s.arg(static_cast<int>(SloWindowKind::CalendarMonth))).click();
        QVERIFY(!slider(u"window"_s).isEnabled());
        QVERIFY(model().answer()
                == answer(m_checkout, m_checkout,
                          { .window = SloWindowKind::CalendarMonth, .length = 24h * 7 }));
        button(u"whatIf.window.reset"_s).click();
        QVERIFY(slider(u"window"_s).isEnabled());
        QVERIFY(model().answer() == model().asItIs());
        QCOMPARE(slider(u"window"_s).value(), 30);
    }

    void theThresholdMovesToWhatIsMeasuredOnly()
    {
        QVERIFY(!slider(u"threshold"_s).isVisible()); // no latency
        QVERIFY(page().findChild<QLabel *>(u"whatIf.threshold.why"_s)->isVisible());
        choose(m_search);
        QVERIFY(slider(u"threshold"_s).isVisible());
        QCOMPARE(slider(u"threshold"_s).maximum(), 1);
        QCOMPARE(slider(u"threshold"_s).value(), 1);
        slider(u"threshold"_s).setValue(0);
        QCOMPARE(model().asked().threshold, 0.25);
        // The promise is this one's, what was measured the other's.
        const SloId other(u"payments-availability"_s);
        QVERIFY(model().answer() == answer(m_search, other, {}));
        QVERIFY(model().answer() != model().asItIs());
        QVERIFY(model().yaml().contains(u"below: 250ms"_s));
        button(u"whatIf.threshold.reset"_s).click();
        QVERIFY(model().answer() == model().asItIs());
    }

    void whatWasMovedIsCopiedForTheWorkspaceFile()
    {
        QVERIFY(!button(u"whatIf.copy"_s).isEnabled());
        slider(u"target"_s).setValue(targetscale::nearestStop(0.9995));
        slider(u"window"_s).setValue(14);
        button(u"whatIf.copy"_s).click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"slos:\n  - id: checkout-availability\n    target: 99.95\n    window: 14d\n"_s);
        QVERIFY(!text(u"whatIf.copied"_s).isEmpty());
        button(u"whatIf.window%1"_s.arg(static_cast<int>(SloWindowKind::CalendarQuarter))).click();
        button(u"whatIf.target.reset"_s).click();
        button(u"whatIf.copy"_s).click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"slos:\n  - id: checkout-availability\n    window: { calendar: quarter }\n"_s);
        button(u"whatIf.reset"_s).click();
        QVERIFY(!model().isChanged() && !button(u"whatIf.copy"_s).isEnabled());
    }

    void theChartStandsOnTheAxisOfTheEvents()
    {
        QTRY_VERIFY_WITH_TIMEOUT(tab().isSettled(), 20'000);
        QCoreApplication::processEvents();
        const auto *events = page().findChild<EventLane *>();
        const auto *view = tab().findChild<LaneView *>();
        QCOMPARE(view->viewport()->mapTo(&page(), QPoint(0, 0)).x() + view->plotArea().left(),
                 events->mapTo(&page(), QPoint(0, 0)).x() + events->timeScale().left);
        slider(u"target"_s).setValue(targetscale::last);
        QTRY_COMPARE_WITH_TIMEOUT(model().lane().content().lines.size(), 2U, 20'000);
    }

    void draggingNeverHoldsUpTheWindow()
    {
        constexpr double most = 50; // ms: a person does not feel it
        ScaledSlider &target = slider(u"target"_s);
        const int y = target.height() / 2;
        const auto x = [&target](double value) { return qRound(target.positionOf(value)); };
        QTest::mousePress(&target, Qt::LeftButton, {}, QPoint(x(0), y));
        QCOMPARE(model().asked().target, 0.9);
        double longest = 0;
        int moved = 0;
        for (int at = x(0); at <= x(targetscale::last); ++at) {
            const double before = model().asked().target;
            const double began = workedMs();
            QTest::mouseMove(&target, QPoint(at, y));
            QCoreApplication::processEvents(); // what is painted counts, too
            longest = std::max(longest, workedMs() - began);
            moved += model().asked().target != before ? 1 : 0;
        }
        QTest::mouseRelease(&target, Qt::LeftButton, {}, QPoint(x(targetscale::last), y));
        QCOMPARE(model().asked().target, 0.99999);
        QCOMPARE(moved, targetscale::last);
        QVERIFY2(longest < most, qPrintable(u"%1 ms"_s.arg(longest)));
        qInfo("the longest step of a drag took %.1f ms", longest);
    }

    void aPictureOfAMovedTarget()
    {
        const QString folder = qEnvironmentVariable("TRIVET_PICTURES");
        slider(u"target"_s).setValue(targetscale::nearestStop(0.9995));
        QVERIFY(model().isChanged());
        QTRY_VERIFY_WITH_TIMEOUT(tab().isSettled(), 20'000);
        QCoreApplication::processEvents();
        if (!folder.isEmpty())
            QVERIFY(m_demo->window->grab().save(folder + u"/whatif-moved.png"_s));
    }
};

} // namespace trivet::ui

TRIVET_TEST(whatIfTab, trivet::ui::WhatIfTabTest)

#include "whatiftab.moc"
