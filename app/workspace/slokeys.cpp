// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys.h"

#include <QtGlobal>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

namespace {

const char *const idExpected = QT_TRANSLATE_NOOP(
    "Workspace", "an id of at most 64 letters, digits, dots, dashes and underscores");
const char *const queryExpected = QT_TRANSLATE_NOOP(
    "Workspace", "a counter such as http_requests_total{job=\"shop\"}, or PromQL with [$window]");
const char *const momentExpected
    = QT_TRANSLATE_NOOP("Workspace", "a moment such as 2026-10-03T22:00");

} // namespace

const KeyTable &keys::slo()
{
    static const KeyTable table {
        u"slos"_s,
        {
            { u"id"_s, idExpected, true },
            { u"name"_s, QT_TRANSLATE_NOOP("Workspace", "a name") },
            { u"service"_s, QT_TRANSLATE_NOOP("Workspace", "the id of a service"), true },
            { u"source"_s, QT_TRANSLATE_NOOP("Workspace", "the id of a source") },
            { u"sli"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "what is measured, such as { ratio: { bad: ..., total: ... } }"),
              true },
            { u"target"_s,
              QT_TRANSLATE_NOOP("Workspace", "a percentage above 0 and below 100, such as 99.9"),
              true },
            { u"window"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "a duration from 1h to 366d such as 30d, or { calendar: month }") },
            { u"budget_method"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "events, timeslices, ratio-timeslices, sloth-mean, pyrra-increase "
                                "or grafana") },
            { u"time_slice"_s,
              QT_TRANSLATE_NOOP("Workspace", "a slice such as { length: 5m, target: 95 }") },
            { u"alerts"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "workbook, sloth, pyrra, or the id of one of the policies") },
            { u"recorded"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "what another tool records of it, such as { sloth: id }") },
        },
    };
    return table;
}

const KeyTable &keys::sli()
{
    static const KeyTable table {
        u"sli"_s,
        {
            { u"ratio"_s,
              QT_TRANSLATE_NOOP("Workspace", "two counters such as { bad: ..., total: ... }") },
            { u"latency"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "a histogram and a limit such as { histogram: ..., below: 300ms "
                                "}") },
            { u"gauge"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "a gauge such as { query: probe_success, good: '>= 1' }") },
            { u"error_ratio"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "a recorded series whose value is the share of bad "
                                "events") },
            { u"composite"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "a list of other SLOs such as - { slo: ..., weight: 2 }") },
        },
    };
    return table;
}

const KeyTable &keys::ratio()
{
    static const KeyTable table {
        u"ratio"_s,
        {
            { u"bad"_s, queryExpected },
            { u"good"_s, queryExpected },
            { u"total"_s, queryExpected, true },
        },
    };
    return table;
}

const KeyTable &keys::latency()
{
    static const KeyTable table {
        u"latency"_s,
        {
            { u"histogram"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "a histogram such as http_request_duration_seconds{job=\"shop\"}, "
                                "without _bucket"),
              true },
            { u"below"_s,
              QT_TRANSLATE_NOOP("Workspace", "a duration such as 300ms, or seconds such as 0.3"),
              true },
            { u"native"_s, QT_TRANSLATE_NOOP("Workspace", "true or false") },
        },
    };
    return table;
}

const KeyTable &keys::gauge()
{
    static const KeyTable table {
        u"gauge"_s,
        {
            { u"query"_s,
              QT_TRANSLATE_NOOP("Workspace", "a gauge such as probe_success{job=\"shop\"}"), true },
            { u"good"_s, QT_TRANSLATE_NOOP("Workspace", "a comparison such as '>= 1' or '< 0.5'") },
        },
    };
    return table;
}

const KeyTable &keys::compositePart()
{
    static const KeyTable table {
        u"composite"_s,
        {
            { u"slo"_s, QT_TRANSLATE_NOOP("Workspace", "the id of an SLO that stands above"),
              true },
            { u"weight"_s, QT_TRANSLATE_NOOP("Workspace", "a number above 0 and at most 1000") },
        },
    };
    return table;
}

