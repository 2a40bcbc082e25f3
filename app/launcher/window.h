// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/cli.h>

namespace trivet::launcher {

// The only two ways that need a QApplication; commands never come here.
[[nodiscard]] int runWindow(int &argc, char **argv, const cli::WindowCommand &command);
[[nodiscard]] int runDraw(int &argc, char **argv, const cli::DrawCommand &command);

} // namespace trivet::launcher
