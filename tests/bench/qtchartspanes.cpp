// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHBoxLayout>
#include <QtCharts/QChartView>
#include <QtCharts/QDateTimeAxis>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

namespace trivet::bench {

namespace {

using namespace Qt::StringLiterals;

/// Set as its users are advised to for speed: no animation, no legend, no background, no shortening
/// of labels, a thin pen.
class QtChartsPanes final : public Panes
{
public:
    explicit QtChartsPanes(const std::vector<Gauge> &gauges)
    {
        auto *row = new QHBoxLayout(&m_window);
        row->setContentsMargins(0, 0, 0, 0);
        for (const Gauge &gauge : gauges) {
            auto *view = new QChartView(&m_window);
            view->setFrameShape(QFrame::NoFrame);
            QChart *chart = view->chart();
            chart->setAnimationOptions(QChart::NoAnimation);
            chart->setBackgroundVisible(false);
            chart->legend()->hide();
            auto *series = new QLineSeries(chart);
            QList<QPointF> points;
            points.reserve(std::ssize(gauge.ms));
            for (size_t i = 0; i < gauge.ms.size(); ++i)
                points << QPointF(static_cast<double>(gauge.ms[i]), gauge.values[i]);
            series->replace(points);
            series->setPen(QPen(lineColor(), 1));
            chart->addSeries(series);
            auto *time = new QDateTimeAxis(chart);
            time->setFormat(u"d MMM HH:mm"_s);
            time->setTickCount(5);
            time->setTruncateLabels(false);
            auto *value = new QValueAxis(chart);
            value->setRange(0, 100);
            value->setTickCount(6);
            value->setTruncateLabels(false);
            chart->addAxis(time, Qt::AlignBottom);
            chart->addAxis(value, Qt::AlignLeft);
            series->attachAxis(time);
            series->attachAxis(value);
            row->addWidget(view);
            m_views.push_back(view);
            m_axes.push_back(time);
        }
        expose(m_window);
    }

    void paint(TimeRange range) override
    {
        for (QDateTimeAxis *axis : m_axes)
            axis->setRange(QDateTime::fromMSecsSinceEpoch(toMs(range.from)),
                           QDateTime::fromMSecsSinceEpoch(toMs(range.to)));
        QCoreApplication::sendPostedEvents();
        m_window.repaint();
    }

    QImage picture(int pane) override
    {
        return m_views[static_cast<size_t>(pane)]->viewport()->grab().toImage();
    }

    QRectF plot(int pane) override
    {
        return m_views[static_cast<size_t>(pane)]->chart()->plotArea();
    }

private:
    QWidget m_window;
    std::vector<QChartView *> m_views;
    std::vector<QDateTimeAxis *> m_axes;
};

} // namespace

std::unique_ptr<Panes> qtChartsPanes(const std::vector<Gauge> &gauges)
{
    return std::make_unique<QtChartsPanes>(gauges);
}

} // namespace trivet::bench
