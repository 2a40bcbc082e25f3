// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/trouble.h>

#include <QByteArray>

#include <array>
#include <memory>
#include <vector>

class QSettings;

namespace trivet {

/// What a person chose, and what the window remembers: two files, so that one can be copied to
/// another machine without the other.
enum class SettingScope { Preferences, Session };

enum class Setting {
    Theme,
    Language, ///< empty = the system's
    WindowGeometry,
    LastRange, ///< "4-weeks" goes along with now; "<from>/<to>" in ISO 8601 stands
    LastPage,
    LastService, ///< empty = all
    LastZone
};

struct SettingRow
{
    enum class Type { Choice, Text, Bytes };

    Setting setting = Setting::Theme;
    const char *key = nullptr;
    SettingScope scope = SettingScope::Preferences;
    Type type = Type::Text;
    QStringView choices; ///< of a Choice, separated by blanks; the first is the default
};

/// The table of all settings. Texts and bytes are empty by default.
[[nodiscard]] const std::array<SettingRow, 7> &settingRows();

/// Settings in two ini files. A bad value reads as its default; a broken file is kept aside as
/// "<name>.broken"; a file of a newer Trivet is read, but not written. GUI thread.
class Settings final
{
public:
    /// The folder is made when something is written. defaultFolder() unless a test says otherwise.
    explicit Settings(const QString &folder);
    ~Settings();

    [[nodiscard]] static QString defaultFolder();

    /// A Choice or a Text.
    [[nodiscard]] QString text(Setting setting) const;
    [[nodiscard]] QByteArray bytes(Setting setting) const;
    /// What is not among the choices or is too long is not kept.
    void setText(Setting setting, const QString &value);
    void setBytes(Setting setting, const QByteArray &value);
    /// Writes at once; otherwise it happens when this goes. False if the disk said no.
    [[nodiscard]] bool save();

    /// What was wrong with the files when they were opened.
    [[nodiscard]] const std::vector<Trouble> &troubles() const { return m_troubles; }

private:
    struct File
    {
        std::unique_ptr<QSettings> ini;
        bool ofTomorrow = false;
    };
    [[nodiscard]] File open(const QString &path);
    [[nodiscard]] const File &file(const SettingRow &row) const
    {
        return m_files.at(static_cast<size_t>(row.scope));
    }
    [[nodiscard]] QString stored(const SettingRow &row) const;
    void write(const SettingRow &row, const QString &value);

    std::vector<Trouble> m_troubles; // before the files: opening them fills it
    std::array<File, 2> m_files;
};

} // namespace trivet
