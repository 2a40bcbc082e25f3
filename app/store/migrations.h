// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>

#include <span>

namespace trivet::store {

class Database;

/// One step of a file's schema, from resources/migrations. A released step is never changed.
struct Migration
{
    int number = 0; ///< 1, 2, 3 ...; the user_version after it
    const char *name = nullptr;
    const char *sql = nullptr;
};

/// Stands in the file's header, so that nobody takes another program's database for ours.
constexpr qint64 journalApplicationId = 0x54726a6c; // "Trjl"
constexpr qint64 cacheApplicationId = 0x54726361; // "Trca"

[[nodiscard]] std::span<const Migration> cacheMigrations();
[[nodiscard]] std::span<const Migration> journalMigrations();

/// What the header and the schema say.
struct SchemaState
{
    qint64 applicationId = 0;
    qint64 version = 0;
    qint64 objects = 0; ///< tables, indexes, triggers

    bool operator==(const SchemaState &) const = default;
    [[nodiscard]] bool isEmpty() const
    {
        return applicationId == 0 && version == 0 && objects == 0;
    }
};

[[nodiscard]] Result<SchemaState> schemaState(const Database &database);

/// Brings the file to the newest version, each step in one transaction with its number. Two
/// programs may do it at once: the second finds it done.
[[nodiscard]] Result<void> migrate(const Database &database, std::span<const Migration> migrations,
                                   qint64 applicationId);

} // namespace trivet::store
