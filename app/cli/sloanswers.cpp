// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sloanswers.h"

#include <app/base/textgate.h>
#include <app/cli/cli.h>
#include <app/cli/figurejson.h>
#include <app/cli/figuretext.h>
#include <app/cli/output.h>
#include <app/cli/words.h>

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue numberOrNull(std::optional<double> value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

QJsonObject figureOf(const Figure &figure)
{
    QJsonObject extra;
    for (const Extra &e : figure.extra)
        extra.insert(e.name, numberOrNull(e.value));
    QJsonArray leftOut;
    for (const LeftOut &l : figure.leftOut)
        leftOut.append(QJsonObject { { u"id"_s, l.id }, { u"why"_s, l.why } });
    return { { u"state"_s, stateName(figure.state) },
             { u"value"_s, figure.hasValue() ? numberOrNull(figure.value) : QJsonValue() },
             { u"interval"_s,
               figure.interval ? QJsonValue(QJsonArray { numberOrNull(figure.interval->low),
                                                         numberOrNull(figure.interval->high) })
                               : QJsonValue() },
             { u"n"_s, figure.n },
             { u"extra"_s, extra },
             { u"left_out"_s, leftOut } };
}

QString windowName(const SloSpec &slo)
{
    switch (slo.window) {
    case SloWindowKind::Rolling:
        return durationToText(slo.length);
    case SloWindowKind::CalendarWeek:
        return u"week"_s;
    case SloWindowKind::CalendarMonth:
        return u"month"_s;
    case SloWindowKind::CalendarQuarter:
        return u"quarter"_s;
    }
    return {};
}

QString decisionName(const std::optional<BudgetDecision> &decision)
{
    if (!decision)
        return {};
    switch (*decision) {
    case BudgetDecision::Ship:
        return u"ship"_s;
    case BudgetDecision::Caution:
        return u"caution"_s;
    case BudgetDecision::Freeze:
        return u"freeze"_s;
    }
    return {};
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray texts(const std::vector<QString> &lines)
{
    QJsonArray array;
    for (const QString &line : lines)
        array.append(line);
    return array;
}

QJsonObject decisionJson(const metrics::PolicyDecision &decision)
{
    return { { u"decide"_s, textOrNull(decisionName(decision.decision)) },
             { u"clause"_s,
               decision.clause ? QJsonValue(static_cast<qint64>(*decision.clause)) : QJsonValue() },
             { u"consequence"_s, decision.consequence },
             { u"why"_s, decision.why },
             { u"unknown"_s, texts(decision.unknown) } };
}

/// Of the budget, which says more than the others; "stale" where nobody answers any more.
QString listedState(const ListedSlo &listed)
{
    const bool dead = listed.stale && listed.age.freshness == Freshness::Dead;
    return dead && listed.budget.hasValue() ? u"stale"_s : stateName(listed.budget.state);
}

/// Rank and seconds: 0 spent or with an end, 1 lasts, 2 no data.
std::pair<int, double> orderOf(const ListedSlo &listed)
{
    switch (listed.exhaustion.state) {
    case FigureState::Value:
        return { 0, listed.exhaustion.value };
    case FigureState::NotReached:
        return { 1, 0 };
    case FigureState::NoData:
    case FigureState::Hidden:
        break;
    }
    return { 2, 0 };
}

QString valueWord(const Figure &figure)
{
    switch (figure.state) {
    case FigureState::Value:
        return valueText(figure.value, figure.unit);
    case FigureState::NotReached:
        return u"lasts"_s;
    case FigureState::NoData:
    case FigureState::Hidden:
        break;
    }
    return u"no data"_s;
}

QString exhaustionWord(const Figure &figure)
{
    return figure.hasValue() && figure.value <= 0 ? u"spent"_s : valueWord(figure);
}

QString budgetInterval(const Figure &figure)
{
    if (!figure.hasValue() || !figure.interval)
        return {};
    return u"%1 to %2"_s.arg(valueText(figure.interval->low, figure.unit),
                             valueText(figure.interval->high, figure.unit));
}

/// Columns as wide as their widest word; the last one as it comes.
QString tableOf(const std::vector<QStringList> &rows)
{
    std::vector<qsizetype> widths;
    for (const QStringList &row : rows)
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths.resize(std::max(widths.size(), static_cast<size_t>(i) + 1));
            widths[static_cast<size_t>(i)]
                = std::max(widths[static_cast<size_t>(i)], row.at(i).size());
        }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row.at(i).leftJustified(widths[static_cast<size_t>(i)]) + u"  "_s;
        lines << line.trimmed();
    }
    return lines.join(u'\n');
}

QString gateName(GateState state)
{
    switch (state) {
    case GateState::Fine:
        return u"fine"_s;
    case GateState::Holds:
        return u"no"_s;
    case GateState::Unknown:
        break;
    }
    return u"unknown"_s;
}

} // namespace

