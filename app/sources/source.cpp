// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source.h"

#include <QCoreApplication>
#include <QPromise>

#include <algorithm>

namespace trivet {

QString SourceSpec::key(QStringView name) const
{
    const auto found
        = std::ranges::find_if(keys, [name](const auto &k) { return k.first == name; });
    return found == keys.end() ? QString() : found->second;
}

QFuture<Result<std::vector<Proposal>>> Source::discover(const DiscoveryRequest & /*request*/)
{
    QPromise<Result<std::vector<Proposal>>> promise;
    promise.start();
    promise.addResult(
        failure(ErrorKind::NotPossible,
                QCoreApplication::translate("Source", "This source has no SLOs to tell of.")));
    promise.finish();
    return promise.future();
}

QFuture<Result<RecordedAlerts>> Source::recordedAlerts(const SloSpec & /*slo*/, TimeRange /*range*/)
{
    QPromise<Result<RecordedAlerts>> promise;
    promise.start();
    promise.addResult(
        failure(ErrorKind::NotPossible,
                QCoreApplication::translate("Source", "This source records no alerts.")));
    promise.finish();
    return promise.future();
}

const SourceKind *sources::find(QStringView kind)
{
    const auto found
        = std::ranges::find_if(all(), [kind](const SourceKind &k) { return k.id == kind; });
    return found == all().end() ? nullptr : &*found;
}

} // namespace trivet
