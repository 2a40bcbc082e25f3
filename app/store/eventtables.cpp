// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventtables.h"

#include <app/store/statement.h>

#include <tuple>

namespace trivet::store {

namespace {

/// Not kept beyond this many: a column that is not a word after all must not fill the memory.
constexpr size_t wordLimit = 20'000;

template <class Enum>
Enum enumOf(const Statement &statement, int column, Enum last)
{
    const qint64 value = statement.integer(column);
    return value >= 0 && value <= static_cast<qint64>(last) ? static_cast<Enum>(value) : Enum {};
}

bool flag(const Statement &statement, int column)
{
    return statement.integer(column) != 0;
}

} // namespace

QString WordPool::word(std::string_view utf8)
{
    const auto found = m_words.find(utf8);
    if (found != m_words.end())
        return found->second;
    QString word = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (m_words.size() < wordLimit)
        m_words.emplace(std::string(utf8), word);
    return word;
}

const char *const EventTable<Deployment>::name = "deployment";
const char *const EventTable<Deployment>::columns
    = "id,source,service,environment,revision,name,url,started_at,finished_at,outcome,unplanned,"
      "robot";

void EventTable<Deployment>::bind(Statement &s, const SourceId &source, const Deployment &e)
{
    s.bindAll(e.id, source.value, e.service.value, e.environment, e.revision, e.name, e.url,
              e.startedAt, e.finishedAt, static_cast<int>(e.outcome), e.unplanned, e.robot);
}

Deployment EventTable<Deployment>::read(const Statement &s, WordPool &words)
{
    return { .id = s.text(0),
             .source = SourceId(words.word(s.textView(1))),
             .service = ServiceId(words.word(s.textView(2))),
             .environment = words.word(s.textView(3)),
             .revision = s.text(4),
             .name = s.text(5),
             .url = s.text(6),
             .startedAt = s.maybeInstant(7),
             .finishedAt = s.instant(8),
             .outcome = enumOf(s, 9, DeploymentOutcome::Running),
             .unplanned = flag(s, 10),
             .robot = flag(s, 11) };
}

bool EventTable<Deployment>::isBefore(const Deployment &a, const Deployment &b)
{
    return std::tie(a.finishedAt, a.id) < std::tie(b.finishedAt, b.id);
}

const char *const EventTable<Change>::name = "change";
const char *const EventTable<Change>::columns
    = "id,source,service,authored_at,committed_at,deployment,title,merge,robot";

void EventTable<Change>::bind(Statement &s, const SourceId &source, const Change &e)
{
    s.bindAll(e.id, source.value, e.service.value, e.authoredAt, e.committedAt, e.deployment,
              e.title, e.merge, e.robot);
}

Change EventTable<Change>::read(const Statement &s, WordPool &words)
{
    return { .id = s.text(0),
             .source = SourceId(words.word(s.textView(1))),
             .service = ServiceId(words.word(s.textView(2))),
             .authoredAt = s.instant(3),
             .committedAt = s.instant(4),
             .deployment = words.word(s.textView(5)),
             .title = s.text(6),
             .merge = flag(s, 7),
             .robot = flag(s, 8) };
}

bool EventTable<Change>::isBefore(const Change &a, const Change &b)
{
    return std::tie(a.authoredAt, a.id) < std::tie(b.authoredAt, b.id);
}

const char *const EventTable<Incident>::name = "incident";
const char *const EventTable<Incident>::columns
    = "id,source,service,title,severity,opened_at,impact_start,detected_at,acknowledged_at,"
      "mitigated_at,"
      "resolved_at,impact_end,deployment,url,labels,slo";

void EventTable<Incident>::bind(Statement &s, const SourceId &source, const Incident &e)
{
    s.bindAll(e.id, source.value, e.service.value, e.title, e.severity, e.openedAt, e.impactStart,
              e.detectedAt, e.acknowledgedAt, e.mitigatedAt, e.resolvedAt, e.impactEnd,
              e.deployment, e.url, e.labels, e.slo);
}

Incident EventTable<Incident>::read(const Statement &s, WordPool &words)
{
    return { .id = s.text(0),
             .source = SourceId(words.word(s.textView(1))),
             .service = ServiceId(words.word(s.textView(2))),
             .title = s.text(3),
             .severity = s.smallInteger(4),
             .openedAt = s.instant(5),
             .impactStart = s.maybeInstant(6),
             .detectedAt = s.maybeInstant(7),
             .acknowledgedAt = s.maybeInstant(8),
             .mitigatedAt = s.maybeInstant(9),
             .resolvedAt = s.maybeInstant(10),
             .impactEnd = s.maybeInstant(11),
             .deployment = s.text(12),
             .url = s.text(13),
             .labels = s.text(14),
             .slo = words.word(s.textView(15)) };
}

bool EventTable<Incident>::isBefore(const Incident &a, const Incident &b)
{
    return std::tie(a.openedAt, a.id) < std::tie(b.openedAt, b.id);
}

const char *const EventTable<SurveyAnswer>::name = "survey_answer";
const char *const EventTable<SurveyAnswer>::columns
    = "id,source,wave,wave_opened,wave_closed,survey,question,scale,item,value,team,role,platform_"
      "team,invited";

void EventTable<SurveyAnswer>::bind(Statement &s, const SourceId &source, const SurveyAnswer &e)
{
    s.bindAll(e.id, source.value, e.wave, e.waveOpened, e.waveClosed, e.survey, e.question,
              static_cast<int>(e.scale), e.item, e.value, e.team, e.role, e.platformTeam,
              e.invited);
}

SurveyAnswer EventTable<SurveyAnswer>::read(const Statement &s, WordPool &words)
{
    return { .id = s.text(0),
             .source = SourceId(words.word(s.textView(1))),
             .wave = words.word(s.textView(2)),
             .waveOpened = s.maybeInstant(3),
             .waveClosed = s.instant(4),
             .survey = words.word(s.textView(5)),
             .question = words.word(s.textView(6)),
             .scale = enumOf(s, 7, SurveyScale::Number),
             .item = words.word(s.textView(8)),
             .value = s.real(9),
             .team = words.word(s.textView(10)),
             .role = words.word(s.textView(11)),
             .platformTeam = flag(s, 12),
             .invited = s.smallInteger(13) };
}

bool EventTable<SurveyAnswer>::isBefore(const SurveyAnswer &a, const SurveyAnswer &b)
{
    return std::tie(a.waveClosed, a.wave, a.id) < std::tie(b.waveClosed, b.wave, b.id);
}

const char *const EventTable<SurveyAggregate>::name = "survey_aggregate";
const char *const EventTable<SurveyAggregate>::columns
    = "id,source,wave,wave_closed,question,team,invited,n,c0,c1,c2,c3,c4,c5,c6,c7,c8,c9,c10";

void EventTable<SurveyAggregate>::bind(Statement &s, const SourceId &source,
                                       const SurveyAggregate &e)
{
    s.bindAll(e.id, source.value, e.wave, e.waveClosed, e.question, e.team, e.invited, e.n);
    int column = 8;
    for (const int count : e.counts)
        s.bind(++column, count);
}

SurveyAggregate EventTable<SurveyAggregate>::read(const Statement &s, WordPool &words)
{
    SurveyAggregate found { .id = s.text(0),
                            .source = SourceId(words.word(s.textView(1))),
                            .wave = words.word(s.textView(2)),
                            .waveClosed = s.instant(3),
                            .question = words.word(s.textView(4)),
                            .team = words.word(s.textView(5)),
                            .invited = s.smallInteger(6),
                            .n = s.smallInteger(7) };
    int column = 8;
    for (int &count : found.counts)
        count = s.smallInteger(column++);
    return found;
}

bool EventTable<SurveyAggregate>::isBefore(const SurveyAggregate &a, const SurveyAggregate &b)
{
    return std::tie(a.waveClosed, a.wave, a.id) < std::tie(b.waveClosed, b.wave, b.id);
}

const char *const EventTable<Onboarding>::name = "onboarding";
const char *const EventTable<Onboarding>::columns
    = "id,source,cohort,started_on,first_commit_on,first_deployment_on,tenth_merge_on,left_on";

void EventTable<Onboarding>::bind(Statement &s, const SourceId &source, const Onboarding &e)
{
    s.bindAll(e.id, source.value, e.cohort, e.startedOn, e.firstCommitOn, e.firstDeploymentOn,
              e.tenthMergeOn, e.leftOn);
}

Onboarding EventTable<Onboarding>::read(const Statement &s, WordPool &words)
{
    return { .id = s.text(0),
             .source = SourceId(words.word(s.textView(1))),
             .cohort = words.word(s.textView(2)),
             .startedOn = s.date(3),
             .firstCommitOn = s.maybeDate(4),
             .firstDeploymentOn = s.maybeDate(5),
             .tenthMergeOn = s.maybeDate(6),
             .leftOn = s.maybeDate(7) };
}

bool EventTable<Onboarding>::isBefore(const Onboarding &a, const Onboarding &b)
{
    return std::tie(a.startedOn, a.id) < std::tie(b.startedOn, b.id);
}

const char *const EventTable<Provisioning>::name = "provisioning";
const char *const EventTable<Provisioning>::columns
    = "id,source,kind,requested_at,ready_at,self_service,failed";

void EventTable<Provisioning>::bind(Statement &s, const SourceId &source, const Provisioning &e)
{
    s.bindAll(e.id, source.value, e.kind, e.requestedAt, e.readyAt, e.selfService, e.failed);
}

Provisioning EventTable<Provisioning>::read(const Statement &s, WordPool &words)
{
    return { .id = s.text(0),
             .source = SourceId(words.word(s.textView(1))),
             .kind = words.word(s.textView(2)),
             .requestedAt = s.instant(3),
             .readyAt = s.maybeInstant(4),
             .selfService = flag(s, 5),
             .failed = flag(s, 6) };
}

bool EventTable<Provisioning>::isBefore(const Provisioning &a, const Provisioning &b)
{
    return std::tie(a.requestedAt, a.id) < std::tie(b.requestedAt, b.id);
}

const char *const EventTable<Silence>::name = "silence";
const char *const EventTable<Silence>::columns
    = "id,source,matchers,comment,author,starts_at,ends_at";

void EventTable<Silence>::bind(Statement &s, const SourceId &source, const Silence &e)
{
    s.bindAll(e.id, source.value, e.matchers, e.comment, e.author, e.startsAt, e.endsAt);
}

Silence EventTable<Silence>::read(const Statement &s, WordPool &words)
{
    return { .id = s.text(0),
             .source = SourceId(words.word(s.textView(1))),
             .matchers = s.text(2),
             .comment = s.text(3),
             .author = s.text(4),
             .startsAt = s.instant(5),
             .endsAt = s.instant(6) };
}

bool EventTable<Silence>::isBefore(const Silence &a, const Silence &b)
{
    return std::tie(a.startsAt, a.id) < std::tie(b.startsAt, b.id);
}

} // namespace trivet::store
