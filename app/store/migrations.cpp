// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

#include <app/store/database.h>

#include <QByteArray>

namespace trivet::store {

Result<SchemaState> schemaState(const Database &database)
{
    SchemaState state;
    return database.integer("PRAGMA application_id")
        .and_then([&](qint64 id) {
            state.applicationId = id;
            return database.integer("PRAGMA user_version");
        })
        .and_then([&](qint64 version) {
            state.version = version;
            return database.integer("SELECT count(*) FROM sqlite_schema");
        })
        .map([&](qint64 objects) {
            state.objects = objects;
            return state;
        });
}

namespace {

Result<void> migrateOneStep(const Database &database, const Migration &migration,
                            qint64 applicationId)
{
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*version >= migration.number)
        return {};
    const QByteArray header = "PRAGMA application_id=" + QByteArray::number(applicationId)
        + "; PRAGMA user_version=" + QByteArray::number(migration.number);
    return database.execute(migration.sql)
        .and_then([&] { return database.execute(header); })
        .and_then([&] { return transaction->commit(); });
}

} // namespace

Result<void> migrate(const Database &database, std::span<const Migration> migrations,
                     qint64 applicationId)
{
    for (const Migration &migration : migrations) {
        if (auto done = migrateOneStep(database, migration, applicationId); !done)
            return done;
    }
    return {};
}

} // namespace trivet::store
