// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace trivet::launcher {

void hardenProcess()
{
#ifdef NDEBUG
    const rlimit none { .rlim_cur = 0, .rlim_max = 0 };
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace trivet::launcher
