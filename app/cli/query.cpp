// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/base/textgate.h>
#include <app/cli/arguments.h>
#include <app/cli/commands.h>
#include <app/cli/figuretext.h>
#include <app/cli/output.h>
#include <app/cli/words.h>
#include <app/engine/await.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis usualRange = std::chrono::hours { 24 * 90 };
constexpr Millis longestWindow = std::chrono::hours { 24 * 93 }; ///< of an SLO: a calendar quarter

struct BucketWord
{
    QLatin1StringView word;
    BucketSize size;
};
constexpr std::array<BucketWord, 4> bucketWords { {
    { "day"_L1, BucketSize::Day },
    { "week"_L1, BucketSize::Week },
    { "month"_L1, BucketSize::Month },
    { "quarter"_L1, BucketSize::Quarter },
} };

QString metricNames()
{
    QStringList names;
    for (const Metric &metric : metrics::all())
        names << metric.id;
    return names.join(", "_L1);
}

template <class Things>
QString idsOf(const Things &things)
{
    QStringList ids;
    for (const auto &thing : things)
        ids << thing.id.value;
    return ids.isEmpty() ? Cli::tr("none", "of these things there are") : ids.join(", "_L1);
}

/// The SLO asked for, or the only one there is.
Result<SloId> chooseSlo(const Arguments &arguments, const Workspace &workspace)
{
    const QString wanted = arguments.value(u"slo"_s);
    std::vector<SloSpec> possible;
    for (const SloSpec &slo : workspace.slos)
        if (wanted.isEmpty() ? arguments.value(u"service"_s).isEmpty()
                    || slo.service.value == arguments.value(u"service"_s)
                             : slo.id.value == wanted)
            possible.push_back(slo);
    if (possible.size() == 1)
        return possible.front().id;
    return failure(
        ErrorKind::BadInput,
        wanted.isEmpty()
            ? Cli::tr("This metric needs --slo; there is: %1.").arg(idsOf(possible))
            : Cli::tr("There is no SLO \"%1\"; there is: %2.").arg(wanted, idsOf(workspace.slos)));
}

Result<TimeRange> rangeOf(const Arguments &arguments, const QTimeZone &zone, Instant now)
{
    TimeRange range { .to = now };
    if (arguments.isSet(u"to"_s)) {
        const Result<Instant> to = momentOf(u"--to"_s, arguments.value(u"to"_s), zone);
        if (!to)
            return tl::unexpected(to.error());
        range.to = *to;
    }
    range.from = range.to - usualRange;
    if (arguments.isSet(u"from"_s)) {
        const Result<Instant> from = momentOf(u"--from"_s, arguments.value(u"from"_s), zone);
        if (!from)
            return tl::unexpected(from.error());
        range.from = *from;
    }
    if (range.isEmpty())
        return failure(ErrorKind::BadInput,
                       Cli::tr("The range is empty: --from must lie before --to."));
    return range;
}

Result<Query> queryOf(const Arguments &arguments, const Metric &metric,
                      const engine::Opening &opening)
{
    const Workspace &workspace = opening.options.workspace;
    Query query { .profile = arguments.value(u"profile"_s),
                  .survey = arguments.value(u"survey"_s) };
    const Result<TimeRange> range
        = rangeOf(arguments, workspace.team.calendar.zone(), opening.options.clock->now());
    if (!range)
        return tl::unexpected(range.error());
    query.range = *range;
    if (const QString service = arguments.value(u"service"_s); !service.isEmpty()) {
        if (std::ranges::find(workspace.services, ServiceId(service), &Service::id)
            == workspace.services.end())
            return failure(ErrorKind::BadInput,
                           Cli::tr("There is no service \"%1\"; there is: %2.")
                               .arg(service, idsOf(workspace.services)));
        query.service = ServiceId(service);
    }
    if (metric.perSlo) {
        const Result<SloId> slo = chooseSlo(arguments, workspace);
        if (!slo)
            return tl::unexpected(slo.error());
        query.slo = *slo;
    } else if (arguments.isSet(u"slo"_s)) {
        return failure(ErrorKind::BadInput,
                       Cli::tr("%1 is not a number of one SLO; leave --slo out.").arg(metric.id));
    }
    if (const QString word = arguments.value(u"bucket"_s); !word.isEmpty()) {
        const auto found = std::ranges::find(bucketWords, word, &BucketWord::word);
        if (found == bucketWords.end())
            return failure(ErrorKind::BadInput,
                           Cli::tr("--bucket is day, week, month or quarter."));
        query.bucket = found->size;
    }
    if (arguments.isSet(u"window"_s)) {
        const Result<Millis> window = durationOf(u"--window"_s, arguments.value(u"window"_s));
        if (!window)
            return tl::unexpected(window.error());
        query.window = *window;
    }
    return query;
}

