// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSysInfo>
#include <QtEndian>

#include <array>
#include <pwd.h>
#include <unistd.h>

namespace trivet::engine {

using namespace Qt::StringLiterals;

QString accountName()
{
    std::array<char, 4096> buffer {};
    passwd entry {};
    passwd *found = nullptr;
    const uid_t user = geteuid();
    if (getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return "uid "_L1 + QString::number(user);
}

quint32 installationSeed()
{
    const QByteArray who = QSysInfo::machineUniqueId() + accountName().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(who, QCryptographicHash::Sha256);
    return qFromLittleEndian<quint32>(hash.constData()) | 1U;
}

Result<std::unique_ptr<Source>> makeFromCatalogue(const SourceSpec &spec,
                                                  const SourceContext &context)
{
    const SourceKind *kind = sources::find(spec.kind);
    if (!kind)
        return failure(
            ErrorKind::BadInput,
            QCoreApplication::translate("Session", "This version knows no source of kind \"%1\".")
                .arg(spec.kind),
            spec.id.value);
    return kind->make(spec, context);
}

Trouble storeTrouble(const Error &error)
{
    return { .severity = Trouble::Severity::Error, .text = error.text, .where = error.where };
}

} // namespace trivet::engine
