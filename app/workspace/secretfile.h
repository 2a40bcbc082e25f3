// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/base/secret.h>

#include <sys/types.h>

namespace trivet::workspace {

/// Reads a secret from a regular file of `owner` that nobody else may touch (mode 0600 or less), of
/// at most 64 KiB, and takes one line end off its end. Everything else is refused with the reason;
/// links are not followed. The error never holds what the file holds.
[[nodiscard]] Result<Secret> readSecretFile(const QString &path, uid_t owner);

/// A secret of one line without control characters: it goes into a header.
[[nodiscard]] Result<Secret> checkedSecret(QByteArray bytes);

} // namespace trivet::workspace
