// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QStringList>

#include <algorithm>

namespace trivet {

using namespace Qt::StringLiterals;

namespace {

constexpr int settingsVersion = 1;
constexpr qint64 largestFile = 1024 * 1024;
constexpr qsizetype longestText = 200;
constexpr qsizetype longestBytes = 64 * 1024;
constexpr auto versionKey = "version"_L1;

const SettingRow &rowOf(Setting setting)
{
    return settingRows().at(static_cast<size_t>(setting));
}

QStringList choicesOf(const SettingRow &row)
{
    return row.choices.toString().split(u' ');
}

bool isGood(const SettingRow &row, const QString &text)
{
    switch (row.type) {
    case SettingRow::Type::Choice:
        return choicesOf(row).contains(text);
    case SettingRow::Type::Text:
        return text.size() <= longestText
            && std::ranges::all_of(text, [](QChar c) { return c.isPrint(); });
    case SettingRow::Type::Bytes:
        break;
    }
    return text.size() <= longestBytes * 4 / 3 + 4
        && bool(QByteArray::fromBase64Encoding(text.toLatin1(),
                                               QByteArray::AbortOnBase64DecodingErrors));
}

/// Bytes that QSettings never wrote for us, or would make objects of.
bool isOurs(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return false;
    const QByteArray bytes = file.read(largestFile + 1);
    return bytes.size() <= largestFile && !bytes.contains('\0') && !bytes.contains("@Variant")
        && !bytes.contains("@DateTime");
}

} // namespace

const std::array<SettingRow, 7> &settingRows()
{
    using Type = SettingRow::Type;
    static constexpr std::array<SettingRow, 7> rows { {
        { Setting::Theme, "theme", SettingScope::Preferences, Type::Choice, u"system light dark" },
        { Setting::Language, "language", SettingScope::Preferences, Type::Text, {} },
        { Setting::WindowGeometry, "window/geometry", SettingScope::Session, Type::Bytes, {} },
        { Setting::LastRange, "last/range", SettingScope::Session, Type::Text, {} },
        { Setting::LastPage, "last/page", SettingScope::Session, Type::Text, {} },
        { Setting::LastService, "last/service", SettingScope::Session, Type::Text, {} },
        { Setting::LastZone, "last/zone", SettingScope::Session, Type::Choice, u"team utc local" },
    } };
    return rows;
}

Settings::Settings(const QString &folder)
    : m_files { open(QDir(folder).filePath(u"preferences.ini"_s)),
                open(QDir(folder).filePath(u"session.ini"_s)) }
{
    for (const SettingRow &row : settingRows()) {
        const QString text = stored(row);
        if (!text.isEmpty() && !isGood(row, text))
            m_troubles.push_back(
                { .severity = Trouble::Severity::Note,
                  .text
                  = QCoreApplication::translate(
                        "Settings",
                        "The setting %1 has a value that it cannot have; its default is used.")
                        .arg(QLatin1StringView(row.key)),
                  .where = QFileInfo(file(row).ini->fileName()).fileName() });
    }
}

Settings::~Settings() = default;

QString Settings::defaultFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
        .filePath(u"trivet"_s);
}

Settings::File Settings::open(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    std::unique_ptr<QSettings> ini;
    const bool exists = QFileInfo::exists(path);
    if (!exists || isOurs(path))
        ini = std::make_unique<QSettings>(path, QSettings::IniFormat);
    if (exists && (ini == nullptr || ini->status() == QSettings::FormatError)) {
        ini.reset();
        const QString aside = path + ".broken"_L1;
        QFile::remove(aside);
        const bool kept = QFile::rename(path, aside);
        m_troubles.push_back(
            { .severity = Trouble::Severity::Warning,
              .text = kept ? QCoreApplication::translate("Settings",
                                                         "The settings could not be read; defaults "
                                                         "are used. The old file was kept as %1.")
                                 .arg(QFileInfo(aside).fileName())
                           : QCoreApplication::translate(
                               "Settings", "The settings could not be read; defaults are used."),
              .where = name });
        ini = std::make_unique<QSettings>(path, QSettings::IniFormat);
    }
    bool ok = false;
    const int version = ini->value(versionKey, settingsVersion).toString().toInt(&ok);
    const bool ofTomorrow = ok && version > settingsVersion;
    if (ofTomorrow)
        m_troubles.push_back(
            { .severity = Trouble::Severity::Note,
              .text = QCoreApplication::translate(
                  "Settings", "The settings were written by a newer Trivet; changes are not kept."),
              .where = name });
    return { .ini = std::move(ini), .ofTomorrow = ofTomorrow };
}

QString Settings::stored(const SettingRow &row) const
{
    const QVariant value = file(row).ini->value(QLatin1StringView(row.key));
    // A list is what an unquoted comma in the file makes of a text; none of ours has one.
    return value.metaType().id() == QMetaType::QString ? value.toString()
        : value.isNull()                               ? QString()
                                                       : u"\n"_s;
}

QString Settings::text(Setting setting) const
{
    const SettingRow &row = rowOf(setting);
    const QString text = stored(row);
    if (!text.isEmpty() && isGood(row, text))
        return text;
    return row.type == SettingRow::Type::Choice ? choicesOf(row).constFirst() : QString();
}

QByteArray Settings::bytes(Setting setting) const
{
    return QByteArray::fromBase64(text(setting).toLatin1());
}

void Settings::write(const SettingRow &row, const QString &value)
{
    const File &target = file(row);
    if (target.ofTomorrow || !isGood(row, value))
        return;
    target.ini->setValue(versionKey, QString::number(settingsVersion));
    target.ini->setValue(QLatin1StringView(row.key), value);
}

void Settings::setText(Setting setting, const QString &value)
{
    write(rowOf(setting), value);
}

void Settings::setBytes(Setting setting, const QByteArray &value)
{
    write(rowOf(setting), QString::fromLatin1(value.toBase64()));
}

bool Settings::save()
{
    return std::ranges::all_of(m_files, [](const File &file) {
        if (!file.ofTomorrow)
            file.ini->sync();
        return file.ini->status() == QSettings::NoError;
    });
}

} // namespace trivet
