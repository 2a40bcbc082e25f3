// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>

#include <QByteArray>

#include <optional>

namespace trivet::store {

/// What was last known of trivet.db, kept beside it in last-known.json: SQLite opens a lost file as
/// a new, empty one, and only this tells the difference. It may lag behind the file (another
/// program wrote, the power went), it is never ahead of it.
struct LastKnown
{
    QString store; ///< the uuid in the file
    qint64 userVersion = 0;
    qint64 rows = 0;
    QByteArray chain; ///< of row number `rows`; 32 bytes

    bool operator==(const LastKnown &) const = default;
};

[[nodiscard]] QString lastKnownPath(const QString &journalPath);
/// Nothing: there is no such file. An error: there is one, and it cannot be understood.
[[nodiscard]] Result<std::optional<LastKnown>> readLastKnown(const QString &journalPath);
[[nodiscard]] Result<void> writeLastKnown(const QString &journalPath, const LastKnown &known);

} // namespace trivet::store
