// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/annotation.h>

#include <QByteArray>

namespace trivet::store {

class Statement;

/// A row of the table `revision` as it lies in the file.
struct RevisionRow
{
    qint64 seq = 0; ///< 1, 2, 3 ... over all annotations
    Annotation annotation;
    QByteArray checksum; ///< as stored
    QByteArray chain; ///< as stored
    QByteArray canonical; ///< of seq and every field as the file gives them

    /// The row is what was written.
    [[nodiscard]] bool isIntact() const;
};

/// One form of the row that two machines agree on: numbers as 8 bytes, texts with their length.
[[nodiscard]] QByteArray canonicalRevision(qint64 seq, const Annotation &annotation);
/// SHA-256; 32 bytes.
[[nodiscard]] QByteArray checksumOf(const QByteArray &canonical);
/// SHA-256(previous || canonical); the chain of a store begins with the checksum of its uuid.
[[nodiscard]] QByteArray chainOf(const QByteArray &previous, const QByteArray &canonical);

/// Columns for SELECT and INSERT, in the order of readRevision() and bindRevision().
inline constexpr const char *revisionColumns = "seq, id, revision, kind, at, until, text, service, "
                                               "deployment, incident, author, written_at, "
                                               "key, deleted, verdict, checksum, chain";

[[nodiscard]] RevisionRow readRevision(const Statement &statement);
void bindRevision(Statement &statement, const RevisionRow &row);

/// What cannot be kept as it is: no id, NUL or half characters, more than 10,000 characters.
[[nodiscard]] Result<void> refuseUnfit(const Annotation &annotation);

} // namespace trivet::store