void sortByExhaustion(std::vector<ListedSlo> &slos)
{
    std::ranges::stable_sort(slos, {}, orderOf);
}

QJsonObject listJson(const std::vector<ListedSlo> &slos, Instant now)
{
    QJsonArray rows;
    for (const ListedSlo &listed : slos) {
        const SloSpec &slo = *listed.slo;
        rows.append(QJsonObject { { u"slo"_s, slo.id.value },
                                  { u"name"_s, slo.name },
                                  { u"service"_s, slo.service.value },
                                  { u"target"_s, slo.target },
                                  { u"window"_s, windowName(slo) },
                                  { u"sli"_s, figureOf(listed.level) },
                                  { u"budget_left"_s, figureOf(listed.budget) },
                                  { u"burn_rate"_s, figureOf(listed.burn) },
                                  { u"exhaustion"_s, figureOf(listed.exhaustion) },
                                  { u"decision"_s, decisionJson(listed.decision) },
                                  { u"state"_s, listedState(listed) },
                                  { u"as_of"_s, momentOrNull(listed.age.asOf) },
                                  { u"stale"_s, listed.stale } });
    }
    return { { u"at"_s, toIso(now) }, { u"slos"_s, rows } };
}

QString listText(const std::vector<ListedSlo> &slos, const QTimeZone &zone)
{
    if (slos.empty())
        return Cli::tr("The workspace has no SLOs.");
    std::vector<QStringList> rows { { u"SLO"_s, u"TARGET"_s, u"WINDOW"_s, u"SLI"_s,
                                      u"BUDGET LEFT"_s, u"95 %"_s, u"BURN 1 H"_s, u"EXHAUSTED IN"_s,
                                      u"DECISION"_s, u"STATE"_s, u"AS OF"_s } };
    for (const ListedSlo &listed : slos) {
        const QString decision = decisionName(listed.decision.decision);
        const QString asOf = listed.age.asOf
            ? toDateTime(*listed.age.asOf, zone).toString(u"yyyy-MM-dd HH:mm"_s)
            : u"never"_s;
        rows.push_back({ textgate::line(listed.slo->id.value),
                         QString::number(listed.slo->target * 100, 'g', 8) + u" %"_s,
                         windowName(*listed.slo), valueWord(listed.level), valueWord(listed.budget),
                         budgetInterval(listed.budget), valueWord(listed.burn),
                         exhaustionWord(listed.exhaustion), decision.isEmpty() ? u"-"_s : decision,
                         listedState(listed),
                         listed.stale && listed.age.asOf ? u"%1, stale"_s.arg(asOf) : asOf });
    }
    return tableOf(rows);
}

CheckedSlo checkedSlo(const SloId &slo, const metrics::PolicyDecision &decision, const Age &age,
                      bool stale)
{
    CheckedSlo checked {
        .slo = slo, .why = decision.why, .unknown = decision.unknown, .asOf = age.asOf
    };
    if (!age.asOf) {
        checked.why = Cli::tr("Its source has never answered.");
        return checked;
    }
    if (stale && age.freshness == Freshness::Dead) {
        checked.why = Cli::tr("Its source no longer answers; the newest data are of %1.")
                          .arg(toIso(*age.asOf));
        return checked;
    }
    if (decision.decision == BudgetDecision::Freeze)
        checked.state = GateState::Holds;
    else if (decision.decision && decision.unknown.empty())
        checked.state = GateState::Fine;
    else if (!decision.unknown.empty())
        checked.why = decision.unknown.front();
    return checked;
}

QJsonObject checkJson(const std::vector<CheckedSlo> &slos, Instant now)
{
    QJsonArray rows;
    for (const CheckedSlo &checked : slos)
        rows.append(QJsonObject { { u"slo"_s, checked.slo.value },
                                  { u"state"_s, gateName(checked.state) },
                                  { u"why"_s, checked.why },
                                  { u"unknown"_s, texts(checked.unknown) },
                                  { u"as_of"_s, momentOrNull(checked.asOf) } });
    const int code = checkExit(slos);
    return { { u"at"_s, toIso(now) },
             { u"gate"_s,
               gateName(code == GateSaidNo   ? GateState::Holds
                            : code == Partly ? GateState::Unknown
                                             : GateState::Fine) },
             { u"slos"_s, rows } };
}

QString checkText(const std::vector<CheckedSlo> &slos)
{
    std::vector<QStringList> rows;
    for (const CheckedSlo &checked : slos)
        rows.push_back({ gateName(checked.state), textgate::line(checked.slo.value),
                         textgate::line(checked.why) });
    return tableOf(rows);
}

int checkExit(const std::vector<CheckedSlo> &slos)
{
    const auto any = [&slos](GateState state) {
        return std::ranges::find(slos, state, &CheckedSlo::state) != slos.end();
    };
    return any(GateState::Holds) ? GateSaidNo : any(GateState::Unknown) ? Partly : Done;
}

} // namespace trivet::cli
