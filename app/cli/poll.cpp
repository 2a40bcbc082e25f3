// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/base/textgate.h>
#include <app/cli/arguments.h>
#include <app/cli/commands.h>
#include <app/cli/output.h>
#include <app/cli/words.h>

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

/// Says of each source how far it is, every tenth, and what came of it.
class ProgressLines final
{
public:
    void show(const std::vector<SourceStatus> &sources, bool ended)
    {
        for (const SourceStatus &source : sources) {
            Told &told = m_told[source.id];
            told.begun = told.begun || source.busy;
            if (source.busy && source.progress < 1 && source.progress >= told.progress + 0.1) {
                told.progress = source.progress;
                say(u"%1: %2 %"_s.arg(nameOf(source)).arg(static_cast<int>(100 * source.progress)));
            }
            if (told.ended || source.busy || !(told.begun || ended))
                continue;
            told.ended = true;
            say(nameOf(source) + u": "_s + outcomeOf(source));
        }
    }

private:
    struct Told
    {
        bool begun = false;
        bool ended = false;
        double progress = 0;
    };

    static QString nameOf(const SourceStatus &source)
    {
        const QString name = u"%1 (%2)"_s.arg(source.id.value, source.kind);
        return source.host.isEmpty() ? name : QString(name + u' ' + source.host);
    }
    static QString outcomeOf(const SourceStatus &source)
    {
        if (!source.trouble.isEmpty())
            return Cli::tr("failed: %1", "a source").arg(source.trouble);
        return source.dataAsOf
            ? Cli::tr("ok, newest fact %1", "a source").arg(toIso(*source.dataAsOf))
            : Cli::tr("ok, no facts yet", "a source");
    }

    QHash<SourceId, Told> m_told;
};

QJsonObject pollJson(const Session &session, int succeeded, int failed)
{
    QJsonArray sources;
    for (const SourceStatus &source : session.sources())
        sources.append(QJsonObject { { u"id"_s, source.id.value },
                                     { u"kind"_s, source.kind },
                                     { u"ok"_s, source.trouble.isEmpty() },
                                     { u"trouble"_s, source.trouble },
                                     { u"checked_at"_s, momentOrNull(source.checkedAt) },
                                     { u"data_as_of"_s, momentOrNull(source.dataAsOf) } });
    return { { u"succeeded"_s, succeeded }, { u"failed"_s, failed }, { u"sources"_s, sources } };
}

} // namespace

int pollCommand(const QStringList &arguments)
{
    Arguments parser(u"poll"_s, {});
    parser.add({ u"once"_s, Cli::tr("Ask every source until it has no more, then end.") });
    parser.add({ u"since"_s,
                 Cli::tr("How far back a source is asked at first, such as 90d (default)."),
                 u"LENGTH"_s });
    if (const Result<void> parsed = parser.parse(arguments); !parsed)
        return complain(parsed.error());
    if (parser.wantsHelp())
        return answer(parser.help()) ? Done : Failed;
    if (!parser.isSet(u"once"_s))
        return complain(
            parser.wrongUse(Cli::tr("--once is missing; the window polls all the time.")));
    if (parser.isSet(u"offline"_s))
        return complain(parser.wrongUse(Cli::tr("--offline and poll exclude each other.")));
    engine::Wanted wanted = parser.wanted();
    if (parser.isSet(u"since"_s)) {
        const Result<Millis> since = durationOf(u"--since"_s, parser.value(u"since"_s));
        if (!since)
            return complain(since.error());
        wanted.backfill = *since;
    }
    const Result<engine::Opening> opening = engine::prepare(wanted);
    if (!opening)
        return complain(opening.error());
    Session session(opening->options);
    ProgressLines lines;
    bool storeFailed = false;
    QObject::connect(&session, &Session::openFailed, &session, [&storeFailed](const Error &error) {
        say(u"trivet: "_s + error.message());
        storeFailed = true;
        QCoreApplication::exit(Failed);
    });
    QObject::connect(&session, &Session::sourcesChanged, &session,
                     [&] { lines.show(session.sources(), false); });
    QObject::connect(&session, &Session::polledOnce, &session, [&](int succeeded, int failed) {
        lines.show(session.sources(), true);
        say(session.troubles());
        const QString text
            = Cli::tr("%1 of %2 sources answered.").arg(succeeded).arg(succeeded + failed);
        const bool written
            = parser.wantsJson() ? answer(pollJson(session, succeeded, failed)) : answer(text);
        QCoreApplication::exit(!written || storeFailed ? Failed : failed > 0 ? Partly : Done);
    });
    session.pollOnce();
    return QCoreApplication::exec();
}

} // namespace trivet::cli
