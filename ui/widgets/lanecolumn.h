// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/viewmodels/lanemodel.h>

#include <QWidget>

#include <array>
#include <vector>

class QVBoxLayout;

namespace trivet::ui {

class LaneStack;
class TimeAxisController;

/// Charts below each other with one geometry, each with its name and number above it.
class LaneColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit LaneColumn(TimeAxisController &axis, QWidget *parent = nullptr);

    /// `beside` stands at the end of the line above the chart; null: nothing.
    void addLane(LaneModel &model, int stretch = 1, QWidget *beside = nullptr);
    /// The last lane has the days below it and stays.
    void setLaneVisible(const LaneModel &model, bool visible);
    [[nodiscard]] LaneStack &stack() { return *m_stack; }

Q_SIGNALS:
    void evidenceAsked(trivet::ui::LaneModel *model);

private:
    struct Lane
    {
        const LaneModel *model = nullptr;
        std::array<QWidget *, 3> parts {}; ///< rule, header, chart
    };

    TimeAxisController &m_axis;
    QVBoxLayout *m_lanes = nullptr;
    LaneStack *m_stack = nullptr;
    std::vector<Lane> m_all;
};

} // namespace trivet::ui
