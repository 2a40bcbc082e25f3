// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

namespace trivet::ui {

class LaneView;

/// Owns the geometry of charts that stand above each other: one left and one right edge of the plot
/// areas, whatever their labels want.
class LaneStack final : public QObject
{
    Q_OBJECT

public:
    explicit LaneStack(QObject *parent = nullptr);

    void add(LaneView &lane);
    [[nodiscard]] const std::vector<LaneView *> &lanes() const { return m_lanes; }
    /// Sets all plot areas from the widest labels.
    void align();

private:
    std::vector<LaneView *> m_lanes;
};

} // namespace trivet::ui
