// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/cli.h>

#include <QCommandLineParser>

namespace trivet::cli {

/// One command's options and words, with the common ones: WORKSPACE or --demo, --store, --now,
/// --offline, --format.
class Arguments final
{
public:
    /// `name` is the command, "" for the window; `words` are the positional arguments before
    /// WORKSPACE.
    Arguments(const QString &name, const QStringList &words);
    /// A command that reads files of others instead of a workspace: one or more.
    [[nodiscard]] static Arguments ofFiles(const QString &name);

    /// --prometheus URL instead of a workspace.
    void takeServer();
    void add(const QCommandLineOption &option) { m_parser.addOption(option); }
    /// Errors name the option and hint at --help. An empty value after = is an error, too.
    [[nodiscard]] Result<void> parse(const QStringList &arguments);

    [[nodiscard]] bool wantsHelp() const { return m_parser.isSet(QStringLiteral("help")); }
    [[nodiscard]] QString help() const;
    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QString word(qsizetype index) const
    {
        return m_parser.positionalArguments().value(index);
    }
    [[nodiscard]] QStringList files() const { return m_parser.positionalArguments(); }
    [[nodiscard]] bool wantsJson() const
    {
        return value(QStringLiteral("format")) == QLatin1StringView("json");
    }
    [[nodiscard]] engine::Wanted wanted() const;
    [[nodiscard]] Error wrongUse(const QString &text) const;

private:
    enum class Takes { Workspace, Files };
    Arguments(const QString &name, const QStringList &words, Takes takes);
    [[nodiscard]] Result<void> checkWords() const;

    QString m_name;
    QStringList m_words;
    Takes m_takes = Takes::Workspace;
    bool m_takesServer = false;
    QCommandLineParser m_parser;
};

/// Reads a moment or a length of time of an option.
[[nodiscard]] Result<Instant> momentOf(const QString &option, const QString &text,
                                       const QTimeZone &zone);
[[nodiscard]] Result<Millis> durationOf(const QString &option, const QString &text);

} // namespace trivet::cli
