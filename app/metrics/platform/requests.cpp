// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests.h"

#include <QCoreApplication>

namespace trivet::metrics {

RequestSelection selectRequests(const Snapshot &snapshot, TimeRange range)
{
    RequestSelection selection;
    for (const Provisioning &request : snapshot.events.provisionings) {
        if (!range.contains(request.requestedAt))
            continue;
        if (request.requestedAt > snapshot.asOf)
            selection.leftOut.push_back(
                { request.id, QCoreApplication::translate("Metric", "dated in the future") });
        else if (request.readyAt && *request.readyAt < request.requestedAt)
            selection.leftOut.push_back(
                { request.id, QCoreApplication::translate("Metric", "ends before it starts") });
        else
            selection.counted.push_back(&request);
    }
    return selection;
}

} // namespace trivet::metrics
