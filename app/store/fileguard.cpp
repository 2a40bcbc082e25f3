// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileguard.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>
#include <sys/vfs.h>

using namespace Qt::StringLiterals;

namespace trivet::store {

namespace {

constexpr qsizetype headerSize = 100;
constexpr qsizetype applicationIdAt
    = 68; // big-endian, https://www.sqlite.org/fileformat2.html#database_header

struct NetworkFileSystem
{
    qint64 type;
    QLatin1StringView name;
};

// statfs(2). Not 9p: virtual machines and containers use it for their own root.
constexpr std::array<NetworkFileSystem, 8> networkFileSystems { {
    { 0x6969, "NFS"_L1 },
    { 0xff534d42, "CIFS"_L1 },
    { 0x517b, "SMB"_L1 },
    { 0xfe534d42, "SMB"_L1 },
    { 0x65735546, "FUSE"_L1 },
    { 0x5346414f, "AFS"_L1 },
    { 0x73757245, "Coda"_L1 },
    { 0x00c36400, "Ceph"_L1 },
} };

qint64 systemFileSystemType(const QString &folder)
{
    struct statfs found
    { };
    if (::statfs(QFile::encodeName(folder).constData(), &found) != 0)
        return 0;
    return static_cast<qint64>(static_cast<quint32>(found.f_type));
}

QByteArray readHeader(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(headerSize) : QByteArray();
}

bool startsAsDatabase(const QByteArray &header)
{
    return header.size() == headerSize
        && header.startsWith(QByteArrayView("SQLite format 3\0", 16));
}

} // namespace

Result<void> refuseNetworkFolder(const QString &path, const StoreOptions &options)
{
    const QString folder = QFileInfo(path).absolutePath();
    const qint64 type
        = options.fileSystemType ? options.fileSystemType(folder) : systemFileSystemType(folder);
    for (const NetworkFileSystem &one : networkFileSystems) {
        if (one.type == type)
            return failure(
                ErrorKind::Storage,
                QCoreApplication::translate(
                    "Store",
                    "The folder is on a network file system (%1), where a store can be damaged "
                    "without a word. Choose a folder on a local disk with --store.")
                    .arg(one.name),
                folder);
    }
    return {};
}

bool isSomeDatabase(const QString &path)
{
    return startsAsDatabase(readHeader(path));
}

Result<void> refuseForeignFile(const QString &path, qint64 applicationId,
                               const StoreOptions &options)
{
    const QFileInfo info(path);
    const bool cutShort = QFileInfo(QString(path % "-journal"_L1)).size() > 0;
    if (!options.vfs.isEmpty() || !info.exists() || (info.isFile() && info.size() == 0) || cutShort)
        return {};
    if (!info.isFile())
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("Store", "This is not a file."), path);
    if (!info.isReadable())
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("Store", "The file cannot be read."), path);
    const QByteArray header = readHeader(path);
    if (!startsAsDatabase(header))
        return failure(
            ErrorKind::Storage,
            QCoreApplication::translate(
                "Store",
                "The file is damaged, or it is not a store: it does not begin as a database does."),
            path);
    if (qFromBigEndian<qint32>(header.constData() + applicationIdAt) != applicationId)
        return failure(
            ErrorKind::Storage,
            QCoreApplication::translate(
                "Store", "The file is the database of another program. It was left as it is."),
            path);
    return {};
}

Result<QString> setAside(const QString &path, const QString &why)
{
    const QString aside = path % u'.' % why;
    for (const QLatin1StringView suffix : { "-wal"_L1, "-shm"_L1, "-journal"_L1, ""_L1 }) {
        const QString from = path % suffix;
        const QString to = aside % suffix;
        QFile::remove(to);
        if (QFile::exists(from) && !QFile::rename(from, to))
            return failure(ErrorKind::Storage,
                           QCoreApplication::translate("Store", "The file could not be set aside."),
                           from);
    }
    return aside;
}

} // namespace trivet::store
