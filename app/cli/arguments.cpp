// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include "words.h"

namespace trivet::cli {

using namespace Qt::StringLiterals;

Arguments::Arguments(const QString &name, const QStringList &words)
    : Arguments(name, words, Takes::Workspace)
{ }

Arguments Arguments::ofFiles(const QString &name)
{
    return Arguments(name, {}, Takes::Files);
}

Arguments::Arguments(const QString &name, const QStringList &words, Takes takes)
    : m_name(name)
    , m_words(words)
    , m_takes(takes)
{
    m_parser.addOption({ { u"h"_s, u"help"_s }, Cli::tr("Show this help.") });
    if (takes == Takes::Files) {
        m_parser.addPositionalArgument(u"FILE"_s, Cli::tr("The files to read."), u"FILE..."_s);
        return;
    }
    for (const QString &word : words)
        m_parser.addPositionalArgument(word, {}, word);
    m_parser.addPositionalArgument(u"WORKSPACE"_s, Cli::tr("The workspace file (trivet.yaml)."),
                                   name.isEmpty() ? u"[WORKSPACE]"_s : u"WORKSPACE|--demo"_s);
    m_parser.addOption({ u"demo"_s, Cli::tr("Use the built-in story instead of a workspace.") });
    m_parser.addOption({ u"store"_s, Cli::tr("Folder of the store."), u"PATH"_s });
    m_parser.addOption({ u"now"_s, Cli::tr("Answer as of this moment."), u"T"_s });
    m_parser.addOption({ u"offline"_s, Cli::tr("Ask no source.") });
    if (!name.isEmpty())
        m_parser.addOption(
            { u"format"_s, Cli::tr("text (default) or json."), u"FORMAT"_s, u"text"_s });
    m_parser.setApplicationDescription(
        Cli::tr("Times are ISO 8601; without an offset they are in the team's zone."));
}

void Arguments::takeServer()
{
    m_takesServer = true;
    add({ u"prometheus"_s, Cli::tr("Use one Prometheus server, without a workspace."), u"URL"_s });
}

Result<void> Arguments::parse(const QStringList &arguments)
{
    if (!m_parser.parse(QStringList { u"trivet"_s } + arguments))
        return tl::unexpected(wrongUse(m_parser.errorText()));
    if (wantsHelp())
        return {};
    if (m_takes == Takes::Files)
        return files().isEmpty()
            ? tl::unexpected(wrongUse(Cli::tr("%1 is missing.").arg(u"FILE"_s)))
            : Result<void>();
    return checkWords();
}

Result<void> Arguments::checkWords() const
{
    if (isSet(u"store"_s) && value(u"store"_s).isEmpty())
        return tl::unexpected(wrongUse(Cli::tr("--store needs a folder.")));
    if (!m_name.isEmpty()) {
        const QString format = value(u"format"_s);
        if (format != "text"_L1 && format != "json"_L1)
            return tl::unexpected(wrongUse(Cli::tr("--format is text or json.")));
    }
    const QStringList words = m_parser.positionalArguments();
    const qsizetype own = m_words.size();
    if (words.size() < own)
        return tl::unexpected(wrongUse(Cli::tr("%1 is missing.").arg(m_words.at(words.size()))));
    const qsizetype files = words.size() - own;
    const bool elsewhere = isSet(u"demo"_s) || (m_takesServer && isSet(u"prometheus"_s));
    if (files > 1)
        return tl::unexpected(wrongUse(Cli::tr("\"%1\" is one word too many.").arg(words.last())));
    if (files == 1 && elsewhere)
        return tl::unexpected(wrongUse(Cli::tr("Give a workspace or --demo, not both.")));
    if (files == 0 && !elsewhere && !m_name.isEmpty())
        return tl::unexpected(
            wrongUse(Cli::tr("The workspace file is missing; --demo uses the built-in story.")));
    return {};
}

engine::Wanted Arguments::wanted() const
{
    return { .workspace = m_parser.positionalArguments().value(m_words.size()),
             .demo = isSet(u"demo"_s),
             .prometheus = m_takesServer ? value(u"prometheus"_s) : QString(),
             .store = value(u"store"_s),
             .now = value(u"now"_s),
             .offline = isSet(u"offline"_s) };
}

QString Arguments::help() const
{
    // Qt's own first line leaves out the command.
    const QString qts = m_parser.helpText();
    QStringList usage { Cli::tr("Usage:"), u"trivet"_s, m_name };
    usage += m_words;
    if (m_takes == Takes::Files)
        usage += u"FILE..."_s;
    else if (m_takesServer && !m_name.isEmpty())
        usage += u"WORKSPACE|--prometheus URL"_s;
    else
        usage
            += m_name.isEmpty() ? u"[WORKSPACE|--demo|--prometheus URL]"_s : u"WORKSPACE|--demo"_s;
    usage.removeAll(QString());
    return usage.join(u' ') + u" [options]"_s + qts.mid(qts.indexOf(u'\n'));
}

Error Arguments::wrongUse(const QString &text) const
{
    const QString command = m_name.isEmpty() ? QString() : QString(u' ' + m_name);
    return { .kind = ErrorKind::BadInput,
             .text
             = text + u'\n' + Cli::tr("\"trivet%1 --help\" shows how it is used.").arg(command) };
}

Result<Instant> momentOf(const QString &option, const QString &text, const QTimeZone &zone)
{
    if (const auto moment = fromIso(text, zone))
        return *moment;
    return failure(
        ErrorKind::BadInput,
        Cli::tr("\"%1\" is not a moment; such as 2026-11-10 or 2026-11-10T14:20 was expected.")
            .arg(text),
        option);
}

Result<Millis> durationOf(const QString &option, const QString &text)
{
    if (const auto duration = durationFromText(text); duration && duration->count() > 0)
        return *duration;
    return failure(
        ErrorKind::BadInput,
        Cli::tr("\"%1\" is not a length of time; such as 90d, 12h or 5m was expected.").arg(text),
        option);
}

} // namespace trivet::cli
