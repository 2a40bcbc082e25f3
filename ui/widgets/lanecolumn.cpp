// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanecolumn.h"

#include "figureheader.h"

#include <ui/axis/lanestack.h>
#include <ui/charts/laneview.h>

#include <QFrame>
#include <QVBoxLayout>

namespace trivet::ui {

using namespace Qt::StringLiterals;

LaneColumn::LaneColumn(TimeAxisController &axis, QWidget *parent)
    : QWidget(parent)
    , m_axis(axis)
    , m_lanes(new QVBoxLayout(this))
    , m_stack(new LaneStack(this))
{
    m_lanes->setContentsMargins(0, 0, 0, 0);
    m_lanes->setSpacing(0);
}

void LaneColumn::addLane(LaneModel &model, int stretch, QWidget *beside)
{
    auto *rule = new QFrame(this);
    rule->setFixedHeight(1);
    rule->setProperty("role", u"rule"_s);
    auto *header = new FigureHeader(model, this);
    auto *view = new LaneView(m_axis, model, this);
    auto *headerBox = new QHBoxLayout;
    headerBox->setContentsMargins(12, 6, 12, 0);
    headerBox->setSpacing(12);
    headerBox->addWidget(header, 1);
    if (beside)
        headerBox->addWidget(beside);
    m_lanes->addWidget(rule);
    m_lanes->addLayout(headerBox);
    m_lanes->addWidget(view, stretch);
    m_stack->add(*view);
    m_all.push_back({ .model = &model, .parts = { rule, header, view } });
    // A map of many rows grows at the cost of the others.
    connect(&model, &LaneModel::changed, this, [this, &model, view, stretch] {
        constexpr size_t rowsPerStretch = 10;
        const LaneContent &content = model.content();
        const size_t times = content.rows ? content.ticks.size() / rowsPerStretch : 0;
        m_lanes->setStretchFactor(view, stretch * (1 + static_cast<int>(times)));
    });
    connect(header, &QAbstractButton::clicked, this,
            [this, &model] { Q_EMIT evidenceAsked(&model); });
}

void LaneColumn::setLaneVisible(const LaneModel &model, bool visible)
{
    for (const Lane &lane : m_all)
        if (lane.model == &model)
            for (QWidget *part : lane.parts)
                part->setVisible(visible);
}

} // namespace trivet::ui
