// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sloinput.h"

#include <ui/axis/timeaxiscontroller.h>

#include <QCoreApplication>

namespace trivet::ui {

LaneInput laneInputFor(const Session &session, const TimeAxisController &axis, const SloId &slo)
{
    LaneInput input;
    input.snapshot = session.snapshot();
    input.range = axis.range();
    const Millis pad = input.range.length() / 2;
    input.padded = { .from = input.range.from - pad, .to = input.range.to + pad };
    input.formatter = Formatter(QLocale(), axis.calendar());
    if (const Metric *metric = metrics::find(u"reliability.budget_left")) {
        const Age age = session.age(*metric, slo);
        if (age.freshness != Freshness::Fresh && age.asOf)
            input.staleSlo[slo.value]
                = QCoreApplication::translate("SloInput", "no data since %1")
                      .arg(input.formatter.moment(*age.asOf, session.clock().now()));
    }
    return input;
}

} // namespace trivet::ui
