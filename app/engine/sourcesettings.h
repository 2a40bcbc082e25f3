// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/base/secret.h>
#include <app/base/time.h>
#include <app/sources/source.h>

#include <QFuture>

#include <functional>
#include <memory>

namespace trivet {

/// How the sources of a workspace are made and asked. The defaults are the program's own; tests
/// give scripted sources.
struct SourceSettings
{
    using Make
        = std::function<Result<std::unique_ptr<Source>>(const SourceSpec &, const SourceContext &)>;
    using LookUp = std::function<QFuture<Result<Secret>>(const SourceSpec &)>;

    Millis backfill = std::chrono::hours { 24 * 90 }; ///< how far back sources are asked
    Make make; ///< empty = from the catalogue of kinds
    LookUp secret; ///< empty = from where the workspace says; asked only where it says something
    quint32 seed = 0; ///< of phases and jitter; 0 = of this machine and user
};

} // namespace trivet
