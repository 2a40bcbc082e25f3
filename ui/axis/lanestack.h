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
    /// The days are written under the last lane only; else under each.
    void setTimeLabelsOnce(bool once);
    /// Room on the left that somebody beside the stack needs, to stand on the same axis.
    void setLeastLeft(int left);
    /// Sets all plot areas from the widest labels.
    void align();

Q_SIGNALS:
    void aligned(int left);

private:
    std::vector<LaneView *> m_lanes;
    bool m_timeLabelsOnce = false;
    int m_leastLeft = 40;
};

} // namespace trivet::ui
