// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>

namespace trivet::ui {

class LaneView;
struct Mark;

/// Tells what the marks of a lane mean, when the mouse rests on one.
class MarkTips final : public QObject
{
    Q_OBJECT

public:
    explicit MarkTips(LaneView &lane);

    /// The mark with words under a point of the viewport, the nearest; null: there is none.
    [[nodiscard]] const Mark *markAt(const QPointF &position) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    LaneView &m_lane;
};

} // namespace trivet::ui
