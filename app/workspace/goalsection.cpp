// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sections.h"

#include <QCoreApplication>

#include <algorithm>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

namespace {

constexpr double secondsPerDay = 86'400;

/// "96h", "15%" or a number in the metric's unit; nothing for forms that do not fit the unit.
std::optional<double> inUnit(const YamlNode &node, Unit unit)
{
    const QString text = node.text.trimmed();
    if (text.endsWith(u'%')) {
        const QString percent = text.chopped(1).trimmed();
        if (unit != Unit::Ratio || !isNumber(percent)
            || percent.contains(u'e', Qt::CaseInsensitive))
            return std::nullopt;
        const double share = QString(percent + "e-2"_L1).toDouble();
        return share >= 0 && share <= 1 ? std::optional(share) : std::nullopt;
    }
    if (node.plain && isNumber(text)) {
        const double number = text.toDouble();
        const bool fits = unit == Unit::Points
            ? number >= -100 && number <= 100
            : number >= 0 && (unit != Unit::Ratio || number <= 1);
        return fits && number < 1e15 ? std::optional(number) : std::nullopt;
    }
    const auto duration = durationFromText(text);
    if (duration && unit == Unit::Seconds)
        return toSeconds(*duration);
    if (duration && unit == Unit::Days)
        return toSeconds(*duration) / secondsPerDay;
    return std::nullopt;
}

QString unitAdvice(Unit unit)
{
    switch (unit) {
    case Unit::Seconds:
        return QCoreApplication::translate("Workspace",
                                           "This metric is a time: write a duration or seconds.");
    case Unit::Days:
        return QCoreApplication::translate("Workspace",
                                           "This metric is a time: write a duration or days.");
    case Unit::Ratio:
        return QCoreApplication::translate("Workspace",
                                           "This metric is a share: write 0% to 100%, or 0 to 1.");
    case Unit::Points:
        return QCoreApplication::translate("Workspace",
                                           "This metric is a score: write -100 to 100.");
    case Unit::Count:
    case Unit::PerWeek:
    case Unit::Multiple:
        break;
    }
    return QCoreApplication::translate("Workspace",
                                       "This metric is a count: write a number from 0.");
}

std::optional<double> readValue(Fields &fields, QStringView key, const Metric *metric)
{
    const YamlEntry *entry = fields.find(key);
    if (entry == nullptr)
        return std::nullopt;
    if (entry->value.kind != YamlNode::Kind::Scalar) {
        fields.refuse(*entry);
        return std::nullopt;
    }
    if (metric == nullptr) // unknown, and already complained of
        return std::nullopt;
    const auto value = inUnit(entry->value, metric->unit);
    if (!value)
        fields.refuse(*entry, unitAdvice(metric->unit));
    return value;
}

const Metric *readMetric(Fields &fields, const Reading &reading)
{
    const YamlEntry *entry = fields.find(u"metric");
    const QString id = fields.text(u"metric");
    if (id.isEmpty())
        return nullptr;
    const auto found = std::ranges::find(reading.vocabulary.metrics, id, &Metric::id);
    if (found != reading.vocabulary.metrics.end())
        return &*found;
    QStringList known;
    for (const Metric &metric : reading.vocabulary.metrics)
        known << metric.id;
    fields.refuse(*entry, reading.complaints.areWanted() ? advice(id, known) : QString());
    return nullptr;
}

QDate readDay(Fields &fields, QStringView key)
{
    const YamlEntry *entry = fields.find(key);
    const QString text = fields.text(key);
    if (text.isEmpty())
        return {};
    const QDate day = text.size() == 10 ? QDate::fromString(text, u"yyyy-MM-dd"_s) : QDate();
    if (!day.isValid() || day.year() < 1971)
        fields.refuse(*entry);
    return day;
}

} // namespace

void readGoal(const YamlNode &node, Reading &reading)
{
    Fields fields(node, keys::goal(), reading.complaints);
    if (!fields.isMap())
        return;
    const Metric *metric = readMetric(fields, reading);
    Goal goal;
    goal.id = fields.identifier(u"id");
    goal.metric = metric == nullptr ? QString() : metric->id;
    goal.statement = fields.text(u"statement");
    goal.baseline = readValue(fields, u"baseline", metric);
    goal.target = readValue(fields, u"target", metric);
    goal.due = readDay(fields, u"due");
    goal.owner = fields.text(u"owner");
    const Team &team = reading.workspace.team;
    if (!team.id.isEmpty())
        static_cast<void>(fields.reference(u"team", { team.id.value }));
    const auto direction = fields.choice(u"direction", choices::directions());
    const auto leg = fields.choice(u"leg", choices::legs());
    if (metric != nullptr) {
        goal.down = direction ? *direction == 1 : metric->smallerIsBetter;
        goal.leg = leg ? static_cast<Leg>(*leg) : metric->leg;
    }
    if (goal.baseline && goal.target
        && (goal.down ? *goal.target > *goal.baseline : *goal.target < *goal.baseline))
        fields.refuse(*fields.find(u"target"),
                      goal.down
                          ? QCoreApplication::translate(
                              "Workspace", "The direction is down, but this is above the baseline.")
                          : QCoreApplication::translate(
                              "Workspace", "The direction is up, but this is below the baseline."));
    if (metric != nullptr && goal.leg != metric->leg)
        reading.workspace.troubles.push_back(
            { .severity = Trouble::Severity::Warning,
              .text = QCoreApplication::translate(
                          "Workspace", "The goal %1 stands in another leg than its metric %2.")
                          .arg(quoted(goal.id), metric->id),
              .where = reading.file });
    reading.workspace.goals.push_back(std::move(goal));
}

} // namespace trivet::workspace
