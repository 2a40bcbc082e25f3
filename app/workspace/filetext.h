// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/workspace.h>

namespace trivet::workspace {

/// A whole file of a workspace that was begun without one: team, services, sources, SLOs. What the
/// file would say is read again and compared; NotPossible where it would not be the same.
[[nodiscard]] Result<QByteArray> fileText(const Workspace &workspace);

} // namespace trivet::workspace
