// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trivet::launcher {

/// Secrets live in this process: no core file of it is written, and no other process of the same
/// user may read its memory. A debug build leaves both open, for debuggers.
void hardenProcess();

} // namespace trivet::launcher
