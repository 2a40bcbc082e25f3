// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys.h"

namespace trivet::workspace {

using namespace Qt::StringLiterals;

const QStringList &choices::weekdays()
{
    static const QStringList list { u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                    u"friday"_s, u"saturday"_s, u"sunday"_s };
    return list;
}

const QStringList &choices::months()
{
    static const QStringList list { u"january"_s,   u"february"_s, u"march"_s,    u"april"_s,
                                    u"may"_s,       u"june"_s,     u"july"_s,     u"august"_s,
                                    u"september"_s, u"october"_s,  u"november"_s, u"december"_s };
    return list;
}

const QStringList &choices::authKinds()
{
    static const QStringList list { u"none"_s,   u"basic"_s, u"bearer"_s,
                                    u"header"_s, u"mtls"_s,  u"token"_s };
    return list;
}

const QStringList &choices::calendarWindows()
{
    static const QStringList list { u"week"_s, u"month"_s, u"quarter"_s };
    return list;
}

const QStringList &choices::legs()
{
    static const QStringList list { u"delivery"_s, u"reliability"_s, u"platform"_s };
    return list;
}

const QStringList &choices::directions()
{
    static const QStringList list { u"up"_s, u"down"_s };
    return list;
}

const QStringList &choices::severities()
{
    static const QStringList list { u"page"_s, u"ticket"_s };
    return list;
}

const QStringList &choices::effects()
{
    static const QStringList list { u"removed"_s, u"good"_s };
    return list;
}

const QStringList &choices::decisions()
{
    static const QStringList list { u"ship"_s, u"caution"_s, u"freeze"_s };
    return list;
}

const QStringList &choices::budgetMethods()
{
    static const QStringList list { u"events"_s,     u"timeslices"_s,     u"ratio-timeslices"_s,
                                    u"sloth-mean"_s, u"pyrra-increase"_s, u"grafana"_s };
    return list;
}

const QStringList &choices::sourceKinds()
{
    static const QStringList list {
        u"prometheus"_s, u"alertmanager"_s,    u"git"_s,
        u"github"_s,     u"gitlab"_s,          u"jenkins"_s,
        u"argocd"_s,     u"pagerduty"_s,       u"devlake"_s,
        u"cdevents"_s,   u"deployments-csv"_s, u"incidents-csv"_s,
        u"survey-csv"_s, u"onboarding-csv"_s,  u"provisioning-csv"_s,
        u"formbricks"_s, u"limesurvey"_s,      u"typeform"_s,
        u"backstage"_s,  u"grafana"_s,         u"calendar"_s,
        u"demo"_s,
    };
    return list;
}

} // namespace trivet::workspace
