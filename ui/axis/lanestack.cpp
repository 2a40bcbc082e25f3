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

void LaneStack::align()
{
    PlotMargins margins;
    margins.left = 40;
    for (const LaneView *lane : m_lanes)
        margins.left = std::max(margins.left, lane->labelWidth());
    for (LaneView *lane : m_lanes)
        lane->setPlotMargins(margins);
}

} // namespace trivet::ui
