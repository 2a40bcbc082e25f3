// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demowindow.h"

#include <app/workspace/settings.h>
#include <tests/support/registry.h>
#include <translations/language.h>
#include <ui/axis/ranges.h>
#include <ui/pages/overviewpage.h>
#include <ui/shell/desk.h>
#include <ui/theme/theme.h>
#include <ui/viewmodels/overviewmodel.h>

#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::ui {

/// What the window keeps from one start to the next, and a look that changes while it is open.
class RememberingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DemoWindow> m_demo;
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] LaunchOptions options(Settings *settings) const
    {
        return { .session = m_demo->session.get(), .settings = settings, .demo = true };
    }
    static void trigger(MainWindow &window, const QString &action)
    {
        auto *found = window.findChild<QAction *>(action);
        QVERIFY2(found, qPrintable(action));
        found->trigger();
        QCoreApplication::processEvents();
    }
    static void settle(MainWindow &window, const QString &page)
    {
        const PageWidget *widget = window.showPage(page);
        QVERIFY(widget);
        QTRY_VERIFY_WITH_TIMEOUT(widget->isSettled(), 60'000);
        // The badges of the navigation are computed in the background, too.
        QTRY_VERIFY_WITH_TIMEOUT(window.attention().isSettled(), 60'000);
        QCoreApplication::processEvents();
    }
    static QImage picture(MainWindow &window) { return window.grab().toImage(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<test::DemoWindow>();
        m_demo->window.reset();
        QVERIFY(m_demo->fill());
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanupTestCase()
    {
        m_demo.reset();
        theme::apply(*qApp, theme::light());
        QVERIFY(translations::install(*qApp, u"en"_s));
        QLocale::setDefault(QLocale::system());
    }

    void theNextStartShowsWhatTheLastOneLeft()
    {
        const TimeRange range { .from = demo::now() - 240h, .to = demo::now() - 120h };
        QSize size;
        {
            Settings settings(m_folder->path());
            Desk desk(*qApp, options(&settings));
            MainWindow &window = desk.open();
            window.setWindowState(Qt::WindowNoState);
            window.resize(window.minimumSizeHint().expandedTo({ 700, 500 }));
            window.axis().show(range);
            trigger(window, u"service.checkout"_s);
            QTest::mouseClick(window.findChild<QPushButton *>(u"zoneChip"_s), Qt::LeftButton);
            window.showPage(u"sources"_s);
            QCoreApplication::processEvents();
            size = window.size();
            QVERIFY(size.width() < 1440 && size.height() < 900);
        }
        Settings settings(m_folder->path());
        QVERIFY(settings.troubles().empty());
        Desk desk(*qApp, options(&settings));
        MainWindow &window = desk.open();
        QCOMPARE(window.axis().range(), range);
        QCOMPARE(window.service(), u"checkout"_s);
        QCOMPARE(window.zone(), ShownZone::Utc);
        QCOMPARE(window.axis().calendar().zone(), QTimeZone::utc());
        QCOMPARE(window.page(), u"sources"_s);
        QCoreApplication::processEvents();
        QCOMPARE(window.size(), size);
        auto *overview = qobject_cast<OverviewPage *>(window.showPage(u"overview"_s));
        QCOMPARE(overview->model().service(), std::optional(ServiceId(u"checkout"_s)));
    }

    void aRangeThatFollowsNowIsKeptByItsName()
    {
        {
            Settings settings(m_folder->path());
            Desk desk(*qApp, options(&settings));
            trigger(desk.open(), u"range.13-weeks"_s);
            QCOMPARE(desk.window().rangeText(), u"13-weeks"_s);
            const auto chip = desk.window().findChild<QToolButton *>(u"rangeChip"_s);
            QVERIFY2(chip->accessibleName().endsWith(u"13 weeks"_s), qPrintable(chip->text()));
            desk.window().axis().pan(-0.1); // elsewhere ...
            QVERIFY(desk.window().rangeText().contains(u'/'));
            desk.window().axis().show(desk.window().axis().range());
            trigger(desk.window(), u"range.13-weeks"_s);
        }
        Settings settings(m_folder->path());
        QCOMPARE(settings.text(Setting::LastRange), u"13-weeks"_s);
        Desk desk(*qApp, options(&settings));
        QCOMPARE(desk.open().rangeText(), u"13-weeks"_s);
    }

    void whatMakesNoSenseAnyMoreIsForgotten()
    {
        Settings settings(m_folder->path());
        settings.setText(Setting::LastRange, u"1999-01-01T00:00:00Z/1999-02-01T00:00:00Z"_s);
        settings.setText(Setting::LastService, u"sold last year"_s);
        settings.setText(Setting::LastPage, u"gone"_s);
        Desk desk(*qApp, options(&settings));
        MainWindow &window = desk.open();
        QCOMPARE(window.rangeText(), u"4-weeks"_s);
        QCOMPARE(window.service(), QString());
        QCOMPARE(window.page(), pages::all().front().id);
    }

    void withoutSettingsTheWindowOpensAsEver()
    {
        Desk desk(*qApp, options(nullptr));
        QCOMPARE(desk.open().rangeText(), u"4-weeks"_s);
        trigger(desk.window(), u"theme.dark"_s);
        QVERIFY(theme::current().dark);
    }

    void aThemeIsPutOnAtOnceAndKept()
    {
        Settings settings(m_folder->path());
        Desk desk(*qApp, options(&settings));
        trigger(desk.open(), u"theme.dark"_s);
        QCOMPARE(theme::current(), theme::dark());
        QCOMPARE(settings.text(Setting::Theme), u"dark"_s);
        trigger(desk.window(), u"theme.light"_s);
        QCOMPARE(theme::current(), theme::light());
        QCOMPARE(Settings(m_folder->path()).text(Setting::Theme), u"light"_s);
        QVERIFY(desk.window().findChild<QAction *>(u"theme.light"_s)->isChecked());
    }

    void theCommandLineIsStrongerAndIsNotKept()
    {
        Settings settings(m_folder->path());
        settings.setText(Setting::Theme, u"light"_s);
        LaunchOptions launched = options(&settings);
        launched.theme = u"dark"_s;
        Desk desk(*qApp, launched);
        (void)desk.open();
        QCOMPARE(theme::current(), theme::dark());
        desk.remember();
        QCOMPARE(settings.text(Setting::Theme), u"light"_s);
    }

    /// Every pixel: a window that changed its theme, beside one that was made in it.
    void anotherThemeRepaintsEverything()
    {
        for (const Page &each : pages::all()) {
            const QString &page = each.id;
            Desk changed(*qApp, options(nullptr));
            settle(changed.open(QSize(1280, 800)), page);
            changed.window().axis().setCrosshair(demo::now() - 100h);
            trigger(changed.window(), u"theme.light"_s);
            const QImage light = picture(changed.window());
            trigger(changed.window(), u"theme.dark"_s);
            const QImage dark = picture(changed.window());
            LaunchOptions launched = options(nullptr);
            launched.theme = u"dark"_s;
            Desk made(*qApp, launched);
            settle(made.open(QSize(1280, 800)), page);
            made.window().axis().setCrosshair(demo::now() - 100h);
            QCoreApplication::processEvents();
            const QImage wanted = picture(made.window());
            QVERIFY(light != dark);
            QCOMPARE(dark.size(), wanted.size());
            int different = 0;
            for (int y = 0; y < dark.height(); ++y)
                for (int x = 0; x < dark.width(); ++x)
                    different += dark.pixel(x, y) != wanted.pixel(x, y) ? 1 : 0;
            QVERIFY2(different == 0, qPrintable(page + u": %1 pixels"_s.arg(different)));
            trigger(changed.window(), u"theme.light"_s);
            QVERIFY2(picture(changed.window()) == light, qPrintable(page));
        }
    }

    void anotherLanguageIsSpokenAtOnceAndKept()
    {
        Settings settings(m_folder->path());
        Desk desk(*qApp, options(&settings));
        desk.open(QSize(1280, 800)).axis().show({ .from = demo::now() - 48h, .to = demo::now() });
        const TimeRange range = desk.window().axis().range();
        QCOMPARE(desk.window().findChild<QAction *>(u"language.en"_s)->text(), u"English"_s);
        QVERIFY(!desk.window().findChild<QAction *>(u"language.xx"_s));
        trigger(desk.window(), u"language.de"_s);
        const auto button
            = [&desk] { return desk.window().findChild<QPushButton *>(u"nav.overview"_s)->text(); };
        QTRY_COMPARE(button(), u"Übersicht"_s);
        QCOMPARE(desk.window().axis().range(), range);
        QVERIFY(desk.window().isVisible());
        QVERIFY(desk.window().findChild<QAction *>(u"language.de"_s)->isChecked());
        QCOMPARE(QLocale().language(), QLocale::German);
        QCOMPARE(Settings(m_folder->path()).text(Setting::Language), u"de"_s);
        trigger(desk.window(), u"language.en"_s);
        QTRY_COMPARE(button(), u"Overview"_s);
    }

    void theKeysAreInTheListOfKeys()
    {
        Desk desk(*qApp, options(nullptr));
        MainWindow &window = desk.open();
        const auto *view = window.findChild<QAction *>(u"action.view"_s);
        QVERIFY(view);
        trigger(window, u"action.keys"_s);
        auto *dialog = window.findChild<QDialog *>(u"keysDialog"_s);
        QVERIFY(dialog);
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            texts << label->text();
        QVERIFY(texts.contains(view->text()));
        QVERIFY(texts.contains(u"V"_s));
        dialog->reject();
    }
};

} // namespace trivet::ui

TRIVET_TEST(remembering, trivet::ui::RememberingTest)

#include "remembering.moc"
