// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sections.h"

#include <app/alerts/policy.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace trivet::workspace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void readCalendarWindow(const YamlNode &node, SloSpec &slo, Reading &reading)
{
    Fields window(node, keys::window(), reading.complaints);
    static constexpr std::array kinds { SloWindowKind::CalendarWeek, SloWindowKind::CalendarMonth,
                                        SloWindowKind::CalendarQuarter };
    static constexpr std::array days { 7, 30, 90 };
    if (const auto index = window.choice(u"calendar", choices::calendarWindows())) {
        slo.window = kinds.at(static_cast<size_t>(*index));
        // What stands for the length where one number is needed: factors of burn-rate windows.
        slo.length = 24h * days.at(static_cast<size_t>(*index));
    }
    slo.zone = readZone(window, reading.complaints).value_or(QTimeZone());
    const QString start = window.text(u"start");
    if (start.isEmpty())
        return;
    slo.start = start.size() == 10 ? QDate::fromString(start, u"yyyy-MM-dd"_s) : QDate();
    if (!slo.start.isValid() || slo.start.year() < 1971)
        window.refuse(*window.find(u"start"));
}

void readWindow(Fields &fields, SloSpec &slo, Reading &reading)
{
    const YamlEntry *entry = fields.find(u"window");
    if (entry == nullptr)
        return;
    if (entry->value.kind == YamlNode::Kind::Map)
        readCalendarWindow(entry->value, slo, reading);
    else
        slo.length = fields.duration(u"window", 1h, 24h * 366).value_or(slo.length);
}

void readTimeSlice(Fields &fields, SloSpec &slo, Reading &reading)
{
    const YamlEntry *entry = fields.find(u"time_slice");
    if (entry == nullptr)
        return;
    Fields slice(entry->value, keys::timeSlice(), reading.complaints);
    if (!slice.isMap())
        return;
    if (const auto length = slice.duration(u"length", 1min, 24h)) {
        slo.timeSlice = *length;
        if (*length % Millis { 1min } != Millis { 0 } || Millis { 24h } % *length != Millis { 0 })
            slice.refuse(*slice.find(u"length"));
    }
    slo.timeSliceTarget = slice.share(u"target", std::numeric_limits<double>::min(), 1)
                              .value_or(slo.timeSliceTarget);
}

void readRecorded(Fields &fields, SloSpec &slo, Reading &reading)
{
    const YamlEntry *entry = fields.find(u"recorded");
    if (entry == nullptr)
        return;
    Fields recorded(entry->value, keys::recorded(), reading.complaints);
    if (!recorded.isMap())
        return;
    static constexpr std::array tools { RecordedBy::Tool::Sloth, RecordedBy::Tool::Pyrra,
                                        RecordedBy::Tool::Grafana };
    int given = 0;
    for (size_t i = 0; i < tools.size(); ++i) {
        const QString id = recorded.text(keys::recorded().keys[i].name);
        if (id.isEmpty())
            continue;
        slo.recorded = { .tool = tools.at(i), .id = id };
        ++given;
    }
    if (given > 1)
        fields.refuse(*entry,
                      QCoreApplication::translate("Workspace", "Only one tool can be named."));
}

/// A policy may ask for more than can happen; that is no mistake of the file, but worth a word.
void readAlerts(Fields &fields, SloSpec &slo, Reading &reading)
{
    Workspace &workspace = reading.workspace;
    QSet<QString> known;
    for (const QString &id : alerts::builtIn())
        known.insert(id);
    for (const AlertPolicy &policy : workspace.policies)
        known.insert(policy.id);
    slo.alerts = fields.reference(u"alerts", known);
    if (slo.alerts.isEmpty())
        slo.alerts = alerts::builtIn().front();
    const AlertPolicy policy = alerts::policyOf(slo, workspace.policies);
    for (const AlertWindow &window : policy.windows)
        if (const double most = 1 / (1 - slo.target); window.factor >= most)
            workspace.troubles.push_back(
                { .severity = Trouble::Severity::Warning,
                  .text = QCoreApplication::translate(
                              "Workspace",
                              "The alert %1 of the SLO %2 can never fire: its burn rate %3 is "
                              "above %4, the largest that the target allows.")
                              .arg(policy.id, quoted(slo.id.value))
                              .arg(window.factor, 0, 'g', 4)
                              .arg(most, 0, 'g', 4),
                  .where = reading.file });
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
    if (slo.sli != SliKind::Composite && fields.find(u"source") == nullptr)
        reading.complaints.add(
            node.place,
            QCoreApplication::translate("Workspace", "%1 is missing in %2: expected %3.")
                .arg(quoted(u"source"_s), keys::slo().place,
                     QCoreApplication::translate("Workspace",
                                                 keys::slo().find(u"source")->expected)));
    slo.target
        = fields.share(u"target", std::numeric_limits<double>::min(), std::nextafter(1.0, 0.0))
              .value_or(slo.target);
    readWindow(fields, slo, reading);
    const auto method = fields.choice(u"budget_method", choices::budgetMethods());
    slo.budgetMethod = static_cast<BudgetMethod>(method.value_or(0));
    readTimeSlice(fields, slo, reading);
    readAlerts(fields, slo, reading);
    readRecorded(fields, slo, reading);
    reading.workspace.slos.push_back(std::move(slo));
}

} // namespace trivet::workspace
