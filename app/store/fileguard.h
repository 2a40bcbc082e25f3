// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/store/storeoptions.h>

namespace trivet::store {

// What is asked of a path before SQLite may touch it.

/// The write-ahead log needs shared memory: network file systems and FUSE are refused with advice.
[[nodiscard]] Result<void> refuseNetworkFolder(const QString &path, const StoreOptions &options);

/// A file that is not empty must be an SQLite database that says it is ours. Reads 100 bytes and
/// changes nothing; a missing or empty file passes, and so does one whose first commit was cut
/// short (SQLite mends that).
[[nodiscard]] Result<void> refuseForeignFile(const QString &path, qint64 applicationId,
                                             const StoreOptions &options);

/// Begins as SQLite databases do, whoever it belongs to.
[[nodiscard]] bool isSomeDatabase(const QString &path);

/// Renames the file and its logs to "<name>.<why>", in place of an earlier one of that name.
[[nodiscard]] Result<QString> setAside(const QString &path, const QString &why);

} // namespace trivet::store
