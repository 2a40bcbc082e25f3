// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliabilitypage.h"

#include <ui/axis/timeaxiscontroller.h>
#include <ui/charts/eventlane.h>
#include <ui/slotabs/slotab.h>
#include <ui/viewmodels/discovery/emptyreason.h>
#include <ui/viewmodels/reliability/reliabilitymodel.h>
#include <ui/widgets/emptycard.h>
#include <ui/widgets/figuretile.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/slodelegate.h>
#include <ui/widgets/tabrow.h>

#include <QCoreApplication>
#include <QFrame>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace trivet::ui {

using namespace Qt::StringLiterals;

ReliabilityPage::ReliabilityPage(const PageContext &context, QWidget *parent)
    : PageWidget(parent)
    , m_context(context)
    , m_model(new ReliabilityModel(context.session, context.axis, this))
{
    setObjectName(u"page.reliability"_s);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(14, 10, 14, 10);
    all->setSpacing(theme::grid);
    m_headline = new TextLabel(u"headline"_s, this);
    m_headline->setObjectName(u"headline"_s);
    m_headline->setMinimumHeight(20);
    m_events = eventLane(context, this);
    auto *right = new QVBoxLayout;
    right->setSpacing(theme::grid);
    right->addWidget(m_events);
    right->addWidget(buildDetail(), 1);
    m_filled = new QWidget(this);
    auto *middle = new QHBoxLayout(m_filled);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(theme::grid);
    middle->addWidget(buildList());
    middle->addLayout(right, 1);
    all->addWidget(m_headline);
    all->addWidget(m_filled, 1);
    m_empty = new EmptyCard(tr("Find what to promise on"), tr("&Find SLOs…"), this);
    m_empty->setObjectName(u"noSlos"_s);
    connect(m_empty, &EmptyCard::asked, this, [this] { m_context.findSlos(std::nullopt); });
    all->addWidget(m_empty, 1);
    connect(&context.session, &Session::workspaceChanged, this, &ReliabilityPage::showEmpty);
    connect(&context.session, &Session::sourcesChanged, this, &ReliabilityPage::showEmpty);
    connect(&context.session, &Session::troublesChanged, this, &ReliabilityPage::showEmpty);
    showEmpty();
    connect(m_model, &ReliabilityModel::changed, this, &ReliabilityPage::showModel);
    showTab(0);
    showModel();
}

QWidget *ReliabilityPage::buildList()
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setFixedWidth(304);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 8, 1, 4);
    column->setSpacing(6);
    auto *title = new TextLabel(u"title"_s, card);
    title->setText(tr("Promises, the most urgent first"));
    title->setIndent(11);
    m_list = new QListView(card);
    m_list->setObjectName(u"sloList"_s);
    m_list->setAccessibleName(title->text());
    m_list->setModel(&m_model->list());
    m_list->setItemDelegate(new SloDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_model->select(m_model->list().rows()[static_cast<size_t>(current.row())].id);
            });
    return card;
}

QWidget *ReliabilityPage::buildDetail()
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 8, 0, 4);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 12, 0);
    head->setSpacing(10);
    m_name = new TextLabel(u"pageTitle"_s, card);
    m_name->setObjectName(u"sloName"_s);
    m_badge = new VerdictBadge(card);
    m_badge->setObjectName(u"sloState"_s);
    m_promise = new ElidedLabel(u"sub"_s, card);
    m_promise->setObjectName(u"sloPromise"_s);
    head->addWidget(m_name);
    head->addWidget(m_badge);
    head->addWidget(m_promise, 1);
    buildTabs();
    head->addWidget(m_tabRow);
    m_decision = new ElidedLabel(u"sub"_s, card);
    m_decision->setObjectName(u"sloDecision"_s);
    m_decision->setContentsMargins(12, 2, 12, 0);
    auto *tiles = new QHBoxLayout;
    tiles->setContentsMargins(10, 6, 10, 2);
    tiles->setSpacing(theme::grid);
    for (int i = 0; i < ReliabilityModel::TileCount; ++i) {
        LaneModel *model = &m_model->tile(static_cast<ReliabilityModel::Tile>(i));
        auto *tile = new FigureTile(*model, card);
        connect(tile, &QAbstractButton::clicked, this,
                [this, model] { showEvidence(*model, m_context, this); });
        tiles->addWidget(tile, 1);
    }
    column->addLayout(head);
    column->addWidget(m_decision);
    column->addLayout(tiles);
    column->addWidget(m_stack, 1);
    return card;
}

