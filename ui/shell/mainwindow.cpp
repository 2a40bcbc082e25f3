// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "productmark.h"

#include <app/base/textgate.h>
#include <ui/pages/reliabilitypage.h>
#include <ui/theme/theme.h>
#include <ui/viewmodels/formatter.h>
#include <ui/viewmodels/reliability/reliabilitymodel.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/menuchip.h>
#include <ui/widgets/navbutton.h>

#include <QAction>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

QPushButton *chip(const QString &id, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(id);
    button->setProperty("role", u"chip"_s);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

MainWindow::MainWindow(Session &session, bool demo, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_attention(session)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(demo ? tr("Trivet – demo")
                        : tr("Trivet – %1").arg(textgate::line(session.workspace().team.name, 60)));
    m_axis.setCalendar(session.workspace().team.calendar);
    m_axis.setNow(session.clock().now());
    m_pages.resize(pages::all().size());
    auto *central = new QWidget(this);
    auto *all = new QVBoxLayout(central);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    setCentralWidget(central);
    m_stack = new QStackedWidget(central);
    buildHeader(demo);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    all->addWidget(m_header);
    all->addLayout(middle, 1);
    buildNavigation();
    middle->addWidget(central->findChild<QWidget *>(u"navigation"_s));
    middle->addWidget(m_stack, 1);
    buildStatus();
    all->addWidget(central->findChild<QWidget *>(u"statusBar"_s));
    buildActions();
    connect(&m_session, &Session::opened, this, &MainWindow::sessionOpened);
    connect(&m_session, &Session::openFailed, this,
            [this](const Error &error) { tell(error.message()); });
    connect(&m_session, &Session::snapshotChanged, this, &MainWindow::snapshotChanged);
    connect(&m_session, &Session::workspaceChanged, this, &MainWindow::workspaceChanged);
    connect(&m_session, &Session::sourcesChanged, this, &MainWindow::showSources);
    connect(&m_attention, &AttentionModel::changed, this, &MainWindow::showAttention);
    connect(&m_axis, &TimeAxisController::crosshairChanged, this, &MainWindow::showStatus);
    connect(&m_axis, &TimeAxisController::rangeChanged, this, [this] {
        buildRangeMenu();
        Q_EMIT viewChanged();
    });
    sessionOpened();
    showPage(pages::all().front().id);
    resize(1440, 900);
}

void MainWindow::buildHeader(bool demo)
{
    m_header = new QWidget(this);
    m_header->setObjectName(u"headerBar"_s);
    m_header->setAttribute(Qt::WA_StyledBackground);
    m_header->setFixedHeight(44);
    auto *line = new QHBoxLayout(m_header);
    line->setContentsMargins(14, 0, 14, 0);
    line->setSpacing(8);
    line->addWidget(new ProductMark(m_header));
    m_serviceChip = new MenuChip(u"serviceChip"_s, tr("Service"), m_header);
    m_rangeChip = new MenuChip(u"rangeChip"_s, tr("Time range (T)"), m_header);
    m_beforeText = new ElidedLabel(u"sub"_s, m_header);
    m_beforeText->setObjectName(u"beforeText"_s);
    m_beforeText->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_viewChip = new MenuChip(u"viewChip"_s, tr("Theme and language (V)"), m_header);
    m_zoneChip = chip(u"zoneChip"_s, {}, m_header);
    m_zoneChip->setToolTip(tr("Team zone, UTC, local (U)"));
    connect(m_zoneChip, &QPushButton::clicked, this, &MainWindow::showNextZone);
    auto *back = chip(u"back"_s, u"←"_s, m_header);
    auto *forward = chip(u"forward"_s, u"→"_s, m_header);
    back->setToolTip(tr("Range before (Alt+Left)"));
    back->setAccessibleName(tr("Range before"));
    forward->setToolTip(tr("Range after (Alt+Right)"));
    forward->setAccessibleName(tr("Range after"));
    connect(back, &QPushButton::clicked, &m_axis, &TimeAxisController::back);
    connect(forward, &QPushButton::clicked, &m_axis, &TimeAxisController::forward);
    const auto enable = [this, back, forward] {
        back->setEnabled(m_axis.canGoBack());
        forward->setEnabled(m_axis.canGoForward());
    };
    connect(&m_axis, &TimeAxisController::historyChanged, this, enable);
    enable();
    m_undoChip = chip(u"undo"_s, u"↶"_s, m_header);
    m_redoChip = chip(u"redo"_s, u"↷"_s, m_header);
    m_undoChip->setAccessibleName(tr("Undo"));
    m_redoChip->setAccessibleName(tr("Redo"));
    connect(m_undoChip, &QPushButton::clicked, &m_undo, &QUndoStack::undo);
    connect(m_redoChip, &QPushButton::clicked, &m_undo, &QUndoStack::redo);
    const auto undoState = [this] {
        m_undoChip->setEnabled(m_undo.canUndo());
        m_redoChip->setEnabled(m_undo.canRedo());
        m_undoChip->setToolTip(m_undo.canUndo() ? QString(
                                   u"<span>"_s
                                   + tr("Undo %1 (Ctrl+Z)").arg(m_undo.undoText()).toHtmlEscaped()
                                   + u"</span>"_s)
                                                : QString());
        m_redoChip->setToolTip(
            m_undo.canRedo() ? QString(
                u"<span>"_s + tr("Redo %1 (Ctrl+Shift+Z)").arg(m_undo.redoText()).toHtmlEscaped()
                + u"</span>"_s)
                             : QString());
    };
    connect(&m_undo, &QUndoStack::indexChanged, this, undoState);
    undoState();
    auto *annotate = new QPushButton(tr("Annotate  A"), m_header);
    annotate->setObjectName(u"annotate"_s);
    annotate->setProperty("role", u"primary"_s);
    annotate->setFocusPolicy(Qt::TabFocus);
    connect(annotate, &QPushButton::clicked, this, [this] { openEvent({}); });
    line->addWidget(m_serviceChip);
    line->addWidget(m_rangeChip);
    line->addWidget(m_beforeText);
    line->addWidget(back);
    line->addWidget(forward);
    line->addWidget(m_zoneChip);
    line->addStretch();
    if (demo) {
        auto *mark = new TextLabel(u"caution"_s, m_header);
        mark->setObjectName(u"demoMark"_s);
        mark->setText(tr("Demo data"));
        line->addWidget(mark);
    }
    line->addWidget(m_undoChip);
    line->addWidget(m_redoChip);
    line->addWidget(m_viewChip);
    line->addWidget(annotate);
    buildViewMenu();
}

void MainWindow::buildNavigation()
{
    auto *rail = new QWidget(centralWidget());
    rail->setObjectName(u"navigation"_s);
    rail->setAttribute(Qt::WA_StyledBackground);
    rail->setFixedWidth(172);
    auto *column = new QVBoxLayout(rail);
    column->setContentsMargins(8, 10, 8, 10);
    column->setSpacing(2);
    m_navigation = new QButtonGroup(this);
    int i = 0;
    for (const Page &page : pages::all()) {
        if (page.group) {
            auto *group = new TextLabel(u"navGroup"_s, rail);
            group->setText(QCoreApplication::translate("Page", page.group));
            column->addWidget(group);
        }
        auto *button = new NavButton(QCoreApplication::translate("Page", page.title), rail);
        button->setObjectName(u"nav."_s + page.id);
        m_navigation->addButton(button, i++);
        column->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, id = page.id] { showPage(id); });
    }
    column->addStretch();
}

