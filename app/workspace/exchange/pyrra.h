// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/exchange/gathering.h>

namespace trivet::workspace::exchange {

/// One object of pyrra.dev/v1alpha1.
void readPyrra(const Object &object, Gathering &gathering);

[[nodiscard]] Exported writePyrra(const Workspace &workspace);

} // namespace trivet::workspace::exchange
