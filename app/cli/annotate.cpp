// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/arguments.h>
#include <app/cli/commands.h>
#include <app/cli/output.h>
#include <app/cli/words.h>
#include <app/engine/await.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, AnnotationKind>, 5> kindWords { {
    { "note"_L1, AnnotationKind::Note },
    { "deployment"_L1, AnnotationKind::Deployment },
    { "incident"_L1, AnnotationKind::Incident },
    { "action"_L1, AnnotationKind::Action },
    { "freeze"_L1, AnnotationKind::Freeze },
} };

QString kindWord(AnnotationKind kind)
{
    for (const auto &word : kindWords)
        if (word.second == kind)
            return word.first;
    return {};
}

Result<Annotation> annotationOf(const Arguments &arguments, const Workspace &workspace)
{
    const QTimeZone &zone = workspace.team.calendar.zone();
    Annotation annotation { .text = arguments.value(u"text"_s),
                            .service = ServiceId(arguments.value(u"service"_s)),
                            .deployment = arguments.value(u"deployment"_s),
                            .incident = arguments.value(u"incident"_s),
                            .key = arguments.value(u"key"_s) };
    if (annotation.text.trimmed().isEmpty())
        return tl::unexpected(arguments.wrongUse(Cli::tr("--text is missing.")));
    if (!arguments.isSet(u"at"_s))
        return tl::unexpected(arguments.wrongUse(Cli::tr("--at is missing.")));
    const Result<Instant> at = momentOf(u"--at"_s, arguments.value(u"at"_s), zone);
    if (!at)
        return tl::unexpected(at.error());
    annotation.at = *at;
    if (arguments.isSet(u"to"_s)) {
        const Result<Instant> to = momentOf(u"--to"_s, arguments.value(u"to"_s), zone);
        if (!to)
            return tl::unexpected(to.error());
        if (*to <= *at)
            return failure(ErrorKind::BadInput, Cli::tr("--to must lie after --at."));
        annotation.to = *to;
    }
    if (const QString kind = arguments.value(u"kind"_s); !kind.isEmpty()) {
        const auto found
            = std::ranges::find_if(kindWords, [&](const auto &word) { return word.first == kind; });
        if (found == kindWords.end())
            return tl::unexpected(arguments.wrongUse(
                Cli::tr("--kind is note, deployment, incident, action or freeze.")));
        annotation.kind = found->second;
    }
    if (!annotation.service.isEmpty()
        && std::ranges::find(workspace.services, annotation.service, &Service::id)
            == workspace.services.end())
        return failure(ErrorKind::BadInput,
                       Cli::tr("There is no service \"%1\".").arg(annotation.service.value));
    return annotation;
}

QJsonObject annotationJson(const Annotation &a)
{
    return { { u"id"_s, a.id },
             { u"revision"_s, a.revision },
             { u"kind"_s, kindWord(a.kind) },
             { u"at"_s, toIso(a.at) },
             { u"to"_s, a.to ? QJsonValue(toIso(*a.to)) : QJsonValue() },
             { u"text"_s, a.text },
             { u"service"_s, a.service.value },
             { u"deployment"_s, a.deployment },
             { u"incident"_s, a.incident },
             { u"author"_s, a.author },
             { u"written_at"_s, toIso(a.writtenAt) },
             { u"key"_s, a.key } };
}

} // namespace

int annotateCommand(const QStringList &arguments)
{
    Arguments parser(u"annotate"_s, {});
    parser.add({ u"at"_s, Cli::tr("When it happened."), u"T"_s });
    parser.add({ u"to"_s, Cli::tr("Until when, for a span."), u"T"_s });
    parser.add({ u"text"_s, Cli::tr("The text; its first line is the title."), u"TEXT"_s });
    parser.add({ u"kind"_s, Cli::tr("note (default), deployment, incident, action or freeze."),
                 u"KIND"_s });
    parser.add({ u"service"_s, Cli::tr("The service it is about."), u"S"_s });
    parser.add({ u"deployment"_s, Cli::tr("The deployment it is about."), u"ID"_s });
    parser.add({ u"incident"_s, Cli::tr("The incident it is about."), u"ID"_s });
    parser.add(
        { u"key"_s, Cli::tr("A name of its own: the same key again changes nothing."), u"K"_s });
    if (const Result<void> parsed = parser.parse(arguments); !parsed)
        return complain(parsed.error());
    if (parser.wantsHelp())
        return answer(parser.help()) ? Done : Failed;
    engine::Wanted wanted = parser.wanted();
    wanted.offline = true;
    const Result<engine::Opening> opening = engine::prepare(wanted);
    if (!opening)
        return complain(opening.error());
    Result<Annotation> annotation = annotationOf(parser, opening->options.workspace);
    if (!annotation)
        return complain(annotation.error());
    Session session(opening->options);
    whenReady(session, opening->demo, [&] {
        engine::whenDone(
            session.annotate(*annotation), &session, [&](const Result<Annotation> &saved) {
                if (!saved) {
                    QCoreApplication::exit(complain(saved.error()));
                    return;
                }
                const bool written
                    = parser.wantsJson() ? answer(annotationJson(*saved)) : answer(saved->id);
                QCoreApplication::exit(written ? Done : Failed);
            });
    });
    return QCoreApplication::exec();
}

} // namespace trivet::cli
