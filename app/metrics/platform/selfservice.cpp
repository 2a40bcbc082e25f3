// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/platform/requests.h>
#include <app/metrics/proportion.h>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

Figure selfService(const Snapshot &snapshot, const Query &query)
{
    Figure figure;
    RequestSelection selection = selectRequests(snapshot, query.range);
    figure.leftOut = std::move(selection.leftOut);
    std::vector<QString> others;
    for (const Provisioning *request : selection.counted)
        (request->selfService && !request->failed ? figure.counted : others).push_back(request->id);
    const auto k = static_cast<qint64>(figure.counted.size());
    figure.counted.insert(figure.counted.end(), others.begin(), others.end());
    setProportion(figure, k, static_cast<qint64>(figure.counted.size()));
    return figure;
}

} // namespace

Metric selfServiceMetric()
{
    return { .id = u"platform.self_service"_s,
             .leg = Leg::Platform,
             .unit = Unit::Ratio,
             .title = QT_TRANSLATE_NOOP("Metric", "Self-service rate"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "Of all requests to the platform made in the range, the share that took the "
                 "self-service way, without a human of the platform team, and did not fail. The "
                 "interval is Wilson's. Requests dated in the future, or ready before they were "
                 "made, are left out."),
             .compute = selfService };
}

} // namespace trivet::metrics
