// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/viewmodels/lanemodel.h>
#include <ui/widgets/verdictbadge.h>

#include <QFrame>

namespace trivet::ui {

class ElidedLabel;
class LaneColumn;
class LaneStack;
class TimeAxisController;

/// One leg: a header tile with its verdict, and charts of one geometry under it.
class LegCard final : public QFrame
{
    Q_OBJECT

public:
    LegCard(const QString &id, const QString &title, TimeAxisController &axis,
            QWidget *parent = nullptr);

    void addLane(LaneModel &model);
    void setVerdict(VerdictBadge::State state, const QString &word, const QString &sentence);
    [[nodiscard]] LaneStack &stack();

Q_SIGNALS:
    void evidenceAsked(trivet::ui::LaneModel *model);

private:
    VerdictBadge *m_badge = nullptr;
    ElidedLabel *m_sentence = nullptr;
    LaneColumn *m_lanes = nullptr;
};

} // namespace trivet::ui
