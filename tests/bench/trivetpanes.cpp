// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes.h"

#include <ui/axis/lanestack.h>
#include <ui/axis/timeaxiscontroller.h>
#include <ui/charts/laneview.h>
#include <ui/viewmodels/lanemodel.h>

#include <QHBoxLayout>
#include <QWidget>

namespace trivet::bench {

namespace {

using namespace Qt::StringLiterals;

class LanePanes final : public TrivetPanes
{
public:
    explicit LanePanes(const std::vector<Gauge> &gauges)
    {
        auto *row = new QHBoxLayout(&m_window);
        row->setContentsMargins(0, 0, 0, 0);
        for (const Gauge &gauge : gauges) {
            ui::LaneModel &model
                = *m_models.emplace_back(std::make_unique<ui::LaneModel>(u"bench"_s));
            auto *lane = new ui::LaneView(m_axis, model, &m_window);
            row->addWidget(lane);
            m_stack.add(*lane);
            model.replace({ .title = u"Gauge"_s }, content(gauge), {});
        }
        expose(m_window);
    }

    void paint(TimeRange range) override
    {
        m_axis.slide(range);
        m_window.repaint();
    }

    void moveCrosshair(Instant at) override
    {
        m_axis.setCrosshair(at);
        m_window.repaint();
    }

    QImage picture(int pane) override
    {
        const auto index = static_cast<size_t>(pane);
        return m_stack.lanes()[index]->viewport()->grab().toImage();
    }

    QRectF plot(int pane) override
    {
        return m_stack.lanes()[static_cast<size_t>(pane)]->plotArea();
    }

private:
    static ui::LaneContent content(const Gauge &gauge)
    {
        ui::LaneContent content;
        content.high = 100;
        for (int value = 0; value <= 100; value += 20)
            content.ticks.push_back(
                { .value = static_cast<double>(value), .label = QString::number(value) });
        content.lines.push_back(
            { .series = std::make_shared<const ui::PyramidSeries>(gauge.ms, gauge.values),
              .tone = ui::Tone::Blue,
              .width = 1,
              .speaks = true });
        content.format = [](double value) { return QString::number(value, 'f', 1); };
        return content;
    }

    ui::TimeAxisController m_axis;
    ui::LaneStack m_stack;
    std::vector<std::unique_ptr<ui::LaneModel>> m_models;
    QWidget m_window;
};

} // namespace

std::unique_ptr<TrivetPanes> trivetPanes(const std::vector<Gauge> &gauges)
{
    return std::make_unique<LanePanes>(gauges);
}

} // namespace trivet::bench
