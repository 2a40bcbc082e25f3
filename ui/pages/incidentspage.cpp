// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentspage.h"

#include <app/base/textgate.h>
#include <app/engine/session.h>
#include <ui/axis/lanestack.h>
#include <ui/axis/timeaxiscontroller.h>
#include <ui/charts/eventlane.h>
#include <ui/pages/oncallview.h>
#include <ui/viewmodels/incidents/incidentsmodel.h>
#include <ui/viewmodels/incidents/oncallmodel.h>
#include <ui/widgets/buttons.h>
#include <ui/widgets/incidentdelegate.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/lanecolumn.h>
#include <ui/widgets/tables.h>
#include <ui/widgets/tabrow.h>
#include <ui/widgets/verdictbadge.h>

#include <QApplication>
#include <QFrame>
#include <QHeaderView>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView incidentsView("incidents");
constexpr QLatin1StringView onCallView("oncall");

} // namespace

IncidentsPage::IncidentsPage(const PageContext &context, QWidget *parent)
    : PageWidget(parent)
    , m_context(context)
    , m_model(new IncidentsModel(context.session, context.axis, this))
{
    setObjectName(u"page.incidents"_s);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(14, 10, 14, 10);
    all->setSpacing(theme::grid);
    m_headline = new ElidedLabel(u"headline"_s, this);
    m_headline->setObjectName(u"headline"_s);
    m_headline->setMinimumHeight(20);
    m_tabs = new TabRow(u"incidentsTab"_s, this);
    m_tabs->addTab(incidentsView, tr("Incidents"));
    m_tabs->addTab(onCallView, tr("On call"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_headline, 1);
    head->addWidget(m_tabs);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildIncidents());
    all->addLayout(head);
    all->addWidget(m_stack, 1);
    connect(m_tabs, &TabRow::chosen, this,
            [this](int tab) { showView(tab == 0 ? incidentsView : onCallView); });
    connect(m_model, &IncidentsModel::changed, this, &IncidentsPage::showModel);
    setFocusProxy(m_list);
    m_tabs->setCurrent(0);
    showModel();
}

QStringList IncidentsPage::views() const
{
    return { incidentsView, onCallView };
}

void IncidentsPage::showView(const QString &view)
{
    if (!views().contains(view))
        return;
    const bool onCall = view == onCallView;
    if (onCall && !m_onCall) { // nobody pays for what nobody opened
        m_onCall = new OnCallView(m_context, m_stack);
        m_onCall->model().setService(m_service);
        m_stack->addWidget(m_onCall);
        connect(m_onCall, &OnCallView::changed, this, &IncidentsPage::showHeadline);
    }
    // What loses the focus with its view would hand it to whatever comes next.
    const bool focused = m_stack->isAncestorOf(QApplication::focusWidget());
    m_tabs->setCurrent(onCall ? 1 : 0);
    m_stack->setCurrentIndex(onCall ? 1 : 0);
    if (focused)
        (onCall ? m_onCall : static_cast<QWidget *>(m_list))->setFocus();
    showHeadline();
}

bool IncidentsPage::isSettled() const
{
    return m_model->isSettled() && (!m_onCall || m_onCall->model().isSettled());
}

void IncidentsPage::setService(const std::optional<ServiceId> &service)
{
    m_service = service;
    m_model->setService(service);
    if (m_onCall)
        m_onCall->model().setService(service);
}

QWidget *IncidentsPage::buildIncidents()
{
    auto *view = new QWidget(this);
    auto *lane = eventLane(m_context, this);
    auto *right = new QVBoxLayout;
    right->setSpacing(theme::grid);
    right->addWidget(lane);
    right->addWidget(buildChosen());
    right->addWidget(buildLanes(*lane), 1);
    auto *middle = new QHBoxLayout(view);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(theme::grid);
    middle->addWidget(buildList());
    middle->addLayout(right, 1);
    return view;
}

void IncidentsPage::showHeadline()
{
    const bool onCall = m_onCall && m_stack->currentWidget() == m_onCall;
    m_headline->setFullText(onCall ? m_onCall->model().headline() : m_model->headline());
}

QWidget *IncidentsPage::buildList()
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setFixedWidth(304);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 8, 1, 4);
    column->setSpacing(6);
    auto *title = new TextLabel(u"title"_s, card);
    title->setText(tr("Incidents, the open ones first"));
    title->setIndent(11);
    m_list = new QListView(card);
    m_list->setObjectName(u"incidentList"_s);
    m_list->setAccessibleName(title->text());
    m_list->setModel(&m_model->list());
    m_list->setItemDelegate(new IncidentDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid())
                    return;
                const Incident &incident
                    = m_model->list().rows()[static_cast<size_t>(current.row())].incident;
                m_model->select(incident.id);
                m_context.events.select(incident.id);
                m_context.axis.setCrosshair(incident.openedAt);
            });
    return card;
}

