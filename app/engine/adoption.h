// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/workspace.h>

namespace trivet::engine {

/// What joins a workspace: SLOs with ids that it does not have, and the services which they name
/// and it does not have.
struct Newcomers
{
    std::vector<Service> services;
    std::vector<SloSpec> slos;

    bool operator==(const Newcomers &) const = default;
};

[[nodiscard]] Newcomers newcomers(const std::vector<SloSpec> &slos, const Workspace &workspace);
/// To paste into a workspace file.
[[nodiscard]] QByteArray yamlOf(const Newcomers &all);
/// Adds them to a workspace file, all or nothing. Services that the file has are left as they are;
/// an SLO whose id it has by now is an error.
[[nodiscard]] Result<void> writeInto(const QString &path, const Newcomers &all);
/// Writes a workspace that has no file yet into a new one.
[[nodiscard]] Result<void> writeNew(const QString &path, const Workspace &workspace);

} // namespace trivet::engine
