// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "panes.h"

// Row 7: a move of the crosshair, against painting what it moves over.

namespace trivet::bench {

namespace {

using namespace Qt::StringLiterals;

std::vector<Row> run(const Options &options)
{
    const size_t samples = options.quick ? 50'000 : 1'000'000;
    const std::vector<Gauge> data = paneGauges(false, samples);
    const std::unique_ptr<TrivetPanes> panes = trivetPanes(data);
    const TimeRange range = pannedRange(samples, 1);
    const auto at = [&](int step) { return range.from + range.length() * (step % 97 + 1) / 100; };

    // Moved to its place, or painted there with everything beneath: the same pixels.
    panes->paint(range);
    panes->moveCrosshair(at(10));
    panes->moveCrosshair(at(40));
    int different = 0;
    std::vector<QImage> moved;
    for (int pane = 0; pane < paneCount; ++pane)
        moved.push_back(panes->picture(pane));
    panes->paint(pannedRange(samples, 2));
    panes->paint(range);
    for (int pane = 0; pane < paneCount; ++pane)
        different += moved[static_cast<size_t>(pane)] == panes->picture(pane) ? 0 : 1;

    std::vector<double> moving;
    std::vector<double> painting;
    int step = 0;
    for (int i = 0; i < options.rounds(); ++i) {
        moving.push_back(medianSecondsOf(25, [&] { panes->moveCrosshair(at(++step)); }));
        painting.push_back(
            medianSecondsOf(25, [&] { panes->paint(pannedRange(samples, ++step)); }));
    }
    Row row { .id = u"7"_s,
              .work = u"crosshair moved over 3 panes x %1 points"_s.arg(samples),
              .peer = u"Trivet, painting the panes anew"_s,
              .goal = 10 };
    setTimes(row, moving, painting);
    row.equality = { .holds = different == 0,
                     .words = u"%1 of 3 pictures differ in any pixel"_s.arg(different) };
    return { row };
}

} // namespace

} // namespace trivet::bench

TRIVET_BENCHMARK(crosshair, "7", trivet::bench::run)
