// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "revisionrow.h"

#include <app/base/textgate.h>
#include <app/store/statement.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace trivet::store {

namespace {

constexpr qsizetype nameLimit = 1000; // of ids, keys and names

void addNumber(QByteArray &to, qint64 value)
{
    std::array<char, 8> bytes {};
    qToBigEndian(value, bytes.data());
    to.append(bytes.data(), bytes.size());
}

void addText(QByteArray &to, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    addNumber(to, utf8.size());
    to.append(utf8);
}

Result<void> refuseUnfitText(const QString &text, qsizetype limit, const QString &what)
{
    if (text.size() > limit)
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate(
                           "Store", "The %1 is too long: %2 characters are kept, this has %3.")
                           .arg(what)
                           .arg(limit)
                           .arg(text.size()));
    if (text.contains(QChar(u'\0')))
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate(
                           "Store", "The %1 holds a NUL character, which cannot be kept.")
                           .arg(what));
    if (!text.isValidUtf16())
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate(
                           "Store", "The %1 holds half a character, which cannot be kept.")
                           .arg(what));
    return {};
}

} // namespace

QByteArray canonicalRevision(qint64 seq, const Annotation &annotation)
{
    QByteArray row = QByteArrayLiteral("trivet revision 1\n");
    addNumber(row, seq);
    addText(row, annotation.id);
    addNumber(row, annotation.revision);
    addNumber(row, static_cast<qint64>(annotation.kind));
    addNumber(row, toMs(annotation.at));
    addNumber(row, annotation.to ? 1 : 0);
    addNumber(row, annotation.to ? toMs(*annotation.to) : 0);
    addText(row, annotation.text);
    addText(row, annotation.service.value);
    addText(row, annotation.deployment);
    addText(row, annotation.incident);
    addText(row, annotation.author);
    addNumber(row, toMs(annotation.writtenAt));
    addText(row, annotation.key);
    addNumber(row, annotation.deleted ? 1 : 0);
    addNumber(row, static_cast<qint64>(annotation.verdict));
    return row;
}

QByteArray checksumOf(const QByteArray &canonical)
{
    return QCryptographicHash::hash(canonical, QCryptographicHash::Sha256);
}

QByteArray chainOf(const QByteArray &previous, const QByteArray &canonical)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    hash.addData(canonical);
    return hash.result();
}

bool RevisionRow::isIntact() const
{
    return checksum == checksumOf(canonical);
}

RevisionRow readRevision(const Statement &statement)
{
    RevisionRow row;
    row.seq = statement.integer(0);
    row.annotation = { .id = statement.text(1),
                       .revision = statement.smallInteger(2),
                       .kind = static_cast<AnnotationKind>(statement.smallInteger(3)),
                       .at = statement.instant(4),
                       .to = statement.maybeInstant(5),
                       .text = statement.text(6),
                       .service = ServiceId(statement.text(7)),
                       .deployment = statement.text(8),
                       .incident = statement.text(9),
                       .author = statement.text(10),
                       .writtenAt = statement.instant(11),
                       .key = statement.text(12),
                       .deleted = statement.integer(13) != 0,
                       .verdict = static_cast<Verdict>(statement.smallInteger(14)) };
    row.checksum = statement.blob(15);
    row.chain = statement.blob(16);
    row.canonical = canonicalRevision(row.seq, row.annotation);
    return row;
}

void bindRevision(Statement &statement, const RevisionRow &row)
{
    const Annotation &a = row.annotation;
    statement.bindAll(row.seq, a.id, a.revision, static_cast<int>(a.kind), a.at, a.to, a.text,
                      a.service.value, a.deployment, a.incident, a.author, a.writtenAt, a.key,
                      a.deleted, static_cast<int>(a.verdict), row.checksum, row.chain);
}

Result<void> refuseUnfit(const Annotation &annotation)
{
    if (annotation.id.isEmpty() || annotation.revision < 1)
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate(
                           "Store", "A note needs an id and a revision of at least 1."));
    struct Field
    {
        const QString *text;
        qsizetype limit;
        QString what;
    };
    const std::array<Field, 7> fields { {
        { &annotation.text, textgate::bodyLimit,
          QCoreApplication::translate("Store", "text of the note") },
        { &annotation.id, nameLimit, QCoreApplication::translate("Store", "id of the note") },
        { &annotation.service.value, nameLimit,
          QCoreApplication::translate("Store", "name of the service") },
        { &annotation.deployment, nameLimit,
          QCoreApplication::translate("Store", "id of the deployment") },
        { &annotation.incident, nameLimit,
          QCoreApplication::translate("Store", "id of the incident") },
        { &annotation.author, nameLimit,
          QCoreApplication::translate("Store", "name of the author") },
        { &annotation.key, nameLimit, QCoreApplication::translate("Store", "key of the note") },
    } };
    for (const Field &field : fields) {
        if (auto fit = refuseUnfitText(*field.text, field.limit, field.what); !fit)
            return fit;
    }
    return {};
}

} // namespace trivet::store
