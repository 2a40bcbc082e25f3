// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QTemporaryDir>

namespace trivet::test {

/// A template for a QTemporaryDir in memory, where thousands of syncs cost nothing; on the disk
/// where there is no such place.
[[nodiscard]] inline QString quickFolder()
{
    const QDir memory(QStringLiteral("/dev/shm"));
    return memory.exists() ? memory.filePath(QStringLiteral("trivet-XXXXXX"))
                           : QDir::temp().filePath(QStringLiteral("trivet-XXXXXX"));
}

} // namespace trivet::test
