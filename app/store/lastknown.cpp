// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lastknown.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace trivet::store {

namespace {

constexpr qint64 markerSizeLimit = 64LL * 1024;

} // namespace

QString lastKnownPath(const QString &journalPath)
{
    return QFileInfo(journalPath).absolutePath() % "/last-known.json"_L1;
}

Result<std::optional<LastKnown>> readLastKnown(const QString &journalPath)
{
    const QString path = lastKnownPath(journalPath);
    QFile file(path);
    if (!file.exists())
        return std::optional<LastKnown>();
    const auto notUnderstood = [&path] {
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate(
                           "Store", "The file that says what the store held cannot be understood."),
                       path);
    };
    if (!file.open(QIODevice::ReadOnly))
        return notUnderstood();
    const QJsonObject object = QJsonDocument::fromJson(file.read(markerSizeLimit)).object();
    const LastKnown known { .store = object["store"_L1].toString(),
                            .userVersion = object["user_version"_L1].toInteger(-1),
                            .rows = object["rows"_L1].toInteger(-1),
                            .chain
                            = QByteArray::fromHex(object["chain"_L1].toString().toLatin1()) };
    if (known.store.isEmpty() || known.userVersion < 0 || known.rows < 0)
        return notUnderstood();
    return std::optional(known);
}

Result<void> writeLastKnown(const QString &journalPath, const LastKnown &known)
{
    const QString path = lastKnownPath(journalPath);
    const QJsonObject object { { u"store"_s, known.store },
                               { u"user_version"_s, known.userVersion },
                               { u"rows"_s, known.rows },
                               { u"chain"_s, QString::fromLatin1(known.chain.toHex()) } };
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(object).toJson());
        if (file.commit())
            return {};
    }
    return failure(ErrorKind::Storage,
                   QCoreApplication::translate(
                       "Store", "What the store holds could not be noted beside it: %1.")
                       .arg(file.errorString()),
                   path);
}

} // namespace trivet::store