void ReliabilityPage::buildTabs()
{
    m_tabRow = new TabRow(u"sloTab"_s, this);
    m_stack = new QStackedWidget(this);
    const auto &kinds = slotabs::kinds();
    m_tabs.resize(kinds.size());
    for (const SloTabKind &kind : kinds) {
        m_tabRow->addTab(kind.id, QCoreApplication::translate("SloTab", kind.title));
        m_stack->addWidget(new QWidget(m_stack)); // the place of a tab that nobody opened
    }
    connect(m_tabRow, &TabRow::chosen, this,
            [this](int tab) { showTab(static_cast<size_t>(tab)); });
}

void ReliabilityPage::showTab(size_t tab)
{
    const int place = static_cast<int>(tab);
    if (!m_tabs[tab]) {
        m_tabs[tab] = slotabs::kinds()[tab].make(m_context, *m_model, m_stack);
        QWidget *empty = m_stack->widget(place);
        m_stack->insertWidget(place, m_tabs[tab]);
        m_stack->removeWidget(empty);
        delete empty;
    }
    m_tab = tab;
    m_tabRow->setCurrent(place);
    m_tabs[tab]->showSlo(m_model->standing().id);
    m_stack->setCurrentIndex(place);
    if (LaneStack *stack = m_tabs[tab]->stack())
        m_events->follow(*stack);
}

bool ReliabilityPage::isSettled() const
{
    return m_model->isSettled() && m_tabs[m_tab]->isSettled();
}

QStringList ReliabilityPage::views() const
{
    QStringList ids;
    for (const SloTabKind &kind : slotabs::kinds())
        ids << kind.id;
    return ids;
}

void ReliabilityPage::showView(const QString &tab)
{
    const auto &kinds = slotabs::kinds();
    const auto found = std::ranges::find(kinds, tab, &SloTabKind::id);
    if (found != kinds.end())
        showTab(static_cast<size_t>(found - kinds.begin()));
}

void ReliabilityPage::setService(const std::optional<ServiceId> &service)
{
    m_model->setService(service);
}

void ReliabilityPage::showEmpty()
{
    const Session &session = m_context.session;
    const bool empty = session.workspace().slos.empty();
    // One goes before the other comes: a window that must hold both grows, and stays so.
    QWidget *gone = empty ? m_filled : m_empty;
    QWidget *there = empty ? m_empty : m_filled;
    gone->hide();
    there->show();
    setFocusProxy(empty ? static_cast<QWidget *>(m_empty) : m_list);
    if (!empty)
        return;
    m_empty->setText(emptyReason(session, Formatter(QLocale(), m_context.axis.calendar())));
    m_empty->setActionPossible(canDiscover(session));
}

void ReliabilityPage::showModel()
{
    m_headline->setText(m_model->headline());
    const SloStanding &standing = m_model->standing();
    m_name->setText(standing.name);
    m_badge->setVisible(!standing.word.isEmpty());
    m_badge->setVerdict(standing.state, standing.word);
    m_promise->setFullText(m_model->promise());
    m_decision->setVisible(!m_model->decision().isEmpty());
    m_decision->setFullText(m_model->decision());
    m_tabs[m_tab]->showSlo(standing.id);
    const int row = m_model->list().rowOf(standing.id);
    if (row >= 0 && m_list->currentIndex().row() != row) {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->setCurrentIndex(m_model->list().index(row));
        m_list->viewport()->update();
    }
}

namespace pages {

Page reliabilityPage()
{
    return { .id = u"reliability"_s,
             .title = QT_TRANSLATE_NOOP("Page", "Reliability"),
             .group = nullptr,
             .make = [](const PageContext &context, QWidget *parent) -> PageWidget * {
                 return new ReliabilityPage(context, parent);
             } };
}

} // namespace pages

} // namespace trivet::ui