QWidget *IncidentsPage::buildChosen()
{
    m_chosen = new QFrame(this);
    m_chosen->setProperty("role", u"card"_s);
    auto *column = new QVBoxLayout(m_chosen);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    m_title = new ElidedLabel(u"pageTitle"_s, m_chosen);
    m_title->setObjectName(u"incidentTitle"_s);
    m_state = new VerdictBadge(m_chosen);
    m_state->setObjectName(u"incidentState"_s);
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    auto *moments = new QHBoxLayout;
    moments->setSpacing(24);
    for (size_t i = 0; i < m_words.size(); ++i) {
        auto *one = new QVBoxLayout;
        one->setSpacing(0);
        m_words.at(i) = new TextLabel(u"sub"_s, m_chosen);
        m_times.at(i) = new TextLabel(u"title"_s, m_chosen);
        one->addWidget(m_words.at(i));
        one->addWidget(m_times.at(i));
        moments->addLayout(one);
    }
    moments->addStretch();
    m_causes = plainTable(m_model->causes(), CausesModel::SortRole, m_chosen);
    m_causes->setObjectName(u"causes"_s);
    m_causes->setAccessibleName(tr("Candidate causes, the best first"));
    m_causes->setSortingEnabled(false); // they come the best first
    m_causes->sortByColumn(-1, Qt::AscendingOrder);
    m_causes->verticalHeader()->setDefaultSectionSize(26);
    m_causes->horizontalHeader()->setSectionResizeMode(CausesModel::Because, QHeaderView::Stretch);
    m_causes->setColumnWidth(CausesModel::Deployment, 120);
    m_causes->setColumnWidth(CausesModel::Age, 116);
    m_causes->setColumnWidth(CausesModel::Rivals, 78);
    m_causes->setColumnWidth(CausesModel::Said, 116);
    m_causes->setFixedHeight(28 + 2 * 26 + 2);
    m_confirm = namedButton(u"confirmCause"_s, tr("&Confirm cause"), u"plain"_s, m_chosen);
    m_reject = namedButton(u"rejectCause"_s, tr("&Reject"), u"plain"_s, m_chosen);
    m_noChange = namedButton(u"noChange"_s, tr("Not caused by a c&hange"), u"plain"_s, m_chosen);
    connect(m_confirm, &QPushButton::clicked, this, [this] { decide(Verdict::CausedBy); });
    connect(m_reject, &QPushButton::clicked, this, [this] { decide(Verdict::NotCausedBy); });
    connect(m_noChange, &QPushButton::clicked, this,
            [this] { decide(Verdict::NotCausedByAChange); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::grid);
    for (QPushButton *button : { m_confirm, m_reject, m_noChange })
        buttons->addWidget(button);
    buttons->addStretch();
    column->addLayout(head);
    column->addLayout(moments);
    column->addWidget(m_causes);
    column->addLayout(buttons);
    connect(m_causes->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &IncidentsPage::enableDecisions);
    connect(&m_model->causes(), &QAbstractItemModel::modelReset, this, [this] {
        if (m_model->causes().rowCount() > 0)
            m_causes->selectRow(0);
        enableDecisions();
    });
    return m_chosen;
}

QWidget *IncidentsPage::buildLanes(EventLane &events)
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 2, 0, 4);
    auto *lanes = new LaneColumn(m_context.axis, card);
    lanes->stack().setTimeLabelsOnce(true);
    events.follow(lanes->stack());
    for (int i = 0; i < IncidentsModel::LaneCount; ++i)
        lanes->addLane(m_model->lane(static_cast<IncidentsModel::Lane>(i)));
    connect(lanes, &LaneColumn::evidenceAsked, this,
            [this](const LaneModel *lane) { showEvidence(*lane, m_context, this); });
    column->addWidget(lanes);
    return card;
}

void IncidentsPage::showModel()
{
    showHeadline();
    const auto &chosen = m_model->selected();
    m_chosen->setVisible(chosen.has_value());
    if (!chosen)
        return;
    const bool open = !chosen->incident.resolvedAt;
    m_title->setFullText(textgate::line(chosen->incident.title));
    m_state->setVerdict(open ? VerdictBadge::State::Trouble : VerdictBadge::State::Well,
                        open ? tr("Open", "state of an incident")
                             : tr("Resolved", "state of an incident"));
    showMoments();
    const int row = m_model->list().rowOf(chosen->incident.id);
    if (row >= 0 && m_list->currentIndex().row() != row) {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->setCurrentIndex(m_model->list().index(row));
        m_list->viewport()->update();
    }
    enableDecisions();
}

void IncidentsPage::showMoments()
{
    const auto &moments = m_model->moments();
    for (size_t i = 0; i < m_words.size(); ++i) {
        const bool known = i < moments.size();
        m_words.at(i)->setText(known ? moments[i].word : QString());
        if (!known || moments[i].when.isEmpty()) {
            m_times.at(i)->setText(known ? tr("not known", "a moment of an incident") : QString());
            continue;
        }
        m_times.at(i)->setText(moments[i].after.isEmpty()
                                   ? moments[i].when
                                   : moments[i].when + u"  "_s + moments[i].after);
    }
}

void IncidentsPage::enableDecisions()
{
    const bool any = !m_causes->selectionModel()->selectedRows().isEmpty();
    m_confirm->setEnabled(any);
    m_reject->setEnabled(any);
    m_noChange->setEnabled(m_model->selected().has_value());
}

void IncidentsPage::decide(Verdict verdict)
{
    const QModelIndexList rows = m_causes->selectionModel()->selectedRows();
    const int row = rows.isEmpty() ? -1 : sourceRow(*m_causes, rows.front());
    if (const auto note = m_model->decision(verdict, row))
        m_context.write(*note);
}

namespace pages {

Page incidentsPage()
{
    return { .id = u"incidents"_s,
             .title = QT_TRANSLATE_NOOP("Page", "Incidents"),
             .group = nullptr,
             .make = [](const PageContext &context, QWidget *parent) -> PageWidget * {
                 return new IncidentsPage(context, parent);
             } };
}

} // namespace pages

} // namespace trivet::ui
