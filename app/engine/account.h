// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/trouble.h>
#include <app/sources/source.h>

#include <memory>

namespace trivet::engine {

// What the session takes from the machine and from the parts below, unless it is told otherwise.

/// The name of the account that runs the program; whoever writes an annotation is called this.
[[nodiscard]] QString accountName();
/// The same for this machine and user in every run, and another one elsewhere.
[[nodiscard]] quint32 installationSeed();
[[nodiscard]] Result<std::unique_ptr<Source>> makeFromCatalogue(const SourceSpec &spec,
                                                                const SourceContext &context);
[[nodiscard]] Trouble storeTrouble(const Error &error);

} // namespace trivet::engine
