// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/alerts/policy.h>
#include <app/cli/arguments.h>
#include <app/cli/backtestanswer.h>
#include <app/cli/commands.h>
#include <app/cli/output.h>
#include <app/cli/words.h>
#include <app/engine/await.h>

#include <QCoreApplication>
#include <QFutureWatcher>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

/// Of any built-in policy at the longest window of an SLO; a replay looks back two of them.
constexpr Millis mostLookBack = std::chrono::hours { 24 * 106 };

/// The policies asked for: a list, "all" for every one that there is, none for each SLO's own.
QStringList policiesOf(const QString &text, const std::vector<AlertPolicy> &own)
{
    if (text == "all"_L1) {
        QStringList ids = alerts::builtIn();
        for (const AlertPolicy &policy : own)
            ids << policy.id;
        return ids;
    }
    return text.split(u',', Qt::SkipEmptyParts);
}

Result<BacktestRequest> requestOf(const Arguments &arguments, const Workspace &workspace)
{
    BacktestRequest request { .policies
                              = policiesOf(arguments.value(u"policy"_s), workspace.policies),
                              .sweep = arguments.isSet(u"sweep"_s),
                              .recorded = arguments.isSet(u"recorded"_s) };
    if (arguments.isSet(u"slo"_s))
        request.slos = { SloId(arguments.value(u"slo"_s)) };
    bool whole = false;
    const int days = arguments.value(u"days"_s).toInt(&whole);
    if (!whole || days < 1 || days > 366)
        return tl::unexpected(
            arguments.wrongUse(Cli::tr("--days is a whole number from 1 to 366.")));
    request.length = std::chrono::hours { 24 * days };
    if (const QString grace = arguments.value(u"grace"_s); grace != "0"_L1) {
        const Result<Millis> length = durationOf(u"--grace"_s, grace);
        if (!length)
            return tl::unexpected(length.error());
        request.grace = *length;
    } else {
        request.grace = {};
    }
    return request;
}

void sayProgress(const QFutureWatcher<Result<Backtest>> &watcher)
{
    const int all = watcher.progressMaximum();
    const int done = watcher.progressValue();
    // A line each, but not thousands.
    if (const int step = std::max(1, all / 20); done > 0 && (done % step == 0 || done == all))
        say(Cli::tr("%1 of %2 backtests done").arg(done).arg(all));
}

void finish(const QFuture<Result<Backtest>> &future, const QTimeZone &zone, bool json)
{
    if (future.resultCount() == 0) {
        QCoreApplication::exit(Failed);
        return;
    }
    const Result<Backtest> backtest = future.result();
    if (!backtest) {
        QCoreApplication::exit(complain(backtest.error()));
        return;
    }
    const bool written
        = json ? answer(backtestJson(*backtest)) : answer(backtestText(*backtest, zone));
    QCoreApplication::exit(written ? Done : Failed);
}

} // namespace

int sloBacktestCommand(const QStringList &arguments)
{
    Arguments parser(u"slo backtest"_s, {});
    parser.add({ u"slo"_s, Cli::tr("Of this SLO only."), u"ID"_s });
    parser.add({ u"policy"_s,
                 Cli::tr("Alert policies, with commas; \"all\"; each SLO's own if left out."),
                 u"P"_s });
    parser.add(
        { u"days"_s, Cli::tr("How many days back from now; 90 if left out."), u"N"_s, u"90"_s });
    parser.add({ u"sweep"_s, Cli::tr("Also with other factors.") });
    parser.add({ u"recorded"_s,
                 Cli::tr("Compare with the alerts that the SLOs' servers have recorded.") });
    parser.add({ u"grace"_s,
                 Cli::tr("How far an alert may lie from its incident; 10m if left out."),
                 u"LENGTH"_s, u"10m"_s });
    if (const Result<void> parsed = parser.parse(arguments); !parsed)
        return complain(parsed.error());
    if (parser.wantsHelp())
        return answer(parser.help()) ? Done : Failed;
    engine::Wanted wanted = parser.wanted();
    wanted.offline = true; // what is stored is the answer; poll brings it up to date
    Result<engine::Opening> opening = engine::prepare(wanted);
    if (!opening)
        return complain(opening.error());
    const Result<BacktestRequest> request = requestOf(parser, opening->options.workspace);
    if (!request)
        return complain(request.error());
    if (opening->demo)
        opening->options.sources.backfill = request->length + mostLookBack;
    Session session(opening->options);
    QFutureWatcher<Result<Backtest>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::progressValueChanged, &watcher,
                     [&watcher] { sayProgress(watcher); });
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, [&] {
        finish(watcher.future(), session.workspace().team.calendar.zone(), parser.wantsJson());
    });
    whenReady(session, opening->demo, [&] { watcher.setFuture(session.backtest(*request)); });
    return QCoreApplication::exec();
}

} // namespace trivet::cli
