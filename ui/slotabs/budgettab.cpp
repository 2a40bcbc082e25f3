// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "budgettab.h"

#include "budgetcards.h"

#include <app/engine/session.h>
#include <ui/axis/lanestack.h>
#include <ui/axis/timeaxiscontroller.h>
#include <ui/charts/laneview.h>
#include <ui/charts/marktips.h>
#include <ui/pages/page.h>
#include <ui/viewmodels/reliability/budgetmodel.h>
#include <ui/viewmodels/reliability/burndownlane.h>
#include <ui/widgets/lanecolumn.h>

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace trivet::ui {

using namespace Qt::StringLiterals;

BudgetTab::BudgetTab(const PageContext &context, QWidget *parent)
    : SloTab(parent)
    , m_axis(context.axis)
    , m_model(new BudgetModel(
          context.session, context.axis,
          [&session = context.session](const SloId &slo, TimeRange range) {
              return session.minutes(slo, range);
          },
          this))
    , m_lanes(new LaneColumn(context.axis, this))
    , m_window(new QPushButton(tr("Whole window"), this))
    , m_scroll(new QScrollArea(this))
    , m_cards(new BudgetCards)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_lanes, 1);
    column->addWidget(m_scroll);
    m_window->setObjectName(u"showWindow"_s);
    m_window->setProperty("role", u"chip"_s);
    m_window->setToolTip(
        tr("Sets the time range of all charts to the window of the budget, and some of "
           "its forecast"));
    m_lanes->addLane(m_model->lane(), 1, m_window);
    new MarkTips(*m_lanes->stack().lanes().front());
    m_scroll->setObjectName(u"budgetCards"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_cards);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_cards->setAutoFillBackground(false);
    m_cards->installEventFilter(this);
    connect(m_model, &BudgetModel::changed, this, &BudgetTab::showModel);
    connect(&m_axis, &TimeAxisController::rangeChanged, this, &BudgetTab::offerWindow);
    connect(m_window, &QPushButton::clicked, this, [this] { m_axis.show(wantedRange()); });
    connect(m_lanes, &LaneColumn::evidenceAsked, this,
            [this, context](const LaneModel *lane) { showEvidence(*lane, context, this); });
    offerWindow();
}

void BudgetTab::showSlo(const SloId &slo)
{
    m_model->select(slo);
}

bool BudgetTab::isSettled() const
{
    return m_model->isSettled();
}

LaneStack *BudgetTab::stack()
{
    return &m_lanes->stack();
}

void BudgetTab::showEvent(QShowEvent *event)
{
    SloTab::showEvent(event);
    m_model->setActive(true);
}

void BudgetTab::hideEvent(QHideEvent *event)
{
    SloTab::hideEvent(event);
    m_model->setActive(false);
}

void BudgetTab::resizeEvent(QResizeEvent *event)
{
    SloTab::resizeEvent(event);
    share();
}

bool BudgetTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_cards && event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &BudgetTab::share, Qt::QueuedConnection);
    return SloTab::eventFilter(watched, event);
}

void BudgetTab::showModel()
{
    m_cards->showView(m_model->view(), Formatter(QLocale(), m_axis.calendar()));
    share();
    offerWindow();
}

/// As much of it as the axis has.
TimeRange BudgetTab::wantedRange() const
{
    const TimeRange wanted = burnDownRange(m_model->view());
    return m_axis.limits().isEmpty() ? wanted : wanted.clippedTo(m_axis.limits());
}

void BudgetTab::offerWindow()
{
    m_window->setEnabled(m_model->view().known && m_axis.range() != wantedRange());
}

/// The cards have what they want, and the chart the rest: a third at least, and so much that it can
/// be read.
void BudgetTab::share()
{
    constexpr int leastChart = 190;
    const int wanted = m_cards->layout()->totalSizeHint().height();
    const int room = std::max(0, height() - std::max(leastChart, height() / 3));
    m_scroll->setFixedHeight(std::min(wanted, room));
}

namespace slotabs {

SloTabKind budgetTab()
{
    return { .id = u"budget"_s,
             .title = QT_TRANSLATE_NOOP("SloTab", "Budget"),
             .make = [](const PageContext &context, ReliabilityModel & /*model*/,
                        QWidget *parent) -> SloTab * { return new BudgetTab(context, parent); } };
}

} // namespace slotabs

} // namespace trivet::ui
