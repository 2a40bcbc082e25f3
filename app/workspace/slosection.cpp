// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sections.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace trivet::workspace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Sloth's and Pyrra's way to write the window is read as ours.
QString ownWindow(QString query)
{
    static const QRegularExpression theirs(u"\\{\\{\\s*\\.window\\s*\\}\\}"_s);
    return query.replace(theirs, u"$window"_s);
}

void readRatio(const YamlNode &node, SloSpec &slo, Reading &reading)
{
    Fields ratio(node, keys::ratio(), reading.complaints);
    if (!ratio.isMap())
        return;
    slo.total = ownWindow(ratio.text(u"total"));
    const QString bad = ratio.text(u"bad");
    const QString good = ratio.text(u"good");
    const YamlEntry *badEntry = ratio.find(u"bad");
    const YamlEntry *goodEntry = ratio.find(u"good");
    if (badEntry != nullptr && goodEntry != nullptr)
        reading.complaints.add(
            std::max(badEntry->place, goodEntry->place),
            QCoreApplication::translate("Workspace",
                                        "Both \"bad\" and \"good\" are given: expected one of "
                                        "them, the other follows from \"total\"."));
    if (badEntry == nullptr && goodEntry == nullptr)
        reading.complaints.add(
            node.place,
            QCoreApplication::translate(
                "Workspace",
                "Neither \"bad\" nor \"good\" is given: expected one of them beside \"total\"."));
    slo.sli = badEntry != nullptr ? SliKind::BadOverTotal : SliKind::GoodOverTotal;
    slo.numerator = ownWindow(badEntry != nullptr ? bad : good);
}

void readSli(const YamlNode &node, SloSpec &slo, Reading &reading)
{
    Fields sli(node, keys::sli(), reading.complaints);
    if (const YamlEntry *ratio = sli.find(u"ratio"))
        readRatio(ratio->value, slo, reading);
}

void readTarget(Fields &fields, SloSpec &slo)
{
    const QString percent = fields.numberText(u"target");
    if (percent.isEmpty())
        return;
    // Moving the point gives the double nearest to 0.999; 99.9 / 100 does not.
    const double share
        = percent.contains(u'e', Qt::CaseInsensitive) ? -1 : QString(percent + "e-2"_L1).toDouble();
    if (share > 0 && share < 1)
        slo.target = share;
    else
        fields.refuse(*fields.find(u"target"));
}

void readWindow(Fields &fields, SloSpec &slo, Reading &reading)
{
    const YamlEntry *entry = fields.find(u"window");
    if (entry == nullptr)
        return;
    if (entry->value.kind != YamlNode::Kind::Map) {
        slo.length = fields.duration(u"window", 1h, 24h * 366).value_or(slo.length);
        return;
    }
    Fields window(entry->value, keys::window(), reading.complaints);
    static constexpr std::array kinds { SloWindowKind::CalendarWeek, SloWindowKind::CalendarMonth,
                                        SloWindowKind::CalendarQuarter };
    static constexpr std::array days { 7, 30, 90 };
    if (const auto index = window.choice(u"calendar", choices::calendarWindows())) {
        slo.window = kinds.at(static_cast<size_t>(*index));
        // What stands for the length where one number is needed: factors of burn-rate windows.
        slo.length = 24h * days.at(static_cast<size_t>(*index));
    }
}

void readBudgetMethod(Fields &fields, SloSpec &slo)
{
    const auto method = fields.choice(u"budget_method", choices::budgetMethods());
    slo.budgetMethod = choices::budgetMethods().at(method.value_or(0));
    if (method && *method > 0)
        fields.refuse(*fields.find(u"budget_method"),
                      QCoreApplication::translate(
                          "Workspace", "This version does not support this method yet."));
}

} // namespace

void readSlo(const YamlNode &node, Reading &reading)
{
    Fields fields(node, keys::slo(), reading.complaints);
    if (!fields.isMap())
        return;
    SloSpec slo;
    slo.id = SloId(fields.identifier(u"id"));
    slo.name = fields.text(u"name");
    if (slo.name.isEmpty())
        slo.name = slo.id.value;
    slo.service = ServiceId(fields.reference(u"service", reading.services));
    slo.source = SourceId(fields.reference(u"source", reading.sources));
    if (const YamlEntry *sli = fields.find(u"sli"))
        readSli(sli->value, slo, reading);
    readTarget(fields, slo);
    readWindow(fields, slo, reading);
    readBudgetMethod(fields, slo);
    slo.alerts = choices::alertPolicies().at(
        fields.choice(u"alerts", choices::alertPolicies()).value_or(0));
    reading.workspace.slos.push_back(std::move(slo));
}

} // namespace trivet::workspace
