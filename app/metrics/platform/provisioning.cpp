// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/durations.h>
#include <app/metrics/platform/requests.h>

#include <QCoreApplication>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

Figure provisioning(const Snapshot &snapshot, const Query &query)
{
    Figure figure;
    figure.unit = Unit::Seconds;
    RequestSelection selection = selectRequests(snapshot, query.range);
    figure.leftOut = std::move(selection.leftOut);
    std::vector<stats::Observation> observations;
    qint64 failed = 0;
    for (const Provisioning *request : selection.counted) {
        if (request->failed) {
            ++failed;
            figure.leftOut.push_back(
                { request->id, QCoreApplication::translate("Metric", "failed request") });
            continue;
        }
        const bool ready = request->readyAt && *request->readyAt <= snapshot.asOf;
        const Instant until = ready ? *request->readyAt : snapshot.asOf;
        observations.push_back(
            { .time = toSeconds(until - request->requestedAt), .finished = ready });
        figure.counted.push_back(request->id);
    }
    setDurations(figure, std::move(observations));
    figure.extra.push_back({ u"failed"_s, static_cast<double>(failed) });
    return figure;
}

} // namespace

Metric provisioningMetric()
{
    return { .id = u"platform.provisioning"_s,
             .leg = Leg::Platform,
             .unit = Unit::Seconds,
             .smallerIsBetter = true,
             .title = QT_TRANSLATE_NOOP("Metric", "Provisioning time"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "From a request to the platform to its being ready to use, for requests made in "
                 "the range: the median and the 90th percentile. Requests that still wait count "
                 "for as long as they have waited (Kaplan-Meier), so the median may not be "
                 "reached yet. Failed requests are left out and counted beside it."),
             .compute = provisioning };
}

} // namespace trivet::metrics
