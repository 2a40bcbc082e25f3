// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser.h"

#include <app/workspace/sections.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace trivet {

using namespace Qt::StringLiterals;

namespace workspace {

namespace {

constexpr int formatVersion = 1;

/// Whether the file is of a version that this program cannot know; then it complains of that.
bool isOfTomorrow(const YamlNode &root, Complaints &complaints)
{
    const auto entry = std::ranges::find(root.entries, u"trivet"_s, &YamlEntry::key);
    if (entry == root.entries.end() || !entry->value.plain)
        return false;
    bool ok = false;
    const int version = entry->value.text.toInt(&ok);
    if (!ok || version <= formatVersion)
        return false;
    complaints.add(entry->value.place,
                   QCoreApplication::translate(
                       "Workspace",
                       "This file is of version %1 of the format, but this Trivet reads "
                       "only version %2: a newer Trivet is needed.")
                       .arg(version)
                       .arg(formatVersion));
    return true;
}

template <class ReadItem>
void readList(const Fields &file, QStringView key, Reading &reading, ReadItem readItem)
{
    const YamlEntry *entry = file.find(key);
    if (entry == nullptr)
        return;
    QSet<QString> ids;
    for (const YamlNode &item : listItems(*entry, reading.complaints)) {
        readItem(item, reading);
        for (const YamlEntry &field : item.entries) {
            if (field.key != "id"_L1 || field.value.kind != YamlNode::Kind::Scalar)
                continue;
            const auto before = ids.size();
            ids.insert(field.value.text);
            if (ids.size() == before)
                reading.complaints.add(field.value.place,
                                       QCoreApplication::translate(
                                           "Workspace", "The id %1 stands in %2 a second time.")
                                           .arg(quoted(field.value.text), key.toString()));
        }
    }
}

void readFile(const YamlNode &root, Reading &reading)
{
    // A newer version may mean other things by the same words, so nothing more is said about it.
    if (isOfTomorrow(root, reading.complaints))
        return;
    Fields file(root, keys::file(), reading.complaints);
    if (!file.isMap())
        return;
    static_cast<void>(file.integer(u"trivet", 1, formatVersion));
    if (const YamlEntry *team = file.find(u"team"))
        readTeam(team->value, reading);
    readList(file, u"services", reading, readService);
    readList(file, u"sources", reading, readSource);
    readList(file, u"policies", reading, readPolicy); // SLOs refer to them
    readList(file, u"slos", reading, readSlo);
    readList(file, u"corrections", reading, readCorrection);
    readList(file, u"budget_policy", reading, readBudgetClause);
    readList(file, u"goals", reading, readGoal);
}

} // namespace

QString absolutePath(const QString &path, const Reading &reading)
{
    if (path.startsWith("~/"_L1))
        return QDir::cleanPath(QDir::home().filePath(path.mid(2)));
    return QDir::cleanPath(QDir(reading.folder).filePath(path));
}

Result<Workspace> parse(const QByteArray &yaml, const QString &path, const Vocabulary &vocabulary)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    Complaints complaints(yaml, path);
    Reading reading { .vocabulary = vocabulary,
                      .complaints = complaints,
                      .folder = QFileInfo(absolute).absolutePath(),
                      .file = path,
                      .workspace = {},
                      .services = {},
                      .sources = {} };
    reading.workspace.path = absolute;
    if (const auto root = readYaml(yaml, complaints))
        readFile(*root, reading);
    if (!complaints.isEmpty())
        return tl::unexpected(complaints.error());
    return std::move(reading.workspace);
}

Result<Workspace> parse(const QByteArray &yaml, const QString &path)
{
    return parse(yaml, path, { .kinds = sources::all(), .metrics = metrics::all() });
}

Result<QByteArray> readBytes(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::NotFound,
                       QCoreApplication::translate("Workspace", "There is no such file."), path);
    // A pipe or a device would never end.
    if (!info.isFile())
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate("Workspace",
                                                   "Expected a file, but this is something else."),
                       path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate("Workspace", "The file cannot be read: %1.")
                           .arg(file.errorString()),
                       path);
    // One byte more than is allowed tells a file that is too large, however large it is.
    const QByteArray bytes = file.read(yamlSizeLimit + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate("Workspace", "The file cannot be read: %1.")
                           .arg(file.errorString()),
                       path);
    return bytes;
}

Result<Workspace> load(const QString &path)
{
    return readBytes(path).and_then(
        [&path](const QByteArray &bytes) { return parse(bytes, path); });
}

} // namespace workspace

} // namespace trivet
