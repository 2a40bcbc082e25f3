// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "panes.h"

// Row 5: is the picture the same as one of all points?

namespace trivet::bench {

namespace {

using namespace Qt::StringLiterals;

/// One row for a kind of gauge and a density: the figure is the share of different pixels.
Row pixelRow(const Options &options, bool smooth, size_t perColumn)
{
    // The plot areas are some 480 columns wide and show four fifths of the samples.
    const size_t samples = perColumn * 480 * 5 / 4;
    const std::vector<Gauge> data = paneGauges(smooth, samples);
    const std::unique_ptr<Panes> panes = trivetPanes(data);
    Row row { .id = u"5"_s,
              .work = u"pixels unlike drawing every point, %1 points a column, %2"_s.arg(
                  QString::number(perColumn), smooth ? u"smooth"_s : u"noisy"_s),
              .peer = u"QPainter::drawPolyline, 1 px"_s,
              .ours = u"spans"_s,
              .theirs = u"lines"_s,
              .scale = Scale::Percent,
              .goal = smooth ? 0 : spansDiffer };
    Difference worst;
    for (int i = 0; i < options.rounds(); ++i) {
        const Difference one = worstDifference(*panes, data, 7 * i + 1);
        row.rounds.push_back(one.pixels);
        worst.widen(one);
    }
    row.equality = { .holds = worst.far <= farDiffer,
                     .words = u"%1 % are more than a pixel away from the line"_s.arg(
                         QString::number(worst.far, 'f', 3)) };
    return row;
}

std::vector<Row> run(const Options &options)
{
    std::vector<Row> rows;
    for (const size_t perColumn : { size_t { 12 }, size_t { 60 }, size_t { 600 } })
        for (const bool smooth : { false, true })
            rows.push_back(pixelRow(options, smooth, perColumn));
    rows.back().note = u"the smooth line is some five pixels thick. Qt rounds the ends of steep "
                       "lines to the middle of a pixel; a span covers every pixel that the line "
                       "touches."_s;
    return rows;
}

} // namespace

} // namespace trivet::bench

TRIVET_BENCHMARK(pixels, "5", trivet::bench::run)
