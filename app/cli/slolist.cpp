// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/arguments.h>
#include <app/cli/commands.h>
#include <app/cli/figurejson.h>
#include <app/cli/output.h>
#include <app/cli/sloanswers.h>
#include <app/engine/await.h>

#include <QCoreApplication>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array listedMetrics { "reliability.sli"_L1, "reliability.budget_left"_L1,
                                     "reliability.burn_rate"_L1, "reliability.exhaustion"_L1 };

std::vector<Session::Asked> questions(const Workspace &workspace, Instant now)
{
    std::vector<Session::Asked> asked;
    for (const SloSpec &slo : workspace.slos)
        for (const QLatin1StringView metric : listedMetrics)
            asked.push_back(
                { .metric = metrics::find(QString(metric)),
                  .query = { .range = metrics::budgetWindow(slo, workspace.team.calendar, now),
                             .slo = slo.id } });
    return asked;
}

void answerList(const Session &session, const std::vector<Figure> &figures, bool json)
{
    const Workspace &workspace = session.workspace();
    const Instant now = session.clock().now();
    const SnapshotPtr snapshot = session.snapshot();
    std::vector<ListedSlo> listed;
    for (size_t i = 0; i < workspace.slos.size(); ++i) {
        const SloSpec &slo = workspace.slos[i];
        const size_t first = i * listedMetrics.size();
        const Metric &metric = *metrics::find(QString(listedMetrics.front()));
        const Age age = session.age(metric, slo.id);
        Answered answered {
            .metric = &metric, .query = { .range = { .to = now } }, .figure = {}, .age = age
        };
        listed.push_back({ .slo = &slo,
                           .level = figures[first],
                           .budget = figures[first + 1],
                           .burn = figures[first + 2],
                           .exhaustion = figures[first + 3],
                           .decision = metrics::decide(*snapshot, slo.id, now),
                           .age = age,
                           .stale = isStale(answered) });
    }
    sortByExhaustion(listed);
    const bool written = json ? answer(listJson(listed, now))
                              : answer(listText(listed, workspace.team.calendar.zone()));
    QCoreApplication::exit(written ? Done : Failed);
}

} // namespace

void backfillForBudgets(engine::Opening &opening)
{
    constexpr Millis longestWindow = std::chrono::hours { 24 * 93 }; // a calendar quarter
    // The story tells its minutes only as far back as they count.
    if (opening.demo)
        opening.options.sources.backfill = longestWindow;
}

int sloListCommand(const QStringList &arguments)
{
    Arguments parser(u"slo list"_s, {});
    if (const Result<void> parsed = parser.parse(arguments); !parsed)
        return complain(parsed.error());
    if (parser.wantsHelp())
        return answer(parser.help()) ? Done : Failed;
    engine::Wanted wanted = parser.wanted();
    wanted.offline = true; // what is stored is the answer; poll brings it up to date
    Result<engine::Opening> opening = engine::prepare(wanted);
    if (!opening)
        return complain(opening.error());
    backfillForBudgets(*opening);
    Session session(opening->options);
    whenReady(session, opening->demo, [&] {
        engine::whenDone(session.evaluate(questions(session.workspace(), session.clock().now())),
                         &session, [&](const std::vector<Figure> &figures) {
                             if (figures.size()
                                 == session.workspace().slos.size() * listedMetrics.size())
                                 answerList(session, figures, parser.wantsJson());
                             else
                                 QCoreApplication::exit(Failed);
                         });
    });
    return QCoreApplication::exec();
}

} // namespace trivet::cli
