// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oncallview.h"

#include <ui/axis/lanestack.h>
#include <ui/charts/eventlane.h>
#include <ui/theme/theme.h>
#include <ui/viewmodels/incidents/oncallmodel.h>
#include <ui/widgets/figuretile.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/lanecolumn.h>
#include <ui/widgets/pagegridview.h>
#include <ui/widgets/silencedelegate.h>

#include <QFrame>
#include <QListView>
#include <QVBoxLayout>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

QFrame *cardIn(QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("role", u"card"_s);
    return card;
}

} // namespace

OnCallView::OnCallView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new OnCallModel(context.session, context.axis, this))
{
    setObjectName(u"onCall"_s);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(theme::grid);
    auto *events = eventLane(context, this);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(theme::grid);
    middle->addWidget(buildGrid(), 3);
    middle->addWidget(buildSilences(), 2);
    QWidget *weeks = buildWeeks();
    if (auto *lanes = weeks->findChild<LaneColumn *>())
        events->follow(lanes->stack());
    all->addWidget(events);
    all->addWidget(buildTiles());
    all->addLayout(middle, 5);
    all->addWidget(weeks, 2);
    connect(m_model, &OnCallModel::changed, this, &OnCallView::showModel);
    setFocusProxy(m_silences);
    showModel();
}

QWidget *OnCallView::buildTiles()
{
    QFrame *card = cardIn(this);
    auto *tiles = new QHBoxLayout(card);
    tiles->setContentsMargins(10, 6, 10, 6);
    tiles->setSpacing(theme::grid);
    for (int i = 0; i < OnCallModel::TileCount; ++i) {
        LaneModel *model = &m_model->tile(static_cast<OnCallModel::Tile>(i));
        auto *tile = new FigureTile(*model, card);
        connect(tile, &QAbstractButton::clicked, this,
                [this, model] { showEvidence(*model, m_context, this); });
        tiles->addWidget(tile, 1);
    }
    return card;
}

QWidget *OnCallView::buildGrid()
{
    QFrame *card = cardIn(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    auto *title = new TextLabel(u"title"_s, card);
    title->setText(tr("Pages by weekday and hour"));
    m_outside = new ElidedLabel(u"sub"_s, card);
    m_outside->setObjectName(u"outsideWorkingHours"_s);
    m_grid = new PageGridView(card);
    auto *legend = new ElidedLabel(u"sub"_s, card);
    legend->setFullText(tr("Pages, at the right of the day; darker: more an hour. Framed: working "
                           "hours in the team's time."));
    column->addWidget(title);
    column->addWidget(m_outside);
    column->addSpacing(4);
    column->addWidget(m_grid, 1);
    column->addWidget(legend);
    return card;
}

QWidget *OnCallView::buildSilences()
{
    QFrame *card = cardIn(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 8, 1, 4);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(11, 0, 11, 0);
    auto *title = new TextLabel(u"title"_s, card);
    title->setText(tr("Silences"));
    m_silenceCount = new TextLabel(u"sub"_s, card);
    m_silenceCount->setObjectName(u"silenceCount"_s);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_silenceCount);
    m_silences = new QListView(card);
    m_silences->setObjectName(u"silenceList"_s);
    m_silences->setAccessibleName(tr("Silences, those that hide trouble first"));
    m_silences->setModel(&m_model->silences());
    m_silences->setItemDelegate(new SilenceDelegate(m_silences));
    m_silences->setFrameShape(QFrame::NoFrame);
    m_silences->setMouseTracking(true);
    m_silences->setResizeMode(QListView::Adjust); // rows are as high as their width lets them be
    m_silences->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_silences->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_noSilence = new TextLabel(u"sub"_s, card);
    m_noSilence->setObjectName(u"noSilence"_s);
    m_noSilence->setWordWrap(true);
    m_noSilence->setAlignment(Qt::AlignCenter);
    m_noSilence->setContentsMargins(24, 0, 24, 0);
    column->addLayout(head);
    column->addWidget(m_silences, 1);
    column->addWidget(m_noSilence, 1);
    return card;
}

QWidget *OnCallView::buildWeeks()
{
    QFrame *card = cardIn(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 2, 0, 4);
    auto *lanes = new LaneColumn(m_context.axis, card);
    lanes->addLane(m_model->weeks());
    column->addWidget(lanes);
    return card;
}

void OnCallView::showModel()
{
    const PageGrid &grid = m_model->grid();
    m_grid->setGrid(grid);
    m_outside->setFullText(grid.outside.isEmpty()        ? tr("Nobody was paged in this range.")
                               : grid.evidence.isEmpty() ? grid.outside
                                                         : grid.outside + u" · "_s + grid.evidence);
    const bool any = m_model->silences().rowCount() > 0;
    m_silences->setVisible(any);
    m_silenceCount->setVisible(any);
    m_noSilence->setVisible(!any);
    m_silenceCount->setText(m_model->silenceWords());
    m_noSilence->setText(m_model->silenceWords());
    Q_EMIT changed();
}

} // namespace trivet::ui
