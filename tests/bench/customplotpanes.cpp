// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes.h"

#include <qcustomplot.h>
#include <QHBoxLayout>

namespace trivet::bench {

namespace {

using namespace Qt::StringLiterals;

class CustomPlotPanes final : public Panes
{
public:
    explicit CustomPlotPanes(const std::vector<Gauge> &gauges)
    {
        auto *row = new QHBoxLayout(&m_window);
        row->setContentsMargins(0, 0, 0, 0);
        for (const Gauge &gauge : gauges) {
            auto *plot = new QCustomPlot(&m_window);
            QCPGraph *graph = plot->addGraph();
            QVector<QCPGraphData> points;
            points.reserve(std::ssize(gauge.ms));
            for (size_t i = 0; i < gauge.ms.size(); ++i)
                points << QCPGraphData(static_cast<double>(gauge.ms[i]) / 1000, gauge.values[i]);
            graph->data()->set(points, true);
            graph->setPen(QPen(lineColor(), 1));
            graph->setAntialiased(false);
            graph->setAdaptiveSampling(true);
            QSharedPointer<QCPAxisTickerDateTime> ticker(new QCPAxisTickerDateTime);
            ticker->setDateTimeFormat(u"d MMM HH:mm"_s);
            ticker->setTickCount(5);
            plot->xAxis->setTicker(ticker);
            plot->yAxis->setRange(0, 100);
            row->addWidget(plot);
            m_plots.push_back(plot);
        }
        expose(m_window);
    }

    void paint(TimeRange range) override
    {
        for (QCustomPlot *plot : m_plots) {
            plot->xAxis->setRange(static_cast<double>(toMs(range.from)) / 1000,
                                  static_cast<double>(toMs(range.to)) / 1000);
            plot->replot(QCustomPlot::rpImmediateRefresh);
        }
    }

    QImage picture(int pane) override
    {
        return m_plots[static_cast<size_t>(pane)]->grab().toImage();
    }

    QRectF plot(int pane) override
    {
        return m_plots[static_cast<size_t>(pane)]->axisRect()->rect();
    }

private:
    QWidget m_window;
    std::vector<QCustomPlot *> m_plots;
};

} // namespace

std::unique_ptr<Panes> customPlotPanes(const std::vector<Gauge> &gauges)
{
    return std::make_unique<CustomPlotPanes>(gauges);
}

} // namespace trivet::bench
