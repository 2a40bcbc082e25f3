// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "mainwindow.h"
#include "notifications.h"
#include "tray.h"

#include <app/engine/session.h>
#include <app/workspace/settings.h>
#include <translations/language.h>
#include <ui/theme/theme.h>

#include <QApplication>
#include <QDBusConnection>
#include <QScreen>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array<QLatin1StringView, 3> zoneWords { "team"_L1, "utc"_L1, "local"_L1 };

ShownZone zoneOf(const QString &word)
{
    const auto found = std::ranges::find(zoneWords, word);
    return found == zoneWords.end() ? ShownZone::Team
                                    : static_cast<ShownZone>(found - zoneWords.begin());
}

/// The desktop's own choice, read from its palette: Qt 6.4 does not tell it in another way.
bool desktopIsDark()
{
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

Desk::Desk(QApplication &app, const LaunchOptions &options)
    : m_app(app)
    , m_options(options)
    , m_desktopIsDark(desktopIsDark())
    , m_theme(options.theme)
    , m_language(options.language)
{
    // What the command line says holds for this time and is not kept.
    if (m_options.settings && m_theme.isEmpty())
        m_theme = m_options.settings->text(Setting::Theme);
    if (m_options.settings && m_language.isEmpty())
        m_language = m_options.settings->text(Setting::Language);
    if (m_theme.isEmpty())
        m_theme = u"system"_s;
    m_pause.setSingleShot(true);
    m_pause.setInterval(1s);
    connect(&m_pause, &QTimer::timeout, this, &Desk::remember);
    takeLanguage();
    putOnTheme();
}

Desk::~Desk()
{
    remember();
}

void Desk::putOnTheme()
{
    const bool dark = m_theme == "dark"_L1 || (m_theme == "system"_L1 && m_desktopIsDark);
    theme::apply(m_app, dark ? theme::dark() : theme::light());
}

void Desk::takeLanguage()
{
    if (!translations::install(m_app, m_language))
        (void)translations::install(m_app, {});
    QLocale::setDefault(translations::localeOf(m_language));
}

MainWindow &Desk::open(std::optional<QSize> size)
{
    const bool hadTray = m_tray != nullptr;
    m_tray.reset();
    const std::unique_ptr<MainWindow> before = std::move(m_window);
    m_window = std::make_unique<MainWindow>(*m_options.session, m_options.demo);
    MainWindow &window = *m_window;
    window.setViewChoice(m_theme, m_language);
    connect(&window, &MainWindow::themeChosen, this, &Desk::chooseTheme);
    // The window goes: not while one of its own menus is speaking.
    connect(&window, &MainWindow::languageChosen, this, &Desk::chooseLanguage,
            Qt::QueuedConnection);
    restore(window, size);
    window.show(); // before the old one goes: a program without a window ends
    if (hadTray)
        makeTray();
    return window;
}

void Desk::raise()
{
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Desk::makeTray()
{
    m_tray = std::make_unique<Tray>(m_window->attention());
    connect(m_tray.get(), &Tray::openAsked, this, &Desk::raise);
    connect(m_tray.get(), &Tray::quitAsked, m_window.get(), &QWidget::close);
}

void Desk::joinDesktop()
{
    makeTray();
    m_notifications = std::make_unique<Notifications>(m_options.session->clock(),
                                                      QDBusConnection::sessionBus());
    connect(m_options.session, &Session::alertsChanged, m_notifications.get(), [this] {
        m_notifications->setAlerts(m_options.session->alerts(), m_options.session->snapshot());
    });
    connect(m_notifications.get(), &Notifications::openAsked, this,
            [this](const SloId &slo) { m_window->openSlo(slo); });
}

void Desk::restore(MainWindow &window, const std::optional<QSize> &size)
{
    const Settings *settings = m_options.settings;
    if (size)
        window.resize(*size);
    const QByteArray geometry = settings ? settings->bytes(Setting::WindowGeometry) : QByteArray();
    if (!size && !(window.restoreGeometry(geometry))) {
        const QSize room = window.screen()->availableSize();
        if (window.width() > room.width() || window.height() > room.height())
            window.setWindowState(Qt::WindowMaximized);
    }
    if (!settings)
        return;
    for (const Trouble &trouble : settings->troubles())
        window.tell(trouble.text);
    window.showZone(zoneOf(settings->text(Setting::LastZone)));
    window.chooseService(settings->text(Setting::LastService));
    if (const QString page = settings->text(Setting::LastPage); !page.isEmpty())
        (void)window.showPage(page);
    const QString range = settings->text(Setting::LastRange);
    if (!range.isEmpty())
        window.showRange(range);
    // Before the store is read nobody knows how far back there is something to show.
    connect(m_options.session, &Session::opened, &window,
            [&window, range] { window.showRange(range); });
    connect(&window, &MainWindow::viewChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&window, &MainWindow::closing, this, &Desk::remember);
}

void Desk::remember()
{
    Settings *settings = m_options.settings;
    if (!settings || !m_window)
        return;
    settings->setBytes(Setting::WindowGeometry, m_window->saveGeometry());
    settings->setText(Setting::LastPage, m_window->page());
    settings->setText(Setting::LastRange, m_window->rangeText());
    settings->setText(Setting::LastService, m_window->service());
    settings->setText(Setting::LastZone, zoneWords.at(static_cast<size_t>(m_window->zone())));
    if (!settings->save())
        m_window->tell(tr("The settings could not be written."));
}

void Desk::chooseTheme(const QString &theme)
{
    m_theme = theme;
    putOnTheme();
    if (m_options.settings)
        m_options.settings->setText(Setting::Theme, theme);
    remember();
}

void Desk::chooseLanguage(const QString &language)
{
    m_language = language;
    if (m_options.settings)
        m_options.settings->setText(Setting::Language, language);
    remember();
    takeLanguage();
    open();
}

} // namespace trivet::ui
