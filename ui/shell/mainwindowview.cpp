// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of the data the window shows, and how: range, service, zone, theme and language. The window
// itself is in mainwindow.cpp.
#include "mainwindow.h"

#include <app/base/textgate.h>
#include <translations/language.h>
#include <ui/axis/ranges.h>
#include <ui/viewmodels/formatter.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/menuchip.h>

#include <QActionGroup>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

/// A range that goes along is moved when it would move visibly.
constexpr Millis followStep = std::chrono::seconds { 30 };

std::optional<TimeRange> fixedRange(const QString &text)
{
    const auto from = fromIso(text.section(u'/', 0, 0), QTimeZone::utc());
    const auto to = fromIso(text.section(u'/', 1), QTimeZone::utc());
    if (!from || !to || *to <= *from)
        return std::nullopt;
    return TimeRange { .from = *from, .to = *to };
}

} // namespace

QString MainWindow::rangeText() const
{
    const TimeRange range = m_axis.range();
    return range == m_followed ? m_rangeName : toIso(range.from) + u'/' + toIso(range.to);
}

void MainWindow::showRange(const QString &text)
{
    const auto all = namedRanges(m_session.workspace().team.calendar, m_session.clock().now(),
                                 m_axis.limits());
    const auto named = std::ranges::find(all, text, &NamedRange::id);
    if (named != all.end()) {
        m_axis.show(named->range);
        m_rangeName = text;
        m_followed = m_axis.range();
        buildRangeMenu();
        Q_EMIT viewChanged();
    } else if (const auto fixed = fixedRange(text);
               fixed && !fixed->clippedTo(m_axis.limits()).isEmpty()) {
        m_axis.show(*fixed);
    }
}

void MainWindow::follow()
{
    if (m_axis.range() != m_followed)
        return;
    const Instant now = m_session.clock().now();
    m_axis.setNow(now);
    for (const NamedRange &named :
         namedRanges(m_session.workspace().team.calendar, now, m_axis.limits())) {
        const auto moved
            = std::max(named.range.from - m_followed.from, m_followed.from - named.range.from)
            + std::max(named.range.to - m_followed.to, m_followed.to - named.range.to);
        if (named.id != m_rangeName || moved < followStep)
            continue;
        m_axis.slide(named.range);
        m_followed = m_axis.range();
        buildRangeMenu();
    }
}

void MainWindow::buildRangeMenu()
{
    const Formatter formatter(QLocale(), m_axis.calendar());
    QString text = formatter.range(m_axis.range());
    m_zoneChip->setText(QString::fromUtf8(m_axis.calendar().zone().id()));
    QMenu *menu = m_rangeChip->menu();
    menu->clear();
    const bool following = m_axis.range() == m_followed;
    for (const NamedRange &range : namedRanges(m_session.workspace().team.calendar,
                                               m_session.clock().now(), m_axis.limits())) {
        QAction *action = menu->addAction(range.name);
        action->setObjectName(u"range."_s + range.id);
        action->setCheckable(true);
        action->setChecked(following && range.id == m_rangeName);
        if (action->isChecked())
            text += u" · "_s + range.name;
        // The menu is made anew meanwhile: the action must not be asked afterwards.
        connect(
            action, &QAction::triggered, this, [this, id = range.id] { showRange(id); },
            Qt::QueuedConnection);
    }
    m_rangeChip->setFullText(text);
    // What "before" means in the headings: as much time just before as was measured.
    const Instant now = m_axis.now();
    const TimeRange range { .from = std::min(m_axis.range().from, now),
                            .to = std::min(m_axis.range().to, now) };
    m_beforeText->setFullText(range.isEmpty()
                                  ? QString()
                                  : tr("vs %1", "the range before, that numbers are compared with")
                                        .arg(formatter.rangeWithoutYear(range.before())));
    buildServiceMenu();
}

void MainWindow::buildServiceMenu()
{
    QMenu *menu = m_serviceChip->menu();
    if (!menu->isEmpty())
        return;
    const auto add = [this, menu](const QString &name, const QString &id) {
        QAction *action = menu->addAction(textgate::menu(name));
        action->setObjectName(u"service."_s + id);
        connect(action, &QAction::triggered, this, [this, id] { chooseService(id); });
    };
    add(tr("All services"), {});
    for (const Service &service : m_session.workspace().services)
        add(textgate::line(service.name.isEmpty() ? service.id.value : service.name, 40),
            service.id.value);
    chooseService({});
}

void MainWindow::chooseService(const QString &id)
{
    const auto &all = m_session.workspace().services;
    const auto found = std::ranges::find(all, ServiceId(id), &Service::id);
    const bool one = !id.isEmpty() && found != all.end();
    const QString team = textgate::line(m_session.workspace().team.name, 40);
    const QString name = one
        ? textgate::line(found->name.isEmpty() ? found->id.value : found->name, 40)
        : team.isEmpty() ? tr("All services")
                         : tr("%1 · all services", "team name").arg(team);
    m_serviceChip->setFullText(name);
    m_service = one ? std::optional(ServiceId(id)) : std::nullopt;
    Q_EMIT serviceChosen(one ? id : QString());
    Q_EMIT viewChanged();
}

void MainWindow::showZone(ShownZone zone)
{
    m_zone = zone;
    const Calendar &team = m_session.workspace().team.calendar;
    const QTimeZone shown = zone == ShownZone::Team ? team.zone()
        : zone == ShownZone::Utc                    ? QTimeZone::utc()
                                                    : QTimeZone::systemTimeZone();
    m_axis.setCalendar(Calendar(shown, team.weekStart(), team.fiscalStartMonth()));
    buildRangeMenu();
    showStatus();
    Q_EMIT viewChanged();
}

void MainWindow::showNextZone()
{
    showZone(m_zone == ShownZone::Team      ? ShownZone::Utc
                 : m_zone == ShownZone::Utc ? ShownZone::Local
                                            : ShownZone::Team);
}

void MainWindow::buildViewMenu()
{
    m_viewChip->setFullText(tr("View"));
    QMenu *menu = m_viewChip->menu();
    const auto group
        = [this, menu](const QString &kind, void (MainWindow::*chosen)(const QString &),
                       const std::vector<std::pair<QString, QString>> &choices) {
              auto *actions = new QActionGroup(menu);
              for (const auto &[id, text] : choices) {
                  QAction *action = menu->addAction(text);
                  action->setObjectName(kind + u'.' + id);
                  action->setCheckable(true);
                  actions->addAction(action);
                  connect(action, &QAction::triggered, this,
                          [this, chosen, id = id] { (this->*chosen)(id); });
              }
          };
    group(u"theme"_s, &MainWindow::themeChosen,
          { { u"system"_s, tr("Theme of the system") },
            { u"light"_s, tr("Light theme") },
            { u"dark"_s, tr("Dark theme") } });
    menu->addSeparator();
    std::vector<std::pair<QString, QString>> languages { { {}, tr("Language of the system") } };
    for (const QString &language : translations::languages())
        // Each in its own words; the made-up one for tests has none.
        if (const QLocale locale(language); locale != QLocale::c())
            languages.emplace_back(language,
                                   QLocale(locale.language(), QLocale::World).nativeLanguageName());
    group(u"language"_s, &MainWindow::languageChosen, languages);
    setViewChoice(u"system"_s, {});
}

void MainWindow::setViewChoice(const QString &theme, const QString &language)
{
    for (QAction *action : m_viewChip->menu()->actions())
        if (action->objectName() == u"theme."_s + theme
            || action->objectName() == u"language."_s + language)
            action->setChecked(true);
}

} // namespace trivet::ui
