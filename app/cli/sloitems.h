// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/workspace.h>

namespace trivet::cli {

/// What may be added to a workspace.
struct SloItems
{
    std::vector<Service> services;
    std::vector<AlertPolicy> policies;
    std::vector<SloSpec> slos;
};

/// Prints them as YAML to paste or, where `into` names a workspace file, adds them to it: what has
/// an id that is there already is left as it is. Where the file has one Prometheus alone, SLOs of
/// an unknown source are that one's. The exit code; messages are said.
[[nodiscard]] int deliver(SloItems items, const QString &into);

} // namespace trivet::cli
