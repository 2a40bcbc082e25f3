// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanestack.h"

#include <ui/charts/laneview.h>
#include <ui/viewmodels/lanemodel.h>

namespace trivet::ui {

LaneStack::LaneStack(QObject *parent)
    : QObject(parent)
{ }

void LaneStack::add(LaneView &lane)
{
    m_lanes.push_back(&lane);
    connect(&lane.model(), &LaneModel::changed, this, &LaneStack::align);
    align();
}

void LaneStack::setTimeLabelsOnce(bool once)
{
    m_timeLabelsOnce = once;
    align();
}

void LaneStack::setLeastLeft(int left)
{
    if (m_leastLeft == left)
        return;
    m_leastLeft = left;
    align();
}

void LaneStack::align()
{
    PlotMargins margins;
    margins.left = m_leastLeft;
    for (const LaneView *lane : m_lanes)
        margins.left = std::max(margins.left, lane->labelWidth());
    for (LaneView *lane : m_lanes) {
        const bool silent = m_timeLabelsOnce && lane != m_lanes.back();
        margins.bottom = silent ? 8 : PlotMargins {}.bottom;
        margins.timeLabels = !silent;
        lane->setPlotMargins(margins);
    }
    Q_EMIT aligned(margins.left);
}

} // namespace trivet::ui
