// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/durations.h>
#include <app/metrics/metric.h>

#include <QCoreApplication>

#include <algorithm>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

std::optional<QDate> Onboarding::*milestone(const QString &name)
{
    if (name.isEmpty() || name == "tenth_merge"_L1)
        return &Onboarding::tenthMergeOn;
    if (name == "first_commit"_L1)
        return &Onboarding::firstCommitOn;
    if (name == "first_deployment"_L1)
        return &Onboarding::firstDeploymentOn;
    return nullptr;
}

/// People are named by their cohort alone.
void addCohort(Figure &figure, const QString &cohort)
{
    if (std::ranges::find(figure.counted, cohort) == figure.counted.end())
        figure.counted.push_back(cohort);
}

Figure onboardingOf(const Snapshot &snapshot, const Query &query, TimeRange started)
{
    Figure figure;
    figure.unit = Unit::Days;
    const auto reached = milestone(query.survey);
    if (!reached) {
        figure.leftOut.push_back(
            { query.survey,
              QCoreApplication::translate("Metric", "a milestone that is not known") });
        return figure;
    }
    const Calendar &calendar = snapshot.team.calendar;
    const QDate today = calendar.day(snapshot.asOf);
    std::vector<stats::Observation> observations;
    qint64 onTheWay = 0;
    qint64 left = 0;
    for (const Onboarding &person : snapshot.events.onboardings) {
        if (!person.startedOn.isValid() || !started.contains(calendar.startOfDay(person.startedOn)))
            continue;
        const auto known = [&](const std::optional<QDate> &day) { return day && *day <= today; };
        const bool gone = known(person.leftOn);
        const QDate lastSeen = gone ? *person.leftOn : today;
        const bool finished = known(person.*reached) && *(person.*reached) <= lastSeen;
        const qint64 days = person.startedOn.daysTo(finished ? *(person.*reached) : lastSeen);
        if (days < 0) {
            figure.leftOut.push_back(
                { person.cohort,
                  person.startedOn > today
                      ? QCoreApplication::translate("Metric", "dated in the future")
                      : QCoreApplication::translate("Metric", "ends before it starts") });
            continue;
        }
        addCohort(figure, person.cohort);
        observations.push_back({ .time = static_cast<double>(days), .finished = finished });
        if (!finished)
            ++(gone ? left : onTheWay);
    }
    if (!observations.empty() && static_cast<int>(observations.size()) < PrivacyRules::floor) {
        // The median of one or two is somebody's own number.
        figure.state = FigureState::Hidden;
        figure.n = static_cast<qint64>(observations.size());
        return figure;
    }
    setDurations(figure, std::move(observations));
    figure.extra.push_back({ u"still_on_the_way"_s, static_cast<double>(onTheWay) });
    figure.extra.push_back({ u"left"_s, static_cast<double>(left) });
    return figure;
}

/// A bar is a cohort: those who started in its time.
Figures onboardings(const Snapshot &snapshot, const Query &query, std::span<const TimeRange> ranges)
{
    const QTimeZone &zone = snapshot.team.calendar.zone();
    const Instant yearBefore = toInstant(toDateTime(query.range.to, zone).addYears(-1));
    const TimeRange year { .from = std::min(query.range.from, yearBefore), .to = query.range.to };
    Figures figures { .whole = onboardingOf(snapshot, query, year), .buckets = {} };
    for (const TimeRange &range : ranges)
        figures.buckets.push_back(onboardingOf(snapshot, query, range));
    return figures;
}

Figure onboarding(const Snapshot &snapshot, const Query &query)
{
    return onboardings(snapshot, query, {}).whole;
}

} // namespace

Metric onboardingMetric()
{
    return { .id = u"platform.onboarding"_s,
             .leg = Leg::Platform,
             .unit = Unit::Days,
             .smallerIsBetter = true,
             .title = QT_TRANSLATE_NOOP("Metric", "Onboarding time"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "Days from an engineer's start to the tenth merge (or the first commit, the "
                 "first deployment), for those who started in the range or within the year "
                 "before its end: the median. Who is still on the way counts for the days so "
                 "far, who left for the days until then (Kaplan-Meier), so it may not be reached "
                 "yet. Each bar of a chart covers those who started in it. Under 3 people it is "
                 "hidden; nobody is ever named."),
             .compute = onboarding,
             .computeWithBuckets = onboardings };
}

} // namespace trivet::metrics