void MainWindow::buildStatus()
{
    auto *bar = new QWidget(centralWidget());
    bar->setObjectName(u"statusBar"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(26);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(14, 0, 14, 0);
    line->setSpacing(18);
    m_sourcesText = new TextLabel(u"status"_s, bar);
    m_sourcesText->setObjectName(u"sourcesText"_s);
    m_sourcesText->setTextFormat(Qt::RichText); // made here from escaped parts, for their colours
    m_message = new ElidedLabel(u"caution"_s, bar);
    m_message->setObjectName(u"message"_s);
    m_crosshairText = new TextLabel(u"status"_s, bar);
    m_crosshairText->setObjectName(u"crosshairText"_s);
    auto *hint = new TextLabel(u"status"_s, bar);
    hint->setText(tr("Space locks · ? keys"));
    line->addWidget(m_sourcesText);
    line->addWidget(m_message, 1);
    line->addWidget(m_crosshairText);
    line->addWidget(hint);
    auto *ages = new QTimer(this);
    connect(ages, &QTimer::timeout, this, &MainWindow::showSources);
    connect(ages, &QTimer::timeout, this, &MainWindow::follow);
    ages->start(std::chrono::seconds { 5 });
}

void MainWindow::showAttention()
{
    const Attention &a = m_attention.attention();
    const auto set = [this](const QString &page, int count, const QString &shape,
                            const QString &words, Tone tone) {
        if (auto *button = centralWidget()->findChild<NavButton *>(u"nav."_s + page))
            button->setBadge(count > 0 ? shape + QLocale().toString(count) : QString(),
                             count > 0 ? words : QString(), tone);
    };
    if (a.pages > 0)
        set(u"reliability"_s, a.pages, u"▲ "_s, tr("%n SLO(s) page", nullptr, a.pages),
            Tone::Vermilion);
    else
        set(u"reliability"_s, a.overspent, u"▲ "_s,
            tr("%n SLO(s) without budget", nullptr, a.overspent), Tone::Vermilion);
    set(u"incidents"_s, a.openIncidents, {}, tr("%n open incident(s)", nullptr, a.openIncidents),
        Tone::Ink2);
    set(u"sources"_s, a.troubledSources, u"◐ "_s,
        tr("%n source(s) give nothing new", nullptr, a.troubledSources), Tone::Amber);
}

PageWidget *MainWindow::showPage(const QString &id)
{
    const auto &all = pages::all();
    const auto found = std::ranges::find(all, id, &Page::id);
    if (found == all.end())
        return nullptr;
    const auto i = static_cast<size_t>(found - all.begin());
    if (!m_pages[i]) { // made on the first visit: the window is painted before the rest exists
        const PageContext context {
            .session = m_session,
            .axis = m_axis,
            .events = m_events,
            .openEvent = [this](const QString &event) { openEvent(event); },
            .write = [this](const Annotation &note) { save(note, std::nullopt); },
            .findSlos = [this](const std::optional<SourceId> &source) { findSlos(source); },
            .saveWorkspace = [this] { saveWorkspace(); }
        };
        m_pages[i] = found->make(context, m_stack);
        m_stack->addWidget(m_pages[i]);
        m_pages[i]->setService(m_service);
        connect(this, &MainWindow::serviceChosen, m_pages[i],
                [this, page = m_pages[i]] { page->setService(m_service); });
    }
    m_stack->setCurrentWidget(m_pages[i]);
    m_page = id;
    m_pages[i]->setFocus();
    m_navigation->button(static_cast<int>(i))->setChecked(true);
    Q_EMIT viewChanged();
    return m_pages[i];
}

void MainWindow::openSlo(const SloId &slo)
{
    auto *page = qobject_cast<ReliabilityPage *>(showPage(u"reliability"_s));
    if (!page)
        return;
    page->model().select(slo);
    const Instant now = m_session.clock().now();
    m_axis.show({ .from = now - std::chrono::hours { 3 }, .to = now });
    show();
    raise();
    activateWindow();
}

void MainWindow::sessionOpened()
{
    snapshotChanged();
    buildRangeMenu();
    showSources();
    showStatus();
}

void MainWindow::snapshotChanged()
{
    const SnapshotPtr snapshot = m_session.snapshot();
    const Instant now = m_session.clock().now();
    m_axis.setNow(now);
    m_events.setSnapshot(*snapshot);
    Instant first = now - std::chrono::hours { 24 * 90 };
    for (const Deployment &d : snapshot->events.deployments)
        first = std::min(first, d.finishedAt);
    for (const auto &[slo, series] : snapshot->slices)
        first = series.isEmpty() ? first : std::min(first, series.extent().from);
    const Calendar &calendar = snapshot->team.calendar;
    m_axis.setLimits({ .from = calendar.floor(first, BucketSize::Day),
                       .to = calendar.next(now, BucketSize::Day) + std::chrono::hours { 24 * 7 } });
    if (!m_rangeSet) {
        m_rangeSet = true;
        showRange(u"4-weeks"_s);
    }
    follow();
}

void MainWindow::showStatus()
{
    const Formatter formatter(QLocale(), m_axis.calendar());
    const auto at = m_axis.crosshair();
    m_crosshairText->setText(at ? tr("Crosshair %1").arg(formatter.longMoment(*at)) : QString());
}

void MainWindow::showSources()
{
    const Formatter formatter(QLocale(), m_axis.calendar());
    const Instant now = m_session.clock().now();
    const auto needsCare = [](const SourceStatus &source) {
        return source.freshness == Freshness::Stale || source.freshness == Freshness::Dead;
    };
    // The line has room for four: those that need care come first.
    std::vector<SourceStatus> sources = m_session.sources();
    std::stable_partition(sources.begin(), sources.end(), needsCare);
    const size_t shown = std::min<size_t>(sources.size(), 4);
    QStringList parts;
    for (const SourceStatus &source : std::span(sources).first(shown)) {
        const QString age
            = source.checkedAt ? formatter.age(now - *source.checkedAt) : tr("no answer yet");
        const QString state
            = source.progress < 1 ? formatter.value(source.progress, Unit::Ratio) : age;
        const char16_t shape = source.freshness == Freshness::Fresh ? u'●'
            : source.freshness == Freshness::Stale                  ? u'◐'
            : source.freshness == Freshness::Dead                   ? u'✕'
                                                                    : u'○';
        const Theme &t = theme::current();
        const QColor color = needsCare(source) ? t.amber : t.ink2;
        parts << u"<span style=\"color: %1\">%2 %3 %4</span>"_s.arg(
            color.name(), QString(QChar(shape)), textgate::html(source.id.value, 24),
            state.toHtmlEscaped());
    }
    if (sources.size() > shown)
        parts << tr("+%n more", "sources that the status line has no room for",
                    static_cast<int>(sources.size() - shown));
    m_sourcesText->setText(parts.join(u"&nbsp;&nbsp;&nbsp;&nbsp;"_s));
}

void MainWindow::tell(const QString &text)
{
    m_message->setProperty("role", u"caution"_s);
    qobject_cast<ElidedLabel *>(m_message)->setFullText(text);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_sourcesText)
        showSources(); // its colour is told in words of its own
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    m_session.shutdown();
    event->accept();
}

} // namespace trivet::ui
