// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "panes.h"

// Rows 1 and 2: a frame while three panes are panned.

namespace trivet::bench {

namespace {

using namespace Qt::StringLiterals;

/// A program's panes, and how many frames one of its rounds takes.
struct Painter
{
    std::unique_ptr<Panes> panes;
    int frames = 15;
    int frame = 0; ///< goes on, so that no two frames in a row are of one range
    std::vector<double> seconds {};

    void round(size_t samples)
    {
        seconds.push_back(
            medianSecondsOf(frames, [&] { panes->paint(pannedRange(samples, ++frame)); }));
    }
};

QString percentText(const Difference &difference)
{
    return u"%1 % (%2 % more than a pixel away)"_s.arg(QString::number(difference.pixels, 'f', 2),
                                                       QString::number(difference.far, 'f', 3));
}

/// A line that is a few pixels thick differs at its edge by more than its share of ink: there it is
/// the distance that counts.
Equality samePicture(const Difference &ours, const Difference &theirs, bool thin = false)
{
    return { .holds = (thin || ours.pixels <= spansDiffer) && ours.far <= farDiffer,
             .words = u"pixels unlike drawing every point: Trivet %1, peer %2"_s.arg(
                 percentText(ours), percentText(theirs)) };
}

Row frameRow(const QString &id, const QString &work, const QString &peer, double goal)
{
    return { .id = id, .work = work, .peer = peer, .goal = goal };
}

QString panWork(size_t samples, const QString &kind)
{
    const QString count = samples % 1'000'000 == 0 ? QString::number(samples / 1'000'000) + u"M"_s
                                                   : QString::number(samples);
    return u"frame of a pan, 3 panes x %1 points, %2"_s.arg(count, kind);
}

std::vector<Row> millionPoints(const Options &options)
{
    const size_t samples = options.quick ? 50'000 : 1'000'000;
    const std::vector<Gauge> data = paneGauges(false, samples);
    Painter ours { .panes = trivetPanes(data) };
    Painter custom { .panes = customPlotPanes(data), .frames = 7 };
    Painter charts { .panes = qtChartsPanes(data), .frames = 1 };
    const Difference same = worstDifference(*ours.panes, data, 40);
    const Difference customSame = worstDifference(*custom.panes, data, 40);
    const Difference chartsSame = worstDifference(*charts.panes, data, 40);
    for (int i = 0; i < options.rounds(); ++i) {
        ours.round(samples);
        custom.round(samples);
        charts.round(samples);
    }
    Row one = frameRow(u"1"_s, panWork(samples, u"noisy"_s), u"Qt Charts, all points"_s, 430);
    setTimes(one, ours.seconds, charts.seconds);
    one.equality = samePicture(same, chartsSame);
    one.note = u"Qt Charts without animation, legend, background and shortened labels."_s;
    Row two = frameRow(u"2"_s, panWork(samples, u"noisy"_s), u"QCustomPlot 2.1, adaptive"_s, 3.5);
    setTimes(two, ours.seconds, custom.seconds);
    two.equality = samePicture(same, customSame);
    return { one, two };
}

/// Against QCustomPlot alone.
Row customPlotRow(const Options &options, bool smooth, size_t samples, double goal)
{
    const std::vector<Gauge> data = paneGauges(smooth, samples);
    Painter ours { .panes = trivetPanes(data) };
    Painter custom { .panes = customPlotPanes(data), .frames = 5 };
    const Difference same = worstDifference(*ours.panes, data, 40);
    const Difference customSame = worstDifference(*custom.panes, data, 40);
    for (int i = 0; i < options.rounds(); ++i) {
        ours.round(samples);
        custom.round(samples);
    }
    Row row = frameRow(u"2"_s, panWork(samples, smooth ? u"smooth"_s : u"noisy"_s),
                       u"QCustomPlot 2.1, adaptive"_s, goal);
    setTimes(row, ours.seconds, custom.seconds);
    row.equality = samePicture(same, customSame, smooth);
    return row;
}

std::vector<Row> run(const Options &options)
{
    std::vector<Row> rows = millionPoints(options);
    rows.push_back(customPlotRow(options, true, options.quick ? 50'000 : 1'000'000, 0));
    rows.back().note = u"smooth series have thin ink and narrow the lead: no goal is set."_s;
    rows.push_back(customPlotRow(options, false, options.quick ? 100'000 : 10'000'000, 13));
    return rows;
}

} // namespace

} // namespace trivet::bench

TRIVET_BENCHMARK(frames, "1,2", trivet::bench::run)
