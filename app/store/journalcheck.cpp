// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalcheck.h"

#include <app/store/database.h>

#include <QSet>

#include <algorithm>

namespace trivet::store {

namespace {

QByteArray selectRevisions(const char *where)
{
    return QByteArray("SELECT ") + revisionColumns + " FROM revision WHERE " + where;
}

} // namespace

Result<qint64> forEachRevision(const Database &database, qint64 first, qint64 known,
                               const std::function<void(const RevisionRow &)> &take)
{
    auto scan = database.prepare(selectRevisions("seq >= ? ORDER BY seq"));
    if (!scan)
        return tl::unexpected(scan.error());
    scan->bindAll(first);
    qint64 next = first;
    while (true) {
        const auto row = scan->step();
        if (!row) {
            if (!database.saidDamaged())
                return tl::unexpected(row.error());
            break;
        }
        if (!*row)
            return 0;
        const RevisionRow revision = readRevision(*scan);
        take(revision);
        next = revision.seq + 1;
    }
    // A page is damaged: each row behind it is asked for by its number.
    const qint64 last
        = std::max(known, database.integer("SELECT max(seq) FROM revision").value_or(0));
    auto single = database.prepare(selectRevisions("seq = ?"));
    if (!single)
        return tl::unexpected(single.error());
    qint64 unreadable = 0;
    for (; next <= last; ++next) {
        single->bindAll(next);
        const auto row = single->step();
        if (!row && !database.saidDamaged())
            return tl::unexpected(row.error());
        if (row && *row)
            take(readRevision(*single));
        else
            ++unreadable;
    }
    return std::max<qint64>(unreadable, 1);
}

Result<QByteArray> chainAt(const Database &database, qint64 seq)
{
    if (seq <= 0)
        return database.text("SELECT uuid FROM store").map([](const QString &uuid) {
            return checksumOf(uuid.toUtf8());
        });
    auto statement = database.prepare("SELECT chain FROM revision WHERE seq = ?");
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(seq);
    return statement->step().map([&](bool row) { return row ? statement->blob(0) : QByteArray(); });
}

Result<RevisionCheck> checkRevisions(const Database &database, qint64 first, qint64 known)
{
    const auto before = chainAt(database, first - 1);
    if (!before)
        return tl::unexpected(before.error());
    RevisionCheck found;
    found.rows = first - 1;
    found.chain = *before;
    // Where a stored hash is itself damaged, the row after it still fits the one that is computed.
    QByteArray computed = *before;
    QSet<QString> listed;
    const auto take = [&](const RevisionRow &row) {
        QByteArray expected = chainOf(found.chain, row.canonical);
        if (row.chain != expected && computed != found.chain)
            expected = chainOf(computed, row.canonical);
        const bool inOrder = row.seq == found.rows + 1;
        if (!inOrder || row.chain != expected || !row.isIntact()) {
            if (!listed.contains(row.annotation.id))
                found.damaged.push_back(row.annotation.id);
            listed.insert(row.annotation.id);
        }
        found.rows = row.seq;
        found.chain = row.chain;
        computed = expected;
    };
    return forEachRevision(database, first, known, take).map([&](qint64 unreadable) {
        found.unreadable = unreadable;
        return found;
    });
}

} // namespace trivet::store
