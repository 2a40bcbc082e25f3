// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshot.h"

#include <algorithm>

namespace trivet {

const Service *Snapshot::service(const ServiceId &id) const
{
    const auto found = std::ranges::find(services, id, &Service::id);
    return found == services.end() ? nullptr : &*found;
}

const SloSpec *Snapshot::slo(const SloId &id) const
{
    const auto found = std::ranges::find(slos, id, &SloSpec::id);
    return found == slos.end() ? nullptr : &*found;
}

bool Snapshot::isProduction(const Deployment &deployment) const
{
    const Service *known = service(deployment.service);
    return !known || known->environment.isEmpty() || deployment.environment.isEmpty()
        || known->environment.compare(deployment.environment, Qt::CaseInsensitive) == 0;
}

} // namespace trivet
