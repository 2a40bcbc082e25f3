// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include <app/sources/demo/demostory.h>
#include <app/workspace/address.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

Workspace demo()
{
    SourceSpec source;
    source.id = trivet::demo::sourceId();
    source.kind = u"demo"_s;
    Workspace workspace;
    workspace.team = trivet::demo::team();
    workspace.services = trivet::demo::services();
    workspace.sources.push_back(std::move(source));
    workspace.slos = trivet::demo::slos();
    workspace.corrections = trivet::demo::corrections();
    workspace.budgetPolicy = trivet::demo::budgetPolicy();
    workspace.goals = trivet::demo::goals();
    return workspace;
}

Result<Workspace> forPrometheus(const QString &url)
{
    const auto address = serverAddress(url);
    if (!address)
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate("Workspace",
                                                   "The address of a Prometheus server was "
                                                   "expected, such as http://127.0.0.1:9090. %1")
                           .arg(address.error().text));
    // No file says whose weeks and days count, so those of the person in front of it do.
    const QTimeZone zone(QTimeZone::systemTimeZoneId());
    Workspace workspace;
    workspace.team = { .id = TeamId(u"prometheus"_s),
                       .name = address->host(),
                       .calendar = Calendar(zone.isValid() ? zone : QTimeZone::utc()) };
    SourceSpec source;
    source.id = SourceId(u"prometheus"_s);
    source.kind = u"prometheus"_s;
    source.url = *address;
    workspace.sources.push_back(std::move(source));
    return workspace;
}

QString defaultStoreFolder(const Workspace &workspace)
{
    QString name = workspace.path;
    if (!name.isEmpty()) {
        // One file, one store, whichever link leads to it.
        if (const QString canonical = QFileInfo(name).canonicalFilePath(); !canonical.isEmpty())
            name = canonical;
    } else {
        for (const SourceSpec &source : workspace.sources)
            name += QString(
                u"\n"_s % source.kind % u' '
                % source.url.toString(QUrl::NormalizePathSegments | QUrl::StripTrailingSlash));
    }
    const QByteArray hash
        = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(data).filePath(QString("trivet/"_L1 % QLatin1StringView(hash)));
}

} // namespace trivet::workspace