void evaluateAndAnswer(Session &session, const Metric &metric, const Query &query, bool json)
{
    engine::whenDone(
        session.evaluate({ { .metric = &metric, .query = query } }), &session,
        [&session, &metric, query, json](const std::vector<Figure> &figures) {
            if (figures.empty()) {
                QCoreApplication::exit(Failed);
                return;
            }
            const Answered answered { .metric = &metric,
                                      .query = query,
                                      .figure = figures.front(),
                                      .age = session.age(metric, query.slo) };
            if (!answered.age.asOf)
                say(u"trivet: "_s
                    + Cli::tr(
                        "Nothing has been asked yet; \"trivet poll WORKSPACE --once\" does."));
            const QTimeZone &zone = session.workspace().team.calendar.zone();
            const bool written
                = json ? answer(figureJson(answered)) : answer(figureText(answered, zone));
            QCoreApplication::exit(written ? Done : Failed);
        });
}

} // namespace

int queryCommand(const QStringList &arguments)
{
    Arguments parser(u"query"_s, { u"METRIC"_s });
    parser.add({ u"service"_s, Cli::tr("Of this service only."), u"S"_s });
    parser.add({ u"slo"_s, Cli::tr("The SLO of a reliability metric."), u"ID"_s });
    parser.add({ u"from"_s, Cli::tr("First moment; 90 days before the end if left out."), u"T"_s });
    parser.add({ u"to"_s, Cli::tr("End, not included; now if left out."), u"T"_s });
    parser.add({ u"bucket"_s, Cli::tr("Also by day, week, month or quarter."), u"SIZE"_s });
    parser.add({ u"window"_s, Cli::tr("Look-back of a burn rate."), u"LENGTH"_s });
    parser.add({ u"profile"_s, Cli::tr("Definitions to use; \"trivet\" if left out."), u"P"_s });
    parser.add({ u"survey"_s, Cli::tr("Question or milestone where there are several."), u"ID"_s });
    if (const Result<void> parsed = parser.parse(arguments); !parsed)
        return complain(parsed.error());
    if (parser.wantsHelp())
        return answer(QString(parser.help() + u'\n' + Cli::tr("Metrics: %1").arg(metricNames())))
            ? Done
            : Failed;
    const Metric *metric = metrics::find(parser.word(0));
    if (!metric)
        return complain(parser.wrongUse(Cli::tr("There is no metric \"%1\". There are: %2.")
                                            .arg(parser.word(0), metricNames())));
    engine::Wanted wanted = parser.wanted();
    wanted.offline = true; // what is stored is the answer; poll brings it up to date
    Result<engine::Opening> opening = engine::prepare(wanted);
    if (!opening)
        return complain(opening.error());
    const Result<Query> query = queryOf(parser, *metric, *opening);
    if (!query)
        return complain(query.error());
    if (opening->demo) {
        // The story tells all its events at once; its minutes only as far back as they count.
        const Instant since = query->range.from - longestWindow;
        opening->options.sources.backfill
            = metric->perSlo ? opening->options.clock->now() - since : Millis { 0 };
    }
    Session session(opening->options);
    whenReady(session, opening->demo,
              [&] { evaluateAndAnswer(session, *metric, *query, parser.wantsJson()); });
    return QCoreApplication::exec();
}

} // namespace trivet::cli
