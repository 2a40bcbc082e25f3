// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoplot.h"
#include "demostory.h"

namespace trivet::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr double hourSeconds = 3600;

SloSpec availability(const QString &service, const QString &name, double target)
{
    const QString counter = u"http_requests_total{job=\"%1\""_s.arg(service);
    return { .id = SloId(service + u"-availability"_s),
             .name = name,
             .service = ServiceId(service),
             .source = sourceId(),
             .sli = SliKind::BadOverTotal,
             .numerator = counter + u",code=~\"5..\"}"_s,
             .total = counter + u'}',
             .target = target,
             .alerts = u"workbook"_s };
}

struct Note
{
    AnnotationKind kind = AnnotationKind::Note;
    QStringView from;
    QStringView to;
    QStringView text;
    QStringView service;
    QStringView deployment;
    QStringView incident;
    QStringView author;
};

constexpr std::array<Note, 10> notes { {
    { AnnotationKind::Freeze, u"2025-12-19T12:00", u"2026-01-05T08:00", u"Christmas freeze", u"",
      u"", u"", u"mara" },
    { AnnotationKind::Note, u"2026-03-18T10:00", u"",
      u"Post-mortem: payments refused for two banks", u"payments", u"", u"INC-1049", u"jonas" },
    { AnnotationKind::Note, u"2026-07-13T09:00", u"2026-08-21T18:00",
      u"Summer: half of the team is away", u"", u"", u"", u"mara" },
    { AnnotationKind::Freeze, u"2026-10-27T18:00", u"2026-11-03T16:00",
      u"Payments freeze for the card audit", u"payments", u"", u"", u"jonas" },
    { AnnotationKind::Note, u"2026-11-03T16:00", u"", u"Freeze lifted", u"payments", u"", u"",
      u"jonas" },
    { AnnotationKind::Note, u"2026-11-06T09:00", u"",
      u"Portal 2.0\nEnvironments from a form, without a ticket.", u"", u"", u"", u"lena" },
    { AnnotationKind::Deployment, u"2026-11-09T12:58", u"", u"Rolled back, see post-mortem",
      u"checkout", u"checkout:v2.31.0", u"INC-1062", u"mara" },
    { AnnotationKind::Incident, u"2026-11-11T15:00", u"",
      u"Post-mortem: retries of the payment client multiplied the load", u"checkout",
      u"checkout:v2.31.0", u"INC-1062", u"mara" },
    { AnnotationKind::Action, u"2026-11-17T10:30", u"", u"Action: retry budget for payments",
      u"payments", u"", u"INC-1062", u"jonas" },
    { AnnotationKind::Note, u"2026-11-19T11:40", u"", u"Retries capped, error rate back to normal",
      u"checkout", u"", u"INC-1062", u"mara" },
} };

} // namespace

SourceId sourceId()
{
    return SourceId(u"demo"_s);
}

Team team()
{
    return { .id = TeamId(u"shop"_s), .name = u"Shop"_s, .calendar = Calendar(zone()) };
}

std::vector<Service> services()
{
    const QString production = u"production"_s;
    return {
        { .id = ServiceId(u"checkout"_s), .name = u"Checkout"_s, .environment = production },
        { .id = ServiceId(u"payments"_s), .name = u"Payments"_s, .environment = production },
        { .id = ServiceId(u"search"_s), .name = u"Search"_s, .environment = production },
    };
}

std::vector<SloSpec> slos()
{
    return {
        availability(u"checkout"_s, u"Checkout availability"_s, 0.999),
        availability(u"payments"_s, u"Payments availability"_s, 0.9995),
        { .id = SloId(u"search-latency"_s),
          .name = u"Search latency"_s,
          .service = ServiceId(u"search"_s),
          .source = sourceId(),
          .sli = SliKind::GoodOverTotal,
          .numerator = u"http_request_duration_seconds_bucket{job=\"search\",le=\"0.5\"}"_s,
          .total = u"http_request_duration_seconds_count{job=\"search\"}"_s,
          .target = 0.995,
          .alerts = u"workbook"_s },
    };
}

