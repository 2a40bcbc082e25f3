// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptyreason.h"

#include <app/base/textgate.h>

#include <algorithm>

namespace trivet::ui {

namespace {

QString reason(const char *text)
{
    return QCoreApplication::translate("EmptyReason", text);
}

} // namespace

bool canDiscover(const Session &session)
{
    return std::ranges::any_of(session.sources(), &SourceStatus::canDiscover);
}

QString emptyReason(const Session &session, const Formatter &formatter)
{
    const std::vector<SourceStatus> sources = session.sources();
    const auto found = std::ranges::find_if(sources, &SourceStatus::canDiscover);
    if (found == sources.end())
        return reason(QT_TRANSLATE_NOOP("EmptyReason",
                                        "The workspace has no SLO, and none of its sources can "
                                        "propose one. Write one into its file, under slos."));
    const QString place = textgate::line(found->host.isEmpty() ? found->id.value : found->host, 80);
    if (const auto next = session.nextSearch())
        return reason(QT_TRANSLATE_NOOP("EmptyReason",
                                        "There was nothing to measure in %1 yet. Trivet looks "
                                        "again by itself at %2 or soon after."))
            .arg(place, formatter.moment(*next, session.clock().now()));
    const bool alone = session.workspace().path.isEmpty();
    if (alone && !found->trouble.isEmpty())
        return reason(QT_TRANSLATE_NOOP("EmptyReason",
                                        "%1 does not answer as it should. Trivet looks by itself "
                                        "as soon as it does."))
                   .arg(place)
            + u'\n' + textgate::line(found->trouble, 300);
    if (alone && !found->checkedAt)
        return reason(QT_TRANSLATE_NOOP("EmptyReason",
                                        "Trivet is looking in %1 for what can be promised on."))
            .arg(place);
    return reason(QT_TRANSLATE_NOOP("EmptyReason",
                                    "Trivet can look in %1 for what Sloth, Pyrra or Grafana SLO "
                                    "records, and for metrics that are usually promised on."))
        .arg(place);
}

} // namespace trivet::ui
