// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/axis/lanestack.h>
#include <ui/pages/page.h>
#include <ui/slotabs/slotab.h>
#include <ui/viewmodels/reliability/reliabilitymodel.h>
#include <ui/widgets/lanecolumn.h>

#include <QVBoxLayout>

#include <array>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

/// Budget, burn rates, level and alerts of the SLO, and the heat map of all.
class ChartsTab final : public SloTab
{
    Q_OBJECT

public:
    ChartsTab(const PageContext &context, ReliabilityModel &model, QWidget *parent)
        : SloTab(parent)
        , m_model(model)
        , m_lanes(new LaneColumn(context.axis, this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_lanes);
        m_lanes->stack().setTimeLabelsOnce(true);
        constexpr std::array stretches { 5, 6, 4, 2, 3 };
        for (size_t i = 0; i < stretches.size(); ++i)
            m_lanes->addLane(model.lane(static_cast<ReliabilityModel::Lane>(i)), stretches.at(i));
        connect(m_lanes, &LaneColumn::evidenceAsked, this,
                [this, context](const LaneModel *lane) { showEvidence(*lane, context, this); });
    }

    /// It shows the page's own model, which is where the SLO comes from.
    void showSlo(const SloId & /*slo*/) override { }
    [[nodiscard]] bool isSettled() const override { return m_model.isSettled(); }
    [[nodiscard]] LaneStack *stack() override { return &m_lanes->stack(); }

private:
    ReliabilityModel &m_model;
    LaneColumn *m_lanes = nullptr;
};

} // namespace

namespace slotabs {

SloTabKind chartsTab()
{
    return { .id = u"charts"_s,
             .title = QT_TRANSLATE_NOOP("SloTab", "Charts"),
             .make
             = [](const PageContext &context, ReliabilityModel &model,
                  QWidget *parent) -> SloTab * { return new ChartsTab(context, model, parent); } };
}

} // namespace slotabs

} // namespace trivet::ui

#include "chartstab.moc"
