// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/registry.h>
#include <tests/ui/demowindow.h>
#include <ui/charts/eventlane.h>
#include <ui/charts/laneview.h>
#include <ui/pages/incidentspage.h>
#include <ui/pages/reliabilitypage.h>
#include <ui/viewmodels/incidents/incidentsmodel.h>
#include <ui/viewmodels/reliability/reliabilitymodel.h>
#include <ui/viewmodels/reliability/slolanes.h>
#include <ui/widgets/navbutton.h>

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::ui {

/// The pages of the reliability leg, on the demo story.
class ReliabilityTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoWindow> m_demo;

    [[nodiscard]] ReliabilityPage &reliability() const
    {
        return *qobject_cast<ReliabilityPage *>(m_demo->window->showPage(u"reliability"_s));
    }
    [[nodiscard]] IncidentsPage &incidents() const
    {
        return *qobject_cast<IncidentsPage *>(m_demo->window->showPage(u"incidents"_s));
    }

    /// What a person sees of a page: its other views wait behind the one that is shown.
    template <class Widget>
    [[nodiscard]] static QList<Widget *> shown(const QWidget &page)
    {
        QList<Widget *> all = page.findChildren<Widget *>();
        all.removeIf([&page](const Widget *one) { return !one->isVisibleTo(&page); });
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<test::DemoWindow>();
        m_demo->window->resize(1440, 900);
        m_demo->window->show();
        QVERIFY(m_demo->fill());
        QTRY_VERIFY_WITH_TIMEOUT(reliability().isSettled(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(incidents().isSettled(), 60'000);
    }
    void cleanupTestCase() { m_demo.reset(); }

    void theMostUrgentPromiseComesFirstAndIsShown()
    {
        ReliabilityModel &model = reliability().model();
        QAbstractItemModelTester tester(&model.list(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto &rows = model.list().rows();
        QCOMPARE(rows.size(), 3U);
        QCOMPARE(rows.front().id, SloId(u"checkout-availability"_s));
        QVERIFY(rows.front().budget.value < 0);
        QCOMPARE(rows.front().state, VerdictBadge::State::Trouble);
        QVERIFY(std::ranges::is_sorted(rows, {}, &SloStanding::urgency));
        QCOMPARE(model.standing().id, rows.front().id);
        const QString sentence = model.list().index(0).data().toString();
        QVERIFY2(sentence.contains(rows.front().name), qPrintable(sentence));
    }

    void anotherPromiseIsShownWhenItIsChosen()
    {
        ReliabilityModel &model = reliability().model();
        model.select(SloId(u"search-latency"_s));
        QTRY_COMPARE(model.standing().id, SloId(u"search-latency"_s));
        QCOMPARE(model.tile(ReliabilityModel::Budget).figure(), model.standing().budget);
        model.select(SloId(u"checkout-availability"_s));
        QTRY_COMPARE(model.standing().id, SloId(u"checkout-availability"_s));
    }

    void theEventLaneStandsOnTheAxisOfTheCharts()
    {
        int seen = 0;
        for (PageWidget *page :
             std::initializer_list<PageWidget *> { &reliability(), &incidents() }) {
            m_demo->window->showPage(page == &incidents() ? u"incidents"_s : u"reliability"_s);
            for (const QString &view : page->views()) {
                page->showView(view);
                QTRY_VERIFY_WITH_TIMEOUT(page->isSettled(), 60'000);
                QCoreApplication::processEvents();
                const auto lanes = shown<EventLane>(*page);
                const auto views = shown<LaneView>(*page);
                if (lanes.isEmpty() || views.isEmpty())
                    continue;
                QCOMPARE(lanes.size(), 1);
                const EventLane *lane = lanes.front();
                const double left = lane->mapTo(page, QPoint(0, 0)).x() + lane->timeScale().left;
                for (const LaneView *one : views) {
                    const QPoint origin = one->viewport()->mapTo(page, QPoint(0, 0));
                    QCOMPARE(origin.x() + one->plotArea().left(), left);
                    QCOMPARE(origin.x() + one->plotArea().right(), left + lane->timeScale().width);
                    ++seen;
                }
            }
            page->showView(page->views().value(0));
        }
        QVERIFY(seen >= 10); // five of the charts, four of the incidents, the weeks
    }

    void anAlertThatGoesOnIntoTheMinutesIsOne()
    {
        const SnapshotPtr snapshot = m_demo->session->snapshot();
        const Instant now = snapshot->asOf;
        SloInput input { .lane = { .snapshot = snapshot,
                                   .range = { .from = now - 24h * 28, .to = now },
                                   .padded = { .from = now - 24h * 28, .to = now },
                                   .formatter = Formatter() },
                         .slo = SloId(u"checkout-availability"_s) };
        const auto tickets = [](const LaneUpdate &lane) {
            return std::ranges::count_if(
                lane.content.blocks, [](const Block &block) { return block.tone == Tone::Amber; });
        };
        const LaneUpdate whole = sloAlertLane(input);
        QCOMPARE(tickets(whole), 1);
        // The minutes begin in the midst of it.
        const auto ticket = std::ranges::find(whole.content.blocks, Tone::Amber, &Block::tone);
        const Instant border = ticket->range.from + ticket->range.length() / 2;
        input.recent = TimeRange { .from = border, .to = now };
        input.recentAlerts = { { .severity = AlertSeverity::Ticket,
                                 .range = { .from = border, .to = ticket->range.to },
                                 .open = false } };
        const LaneUpdate parts = sloAlertLane(input);
        QCOMPARE(tickets(parts), 1);
        const auto again = std::ranges::find(parts.content.blocks, Tone::Amber, &Block::tone);
        QCOMPARE(again->range.from, ticket->range.from);
        QCOMPARE(again->range.to, ticket->range.to);
        QVERIFY(!again->open);
    }

    void aCauseIsConfirmedThereAndUndone()
    {
        IncidentsPage &page = incidents();
        IncidentsModel &model = page.model();
        const auto &rows = model.list().rows();
        const auto undecided = std::ranges::find_if(rows, &IncidentRow::undecided);
        QVERIFY(undecided != rows.end());
        const QString id = undecided->incident.id;
        model.select(id);
        QTRY_VERIFY(model.selected() && model.selected()->incident.id == id);
        QVERIFY(model.causes().rowCount() > 0);
        auto *confirm = page.findChild<QPushButton *>(u"confirmCause"_s);
        QTRY_VERIFY(confirm->isEnabled());
        confirm->click();
        QTRY_VERIFY(model.selected() && !model.selected()->undecided);
        QVERIFY(model.causes().rows().front().confirmed);
        QTRY_VERIFY(m_demo->window->undoStack().canUndo());
        m_demo->window->undoStack().undo();
        QTRY_VERIFY(model.selected() && model.selected()->undecided);
    }

    void theNavigationCountsWhatAsksForSomebody()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_demo->window->attention().isSettled(), 60'000);
        const Attention &attention = m_demo->window->attention().attention();
        QCOMPARE(attention.overspent, 1);
        QCOMPARE(attention.openIncidents, 1);
        const auto *button = m_demo->window->findChild<NavButton *>(u"nav.reliability"_s);
        QVERIFY(button && button->badge().endsWith(u'1'));
        QVERIFY(button->accessibleName().size() > button->text().size());
    }
};

} // namespace trivet::ui

TRIVET_TEST(reliability, trivet::ui::ReliabilityTest)

#include "reliability.moc"