const KeyTable &keys::window()
{
    static const KeyTable table {
        u"window"_s,
        {
            { u"calendar"_s, QT_TRANSLATE_NOOP("Workspace", "week, month or quarter"), true },
            { u"zone"_s, QT_TRANSLATE_NOOP("Workspace", "a time zone such as Europe/Berlin") },
            { u"start"_s, QT_TRANSLATE_NOOP("Workspace", "a date such as 2026-01-15") },
        },
    };
    return table;
}

const KeyTable &keys::timeSlice()
{
    static const KeyTable table {
        u"time_slice"_s,
        {
            { u"length"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "whole minutes that divide a day, such as 5m (at most 1d)"),
              true },
            { u"target"_s,
              QT_TRANSLATE_NOOP("Workspace", "a percentage above 0 and at most 100, such as 95") },
        },
    };
    return table;
}

const KeyTable &keys::recorded()
{
    static const KeyTable table {
        u"recorded"_s,
        {
            { u"sloth"_s, QT_TRANSLATE_NOOP("Workspace", "a sloth_id such as shop-availability") },
            { u"pyrra"_s, QT_TRANSLATE_NOOP("Workspace", "the label slo of Pyrra's series") },
            { u"grafana"_s, QT_TRANSLATE_NOOP("Workspace", "a grafana_slo_uuid") },
        },
    };
    return table;
}

const KeyTable &keys::policy()
{
    static const KeyTable table {
        u"policies"_s,
        {
            { u"id"_s, idExpected, true },
            { u"windows"_s,
              QT_TRANSLATE_NOOP("Workspace",
                                "a list of windows such as - { long: 1h, short: 5m, factor: 14.4, "
                                "severity: page }"),
              true },
        },
    };
    return table;
}

const KeyTable &keys::policyWindow()
{
    static const char *const length
        = QT_TRANSLATE_NOOP("Workspace", "whole minutes from 1m to 90d such as 1h");
    static const KeyTable table {
        u"windows"_s,
        {
            { u"long"_s, length, true },
            { u"short"_s, length, true },
            { u"factor"_s, QT_TRANSLATE_NOOP("Workspace", "a burn rate above 0 such as 14.4"),
              true },
            { u"for"_s, QT_TRANSLATE_NOOP("Workspace", "whole minutes from 0m to 7d such as 2m") },
            { u"severity"_s, QT_TRANSLATE_NOOP("Workspace", "page or ticket"), true },
            { u"least_failures"_s, QT_TRANSLATE_NOOP("Workspace", "a whole number") },
        },
    };
    return table;
}

const KeyTable &keys::correction()
{
    static const KeyTable table {
        u"corrections"_s,
        {
            { u"id"_s, idExpected, true },
            { u"slos"_s, QT_TRANSLATE_NOOP("Workspace", "a list of ids of SLOs") },
            { u"from"_s, momentExpected, true },
            { u"to"_s, momentExpected, true },
            { u"reason"_s, QT_TRANSLATE_NOOP("Workspace", "a sentence"), true },
            { u"count_as"_s, QT_TRANSLATE_NOOP("Workspace", "removed or good") },
        },
    };
    return table;
}

const KeyTable &keys::budgetClause()
{
    static const KeyTable table {
        u"budget_policy"_s,
        {
            { u"budget_below"_s,
              QT_TRANSLATE_NOOP("Workspace", "a percentage of the budget such as 25%") },
            { u"burn_rate_above"_s, QT_TRANSLATE_NOOP("Workspace", "a burn rate above 0") },
            { u"over"_s,
              QT_TRANSLATE_NOOP("Workspace", "whole minutes from 5m to 90d such as 1h") },
            { u"decide"_s, QT_TRANSLATE_NOOP("Workspace", "ship, caution or freeze"), true },
            { u"consequence"_s, QT_TRANSLATE_NOOP("Workspace", "a sentence"), true },
        },
    };
    return table;
}

} // namespace trivet::workspace
