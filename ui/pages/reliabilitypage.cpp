// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliabilitypage.h"

#include <app/engine/session.h>
#include <ui/axis/lanestack.h>
#include <ui/axis/timeaxiscontroller.h>
#include <ui/charts/eventlane.h>
#include <ui/dialogs/evidencedialog.h>
#include <ui/viewmodels/reliability/reliabilitymodel.h>
#include <ui/widgets/figuretile.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/lanecolumn.h>
#include <ui/widgets/slodelegate.h>

#include <QFrame>
#include <QListView>
#include <QVBoxLayout>

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
    auto *lane = new EventLane(context.axis, context.events, this);
    connect(lane, &EventLane::activated, this,
            [this](const QString &id) { m_context.openEvent(id); });
    connect(lane, &EventLane::spanDragged, this, [this](const TimeRange &span) {
        m_context.axis.setBrush(span);
        m_context.openEvent({});
    });
    auto *right = new QVBoxLayout;
    right->setSpacing(theme::grid);
    right->addWidget(lane);
    right->addWidget(buildDetail(*lane), 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(theme::grid);
    middle->addWidget(buildList());
    middle->addLayout(right, 1);
    all->addWidget(m_headline);
    all->addLayout(middle, 1);
    connect(m_model, &ReliabilityModel::changed, this, &ReliabilityPage::showModel);
    setFocusProxy(m_list);
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

QWidget *ReliabilityPage::buildDetail(EventLane &events)
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
    auto *tiles = new QHBoxLayout;
    tiles->setContentsMargins(10, 6, 10, 2);
    tiles->setSpacing(theme::grid);
    for (int i = 0; i < ReliabilityModel::TileCount; ++i) {
        LaneModel *model = &m_model->tile(static_cast<ReliabilityModel::Tile>(i));
        auto *tile = new FigureTile(*model, card);
        connect(tile, &QAbstractButton::clicked, this, [this, model] { showEvidence(*model); });
        tiles->addWidget(tile, 1);
    }
    auto *lanes = new LaneColumn(m_context.axis, card);
    lanes->stack().setTimeLabelsOnce(true);
    events.follow(lanes->stack());
    constexpr std::array stretches { 5, 6, 4, 2, 3 };
    for (size_t i = 0; i < stretches.size(); ++i)
        lanes->addLane(m_model->lane(static_cast<ReliabilityModel::Lane>(i)), stretches.at(i));
    connect(lanes, &LaneColumn::evidenceAsked, this,
            [this](const LaneModel *lane) { showEvidence(*lane); });
    column->addLayout(head);
    column->addLayout(tiles);
    column->addWidget(lanes, 1);
    return card;
}

bool ReliabilityPage::isSettled() const
{
    return m_model->isSettled();
}

void ReliabilityPage::setService(const std::optional<ServiceId> &service)
{
    m_model->setService(service);
}

void ReliabilityPage::showModel()
{
    m_headline->setText(m_model->headline());
    const SloStanding &standing = m_model->standing();
    m_name->setText(standing.name);
    m_badge->setVisible(!standing.word.isEmpty());
    m_badge->setVerdict(standing.state, standing.word);
    m_promise->setFullText(m_model->promise());
    const int row = m_model->list().rowOf(standing.id);
    if (row >= 0 && m_list->currentIndex().row() != row) {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->setCurrentIndex(m_model->list().index(row));
        m_list->viewport()->update();
    }
}

void ReliabilityPage::showEvidence(const LaneModel &lane)
{
    const LaneHeading &h = lane.heading();
    if (h.metric.isEmpty())
        return;
    auto *dialog = new EvidenceDialog(h.title, h.rule, lane.figure(), *m_context.session.snapshot(),
                                      Formatter(QLocale(), m_context.axis.calendar()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
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