std::vector<Correction> corrections()
{
    using namespace std::chrono;
    const Instant began = sys_days { year { 2026 } / 11 / 1 } + hours { 18 } + minutes { 30 };
    return { { .id = u"card-provider"_s,
               .slos = { SloId(u"payments-availability"_s) },
               .range = { .from = began, .to = began + minutes { 90 } },
               .reason = u"The card provider was down, as its status page says"_s,
               .effect = Correction::Effect::CountsAsGood } };
}

BudgetPolicy budgetPolicy()
{
    return { { .budgetBelow = 0,
               .decision = BudgetDecision::Freeze,
               .consequence = u"Only fixes and reliability work are deployed"_s },
             { .burnRateAbove = 6,
               .over = std::chrono::hours { 6 },
               .decision = BudgetDecision::Caution,
               .consequence = u"Ask the person on call before a deployment"_s } };
}

std::vector<Goal> goals()
{
    const QDate yearEnd(2026, 12, 31);
    const auto goal = [&](Leg leg, const QString &id, const QString &metric, bool down,
                          double baseline, double target) {
        return Goal { .id = id,
                      .leg = leg,
                      .metric = metric,
                      .down = down,
                      .baseline = baseline,
                      .target = target,
                      .due = yearEnd,
                      .owner = u"team lead"_s };
    };
    std::vector<Goal> all {
        goal(Leg::Delivery, u"lead-time"_s, u"delivery.change_lead_time"_s, true, 30 * hourSeconds,
             24 * hourSeconds),
        goal(Leg::Delivery, u"fail-rate"_s, u"delivery.change_fail_rate"_s, true, 0.14, 0.15),
        goal(Leg::Delivery, u"recovery"_s, u"delivery.recovery_time"_s, true, 2 * hourSeconds,
             hourSeconds),
        goal(Leg::Reliability, u"budgets"_s, u"reliability.budget_left"_s, false, 0.3, 0),
        goal(Leg::Reliability, u"acknowledge"_s, u"reliability.time_to_acknowledge"_s, true, 9 * 60,
             10 * 60),
        goal(Leg::Reliability, u"resolve"_s, u"reliability.time_to_resolve"_s, true,
             2 * hourSeconds, 90 * 60),
        goal(Leg::Platform, u"recommendation"_s, u"platform.recommendation"_s, false, 5, 30),
        goal(Leg::Platform, u"tenth-merge"_s, u"platform.onboarding"_s, true, 45, 25),
        goal(Leg::Platform, u"environments"_s, u"platform.provisioning"_s, true, 35 * 60, 10 * 60),
    };
    const std::array statements {
        u"Half of all changes reach users within a day"_s,
        u"Fewer than one deployment in seven needs mending"_s,
        u"A failed deployment is mended within an hour"_s,
        u"No service overspends its error budget"_s,
        u"Pages are answered within ten minutes"_s,
        u"Incidents are over within 90 minutes"_s,
        u"Engineers recommend the platform"_s,
        u"New engineers merge their tenth change within 25 days"_s,
        u"An environment is ready within ten minutes"_s,
    };
    for (size_t i = 0; i < all.size(); ++i)
        all.at(i).statement = statements.at(i);
    return all;
}

std::vector<Annotation> annotations()
{
    std::vector<Annotation> all;
    for (const Note &note : notes) {
        const QString number = QString::number(all.size() + 1);
        const QString prefix = sourceId().value + u':';
        Annotation annotation {
            .id = u"5f0c9a3e-7d1b-4c62-9e58-%1"_s.arg(number, 12, u'0'),
            .kind = note.kind,
            .at = at(note.from),
            .text = note.text.toString(),
            .service = ServiceId(note.service.toString()),
            .author = note.author.toString(),
            .key = u"demo-"_s + number,
        };
        annotation.writtenAt = plus(annotation.at, 7);
        if (!note.to.isEmpty())
            annotation.to = at(note.to);
        if (!note.deployment.isEmpty())
            annotation.deployment = prefix + note.deployment.toString();
        if (!note.incident.isEmpty())
            annotation.incident = prefix + note.incident.toString();
        all.push_back(std::move(annotation));
    }
    return all;
}

} // namespace trivet::demo
