// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>

#include <QString>

#include <atomic>
#include <functional>
#include <optional>

namespace trivet::store {

/// What SQLite waits for at a commit. Full: the rows are on the disk. Normal: a power cut may take
/// the newest commits (never the file). Off is there for nobody but the tests.
enum class Synchronous { Off = 0, Normal = 1, Full = 2 };

/// What the program leaves as it is; the tests put disks that fail, lie and lose power below.
struct StoreOptions
{
    QString vfs; ///< name of a registered SQLite VFS; empty = the system's
    std::optional<Synchronous> synchronous; ///< instead of the file's own; for tests only
    /// statfs' type of the folder; empty = ask the system.
    std::function<qint64(const QString &folder)> fileSystemType;
    Millis patience { 5000 }; ///< for a lock that another program holds
    /// Set from another thread: waits and long statements end with an error. Outlives the store.
    const std::atomic<bool> *giveUp = nullptr;
};

} // namespace trivet::store
