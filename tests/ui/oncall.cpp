// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/registry.h>
#include <tests/ui/demowindow.h>
#include <ui/axis/timeaxiscontroller.h>
#include <ui/pages/incidentspage.h>
#include <ui/pages/oncallview.h>
#include <ui/theme/theme.h>
#include <ui/viewmodels/incidents/oncallmodel.h>
#include <ui/widgets/pagegridview.h>

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTextDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::ui {

/// The view for those on call, on the demo story and on what the outside may send.
class OnCallTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoWindow> m_demo;

    [[nodiscard]] IncidentsPage &page() const
    {
        return *qobject_cast<IncidentsPage *>(m_demo->window->showPage(u"incidents"_s));
    }
    [[nodiscard]] OnCallModel &model() const { return page().onCall()->model(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<test::DemoWindow>();
        m_demo->window->resize(1280, 800);
        m_demo->window->show();
        QVERIFY(m_demo->fill());
        page().showView(u"oncall"_s);
        QVERIFY(page().onCall());
        m_demo->window->axis().show({ .from = demo::now() - 24h * 364, .to = demo::now() });
        QTRY_VERIFY_WITH_TIMEOUT(page().isSettled(), 60'000);
    }
    void cleanupTestCase() { m_demo.reset(); }

    void fieldsOfTheMapAreThePagesOfTheirHours()
    {
        const SnapshotPtr snapshot = m_demo->session->snapshot();
        const TimeRange range = m_demo->window->axis().range();
        const PageGrid &grid = model().grid();
        const metrics::PageHours hours = metrics::pageHours(
            *snapshot,
            { .range = { .from = range.from, .to = std::min(range.to, snapshot->asOf) } });
        QVERIFY(grid.n > 15);
        QCOMPARE(grid.n, hours.n);
        for (size_t day = 0; day < PageGrid::rows; ++day)
            for (size_t hour = 0; hour < PageGrid::columns; ++hour) {
                const PageGrid::Cell &cell = grid.days[day].cells[hour]; // Monday comes first here
                QCOMPARE(cell.pages, hours.pages[day][hour]);
                QCOMPARE(cell.known, hours.hours[day][hour] > 0);
                QCOMPARE(cell.rate * hours.hours[day][hour], static_cast<double>(cell.pages));
                QVERIFY(cell.shade >= 0 && cell.shade <= 1);
                QVERIFY(cell.words.contains(QString::number(cell.pages)));
            }
    }

    /// A second way: the local clock of each incident.
    void theShareOutsideWorkingHoursIsWhatTheClockSays()
    {
        const SnapshotPtr snapshot = m_demo->session->snapshot();
        const TimeRange range = m_demo->window->axis().range();
        int all = 0;
        int outside = 0;
        for (const Incident &incident : snapshot->events.incidents) {
            if (!range.contains(incident.openedAt))
                continue;
            const QDateTime local = toDateTime(incident.openedAt, snapshot->team.calendar.zone());
            ++all;
            const bool works = local.date().dayOfWeek() <= 5 && local.time() >= QTime(8, 0)
                && local.time() < QTime(18, 0);
            outside += works ? 0 : 1;
        }
        QVERIFY(outside > 0 && outside < all);
        const QString words = u"%1 of %2 outside"_s.arg(outside).arg(all);
        QVERIFY2(model().grid().outside.startsWith(words), qPrintable(model().grid().outside));
        QVERIFY(model().headline().contains(words));
        const auto *label = page().findChild<QLabel *>(u"outsideWorkingHours"_s);
        QVERIFY(label && label->accessibleName().startsWith(words));
    }

    void theWeekBeginsWhereTheTeamsDoes()
    {
        metrics::PageHours hours;
        for (auto &day : hours.hours)
            day.fill(4);
        hours.pages[6][3] = 2; // Sunday, 03:00
        hours.pages[0][9] = 1; // Monday, 09:00
        hours.n = 3;
        const QLocale german(QLocale::German);
        const PageGrid sunday = pageGrid(hours, Formatter(german), german, Qt::Sunday);
        QCOMPARE(sunday.days[0].name, german.standaloneDayName(7, QLocale::ShortFormat));
        QCOMPARE(sunday.days[0].cells[3].pages, 2);
        QCOMPARE(sunday.days[0].cells[3].rate, 0.5);
        QCOMPARE(sunday.days[1].cells[9].pages, 1);
        QVERIFY(sunday.days[1].cells[9].working && !sunday.days[0].cells[9].working);
        const PageGrid monday = pageGrid(hours, Formatter(german), german, Qt::Monday);
        QCOMPARE(monday.days[6].cells, sunday.days[0].cells);
        QVERIFY(monday.summary.contains(monday.days[6].cells[3].words)); // most an hour
    }

    void aFieldThatTheRangeDoesNotHaveIsNotAZero()
    {
        metrics::PageHours hours;
        hours.hours[0][0] = 1;
        const PageGrid grid = pageGrid(hours, Formatter(), QLocale(), Qt::Monday);
        QVERIFY(grid.days[0].cells[0].known && !grid.days[0].cells[1].known);
        QVERIFY(grid.days[0].cells[0].words != grid.days[0].cells[1].words);
        QVERIFY(grid.outside.isEmpty());
    }

    void eachFieldIsPaintedAndSpokenAtItsPlace()
    {
        metrics::PageHours hours;
        for (auto &day : hours.hours)
            day.fill(1);
        hours.pages[2][14] = 5;
        hours.n = 5;
        PageGridView view;
        const PageGrid grid = pageGrid(hours, Formatter(), QLocale(), Qt::Monday);
        view.setGrid(grid);
        view.resize(640, 220);
        const QImage picture = view.grab().toImage();
        int coloured = 0;
        for (size_t row = 0; row < PageGrid::rows; ++row)
            for (size_t hour = 0; hour < PageGrid::columns; ++hour) {
                const PageGridView::Field field { .row = row, .hour = hour };
                const QRectF area = view.fieldRect(field);
                QCOMPARE(view.fieldAt(area.center()), std::optional(field));
                const QColor ground
                    = picture.pixelColor((area.topLeft() + QPointF(4, 3)).toPoint());
                const bool marked = ground == theme::current().vermilion;
                coloured += marked ? 1 : 0;
                QCOMPARE(marked, row == 2 && hour == 14);
            }
        QCOMPARE(coloured, 1);
        QCOMPARE(view.accessibleDescription(), grid.summary);
        QTest::keyClick(&view, Qt::Key_Down); // the first key shows where one is
        QCOMPARE(view.accessibleDescription(), grid.days[0].cells[0].words);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.accessibleDescription(), grid.days[1].cells[1].words);
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Left);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.accessibleDescription(), grid.days[0].cells[0].words);
    }

    void whatASilenceHidesIsSaidInWords()
    {
        QAbstractItemModelTester tester(&model().silences(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto &rows = model().silences().rows();
        QCOMPARE(rows.size(), 3U);
        const SilenceRow &first = rows.front();
        QCOMPARE(first.state, VerdictBadge::State::Trouble);
        QVERIFY2(first.warning.contains(u"3 of 4 alerts of INC-1065"_s)
                     && first.warning.contains(u"whose SLO burns"_s),
                 qPrintable(first.warning));
        QCOMPARE(first.author, u"jonas"_s);
        QVERIFY(rows[1].endingSoon && rows[1].warning.isEmpty());
        QVERIFY(!rows[2].endingSoon);
        QVERIFY(model().silences().index(0).data().toString().contains(first.warning));
        QVERIFY(page().findChild<QListView *>(u"silenceList"_s)->isVisibleTo(&page()));
        QVERIFY(!page().findChild<QLabel *>(u"noSilence"_s)->isVisibleTo(&page()));
    }

    void aSilenceThatHidesAllOfAnIncidentSaysThatNobodyHearsIt()
    {
        const Instant now = demo::now();
        Events events;
        events.incidents
            = { { .id = u"am:7"_s,
                  .source = SourceId(u"am"_s),
                  .title = u"Disk full"_s,
                  .openedAt = now - 1h,
                  .labels = u"alertname=\"Disk\",host=\"a\"\nalertname=\"Disk\",host=\"b\""_s } };
        events.silences = { { .id = u"am:old"_s,
                              .source = SourceId(u"am"_s),
                              .matchers = u"alertname=\"Disk\""_s,
                              .startsAt = now - 9h,
                              .endsAt = now - 8h },
                            { .id = u"am:all"_s,
                              .source = SourceId(u"am"_s),
                              .matchers = u"alertname=\"Disk\""_s,
                              .startsAt = now - 1h,
                              .endsAt = now + 9h },
                            { .id = u"am:one"_s,
                              .source = SourceId(u"am"_s),
                              .matchers = u"host=\"a\""_s,
                              .startsAt = now - 1h,
                              .endsAt = now + 1h },
                            { .id = u"am:later"_s,
                              .source = SourceId(u"am"_s),
                              .matchers = u"host=\"a\""_s,
                              .startsAt = now + 5h,
                              .endsAt = now + 6h },
                            { .id = u"am:far"_s,
                              .source = SourceId(u"am"_s),
                              .matchers = u"host=\"a\""_s,
                              .startsAt = now + 50h,
                              .endsAt = now + 60h } };
        const auto rows = silenceRows(events, now, Formatter());
        QCOMPARE(rows.size(), 3U);
        QCOMPARE(rows[0].id, u"am:all"_s);
        QCOMPARE(rows[0].state, VerdictBadge::State::Trouble);
        QVERIFY(rows[0].warning.contains(u"nobody hears it"_s));
        QCOMPARE(rows[1].id, u"am:one"_s);
        QCOMPARE(rows[1].state, VerdictBadge::State::Care);
        QVERIFY(rows[1].endingSoon);
        QCOMPARE(rows[2].id, u"am:later"_s);
        QVERIFY(rows[2].warning.isEmpty() && !rows[2].endingSoon);
    }

    void hostileTextOfASilenceCannotBecomeMarkup()
    {
        const Instant now = demo::now();
        const QString bomb
            = u"<img src='file:///etc/passwd'><b>loud</b>\u202Egnp.exe\u0007 <table><tr>"_s;
        Events events;
        events.incidents = { { .id = u"am:<i>7</i>"_s,
                               .source = SourceId(u"am"_s),
                               .title = bomb,
                               .openedAt = now - 1h,
                               .labels = u"a=\"1\""_s } };
        events.silences = { { .id = u"am:s"_s,
                              .source = SourceId(u"am"_s),
                              .matchers = u"a=~\".*|<script>alert(1)</script>\""_s,
                              .comment = bomb.repeated(40),
                              .author = bomb,
                              .startsAt = now - 1h,
                              .endsAt = now + 9h } };
        SilenceListModel silences;
        silences.replace(silenceRows(events, now, Formatter()));
        QCOMPARE(silences.rowCount(), 1);
        const QModelIndex index = silences.index(0);
        const QString sentence = index.data().toString();
        QVERIFY(!sentence.contains(QChar(0x202E)) && !sentence.contains(QChar(7)));
        QVERIFY(sentence.size() < 900);
        QTextDocument read;
        read.setHtml(index.data(Qt::ToolTipRole).toString());
        QVERIFY(read.toPlainText().contains(u"<b>loud</b>"_s)); // letters, not bold ones
        QVERIFY(read.toPlainText().contains(u"<script>"_s));
        QVERIFY(!read.toPlainText().contains(QChar::ObjectReplacementCharacter)); // no picture
    }

    void theNumbersOfTheResponseAreThoseOfTheirMetrics()
    {
        const SnapshotPtr snapshot = m_demo->session->snapshot();
        const TimeRange range = m_demo->window->axis().range();
        const Query query { .range
                            = { .from = range.from, .to = std::min(range.to, snapshot->asOf) } };
        const std::pair<OnCallModel::Tile, QStringView> tiles[] {
            { OnCallModel::BetweenFailures, u"reliability.time_between_failures" },
            { OnCallModel::Acknowledge, u"reliability.time_to_acknowledge" },
            { OnCallModel::Resolve, u"reliability.time_to_resolve" },
        };
        const Formatter formatter;
        for (const auto &[tile, metric] : tiles) {
            const Figure figure = metrics::evaluate(*metrics::find(metric), *snapshot, query);
            QVERIFY(figure.hasValue());
            QCOMPARE(model().tile(tile).figure(), figure);
            QCOMPARE(model().tile(tile).heading().number, formatter.number(figure));
        }
        QVERIFY(model().tile(OnCallModel::Resolve).heading().evidence.contains(u"1 open"_s));
        // The demo ends on 22 November, 14:20 in Berlin.
        const Figure month = metrics::evaluate(
            *metrics::find(u"reliability.downtime"), *snapshot,
            { .range = { .from = *fromIso(u"2026-11-01T00:00:00+01:00", QTimeZone::utc()),
                         .to = demo::now() } });
        QCOMPARE(model().tile(OnCallModel::Downtime).figure().value, month.value);
    }

    void theTabsChangeTheView()
    {
        auto *incidents = page().findChild<QPushButton *>(u"incidentsTab.incidents"_s);
        auto *onCall = page().findChild<QPushButton *>(u"incidentsTab.oncall"_s);
        QVERIFY(incidents && onCall && onCall->isChecked());
        QTest::mouseClick(incidents, Qt::LeftButton);
        QVERIFY(!page().onCall()->isVisibleTo(&page()));
        page().showView(u"nowhere"_s);
        QVERIFY(incidents->isChecked());
        QTest::mouseClick(onCall, Qt::LeftButton);
        QVERIFY(page().onCall()->isVisibleTo(&page()) && !incidents->isChecked());
    }

    void withoutSilencesTheListSaysWhoWouldReportThem()
    {
        test::DemoWindow empty;
        empty.window->resize(1280, 800);
        empty.window->show();
        auto &page = *qobject_cast<IncidentsPage *>(empty.window->showPage(u"incidents"_s));
        page.showView(u"oncall"_s);
        empty.window->axis().show({ .from = demo::now() - 24h * 28, .to = demo::now() });
        QTRY_VERIFY_WITH_TIMEOUT(page.isSettled(), 60'000);
        const auto *words = page.findChild<QLabel *>(u"noSilence"_s);
        QVERIFY(words && words->isVisibleTo(&page));
        QVERIFY(words->text().contains(u"Alertmanager"_s));
        QVERIFY(!page.findChild<QListView *>(u"silenceList"_s)->isVisibleTo(&page));
    }
};

} // namespace trivet::ui

TRIVET_TEST(onCall, trivet::ui::OnCallTest)

#include "oncall.moc"
