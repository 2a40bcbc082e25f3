// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include <app/cli/output.h>

// Built where the window's library is not: everything but the window works.
namespace trivet::launcher {

using namespace Qt::StringLiterals;

int runWindow(int &, char **, const cli::WindowCommand &)
{
    cli::say(u"trivet: this build has no window; \"trivet --help\" shows the commands."_s);
    return cli::Failed;
}

int runDraw(int &, char **, const cli::DrawCommand &)
{
    cli::say(u"trivet: this build has no window and cannot draw pages."_s);
    return cli::Failed;
}

} // namespace trivet::launcher
