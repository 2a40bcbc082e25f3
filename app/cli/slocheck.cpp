// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/arguments.h>
#include <app/cli/commands.h>
#include <app/cli/figurejson.h>
#include <app/cli/output.h>
#include <app/cli/sloanswers.h>
#include <app/cli/words.h>

#include <QCoreApplication>

#include <algorithm>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

/// "10%" or "10": percent, as in the workspace.
Result<double> shareOf(const QString &text)
{
    QString percent = text.trimmed();
    if (percent.endsWith(u'%'))
        percent = percent.chopped(1).trimmed();
    bool isNumber = false;
    const double value = QLocale::c().toDouble(percent, &isNumber);
    if (isNumber && std::isfinite(value))
        return value / 100;
    return failure(ErrorKind::BadInput,
                   u"\"%1\" is not a percentage; such as 10% was expected."_s.arg(text),
                   u"--budget-below"_s);
}

Result<double> factorOf(const QString &text)
{
    bool isNumber = false;
    const double value = QLocale::c().toDouble(text, &isNumber);
    if (isNumber && std::isfinite(value) && value >= 0)
        return value;
    return failure(ErrorKind::BadInput,
                   u"\"%1\" is not a burn rate; such as 14.4 was expected."_s.arg(text),
                   u"--burn-above"_s);
}

/// What the options ask; without them what freezes by the workspace's own policy.
Result<BudgetPolicy> conditionsOf(const Arguments &arguments, const Workspace &workspace)
{
    BudgetPolicy conditions;
    if (arguments.isSet(u"budget-below"_s)) {
        const Result<double> share = shareOf(arguments.value(u"budget-below"_s));
        if (!share)
            return tl::unexpected(share.error());
        conditions.push_back({ .budgetBelow = *share });
    }
    if (arguments.isSet(u"burn-above"_s)) {
        const Result<double> factor = factorOf(arguments.value(u"burn-above"_s));
        if (!factor)
            return tl::unexpected(factor.error());
        conditions.push_back({ .burnRateAbove = *factor });
    }
    if (arguments.isSet(u"window"_s)) {
        if (!arguments.isSet(u"burn-above"_s))
            return tl::unexpected(arguments.wrongUse(Cli::tr("--window goes with --burn-above.")));
        const Result<Millis> window = durationOf(u"--window"_s, arguments.value(u"window"_s));
        if (!window)
            return tl::unexpected(window.error());
        conditions.back().over = *window;
    }
    if (!conditions.empty())
        return conditions;
    if (workspace.budgetPolicy.empty())
        return tl::unexpected(arguments.wrongUse(
            u"Say what holds the gate: --budget-below 10%, --burn-above 14.4, or a budget_policy "
            "in the workspace."_s));
    return workspace.budgetPolicy;
}

Result<std::vector<SloId>> chosenSlos(const Arguments &arguments, const Workspace &workspace)
{
    std::vector<SloId> all;
    QStringList names;
    for (const SloSpec &slo : workspace.slos) {
        all.push_back(slo.id);
        names << slo.id.value;
    }
    if (all.empty())
        return failure(ErrorKind::BadInput, Cli::tr("The workspace has no SLOs."));
    if (!arguments.isSet(u"slo"_s))
        return all;
    const SloId wanted(arguments.value(u"slo"_s));
    if (std::ranges::find(all, wanted) == all.end())
        return failure(
            ErrorKind::BadInput,
            u"There is no SLO \"%1\"; there is: %2."_s.arg(wanted.value, names.join(", "_L1)));
    return std::vector { wanted };
}

/// Of several conditions each is asked on its own: one that is fine must not hide another one that
/// is not known.
CheckedSlo check(const Session &session, const SloId &slo, const BudgetPolicy &conditions)
{
    const Metric &metric = *metrics::find(u"reliability.budget_left");
    const Instant now = session.clock().now();
    const Age age = session.age(metric, slo);
    const Answered answered {
        .metric = &metric, .query = { .range = { .to = now } }, .figure = {}, .age = age
    };
    return checkedSlo(slo, metrics::decideBy(conditions, *session.snapshot(), slo, now), age,
                      isStale(answered));
}

} // namespace

int sloCheckCommand(const QStringList &arguments)
{
    Arguments parser(u"slo check"_s, {});
    parser.add({ u"slo"_s, Cli::tr("Only this SLO; all if left out."), u"ID"_s });
    parser.add({ u"budget-below"_s, Cli::tr("The gate says no if less is left, such as 10%."),
                 u"PERCENT"_s });
    parser.add({ u"burn-above"_s, Cli::tr("The gate says no if it burns faster, such as 14.4."),
                 u"FACTOR"_s });
    parser.add({ u"window"_s, Cli::tr("Look-back of --burn-above; 1h if left out."), u"LENGTH"_s });
    if (const Result<void> parsed = parser.parse(arguments); !parsed)
        return complain(parsed.error());
    if (parser.wantsHelp())
        return answer(
                   QString(parser.help()
                           + u"\nWithout a condition the workspace's budget_policy is asked, and "
                             "its freeze holds the gate.\nExit codes: 0 the gate is open, 4 it "
                             "says no, 3 it cannot be known of some."_s))
            ? Done
            : Failed;
    engine::Wanted wanted = parser.wanted();
    wanted.offline = true; // what is stored is the answer; poll brings it up to date
    Result<engine::Opening> opening = engine::prepare(wanted);
    if (!opening)
        return complain(opening.error());
    const Result<BudgetPolicy> conditions = conditionsOf(parser, opening->options.workspace);
    if (!conditions)
        return complain(conditions.error());
    const Result<std::vector<SloId>> slos = chosenSlos(parser, opening->options.workspace);
    if (!slos)
        return complain(slos.error());
    backfillForBudgets(*opening);
    Session session(opening->options);
    whenReady(session, opening->demo, [&] {
        std::vector<CheckedSlo> checked;
        for (const SloId &slo : *slos)
            checked.push_back(check(session, slo, *conditions));
        const bool written = parser.wantsJson() ? answer(checkJson(checked, session.clock().now()))
                                                : answer(checkText(checked));
        QCoreApplication::exit(written ? checkExit(checked) : Failed);
    });
    return QCoreApplication::exec();
}

} // namespace trivet::cli
