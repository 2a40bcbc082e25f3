// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoplot.h"
#include "demostory.h"

#include <algorithm>
#include <iterator>

namespace trivet::demo {

using namespace Qt::StringLiterals;

namespace {

struct Crew
{
    QStringView team;
    QStringView role;
    int people = 0;
    bool platform = false;
};

/// 63 people, and the platform's own team, whose answers are asked but not counted.
constexpr std::array<Crew, 7> crews { {
    { u"checkout", u"engineer", 14, false },
    { u"payments", u"engineer", 11, false },
    { u"search", u"engineer", 12, false },
    { u"web", u"engineer", 10, false },
    { u"mobile", u"engineer", 9, false },
    { u"data", u"analyst", 7, false },
    { u"platform", u"engineer", 6, true },
} };

struct Wave
{
    QStringView id;
    QStringView opened;
    QStringView closed;
    int promoters = 0;
    int passives = 0;
    int detractors = 0;
    int pleased = 0; ///< of a thousand who give four or five to the other questions; 0 = not asked
};

constexpr std::array<Wave, 6> waves { {
    { u"2025-Q4", u"2025-11-17", u"2025-11-28", 13, 14, 11, 560 },
    { u"2026-Q1", u"2026-02-09", u"2026-02-20", 14, 13, 9, 590 },
    { u"2026-Q2", u"2026-05-11", u"2026-05-22", 9, 12, 16, 430 }, // the dip
    { u"2026-Q3", u"2026-08-17", u"2026-08-28", 12, 12, 9, 570 },
    { u"2026-10 pulse", u"2026-10-26", u"2026-10-30", 4, 7, 3, 0 },
    { u"2026-Q4", u"2026-11-11", u"2026-11-14", 21, 12, 8, 720 },
} };

struct Question
{
    QStringView id;
    QStringView item;
    int bonus = 0;
};

constexpr std::array<Question, 4> questions { {
    { u"environments", u"I get an environment when I need one", 40 },
    { u"documentation", u"The documentation answers my questions", -110 },
    { u"ci-speed", u"Builds are fast enough", -60 },
    { u"support", u"The platform team helps me in time", 90 },
} };

template <class T>
void shuffle(Dice &dice, std::vector<T> &values)
{
    for (size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[static_cast<size_t>(dice.below(static_cast<int>(i)))]);
}

std::vector<int> scoresOf(Dice &dice, const Wave &wave)
{
    std::vector<int> scores;
    scores.reserve(static_cast<size_t>(wave.promoters + wave.passives + wave.detractors));
    for (int i = 0; i < wave.promoters; ++i)
        scores.push_back(dice.permille(450) ? 10 : 9);
    for (int i = 0; i < wave.passives; ++i)
        scores.push_back(dice.permille(600) ? 8 : 7);
    constexpr std::array<int, 11> low { 0, 2, 3, 4, 5, 5, 5, 6, 6, 6, 7 };
    for (int i = 0; i < wave.detractors; ++i)
        scores.push_back(std::min(6, dice.quantile(low)));
    shuffle(dice, scores);
    return scores;
}

/// Who of the asked answers: a place in the list of crews for each.
std::vector<const Crew *> answering(Dice &dice, size_t count)
{
    std::vector<const Crew *> asked;
    for (const Crew &crew : crews)
        if (!crew.platform)
            asked.insert(asked.end(), static_cast<size_t>(crew.people), &crew);
    shuffle(dice, asked);
    asked.resize(std::min(count, asked.size()));
    return asked;
}

class Fieldwork final
{
public:
    Fieldwork(const Wave &wave, const SourceId &source, Events &events)
        : m_wave(wave)
        , m_source(source)
        , m_events(events)
    { }

    void answer(const Crew &crew, SurveyScale scale, QStringView question, QStringView item,
                int value)
    {
        m_events.answers.push_back({
            .id = m_source.value + u':' + m_wave.id.toString() + u':' + QString::number(++m_number),
            .source = m_source,
            .wave = m_wave.id.toString(),
            .waveOpened = at(m_wave.opened),
            .waveClosed = at(QString(m_wave.closed.toString() + u"T18:00"_s)),
            .survey = u"platform"_s,
            .question = question.toString(),
            .scale = scale,
            .item = item.toString(),
            .value = static_cast<double>(value),
            .team = crew.team.toString(),
            .role = crew.role.toString(),
            .platformTeam = crew.platform,
            .invited = crew.people,
        });
    }

private:
    const Wave &m_wave;
    const SourceId &m_source;
    Events &m_events;
    int m_number = 0;
};

void addWave(Dice &dice, const Wave &wave, const SourceId &source, Events &events)
{
    Fieldwork fieldwork(wave, source, events);
    const std::vector<int> scores = scoresOf(dice, wave);
    const std::vector<const Crew *> people = answering(dice, scores.size());
    const QStringView recommend = u"How likely are you to recommend our platform?";
    for (size_t i = 0; i < people.size(); ++i)
        fieldwork.answer(*people[i], SurveyScale::Nps, u"recommend", recommend, scores[i]);
    for (int i = 0; i < 3; ++i) // the makers like their work
        fieldwork.answer(crews.back(), SurveyScale::Nps, u"recommend", recommend,
                         dice.between(8, 10));
    if (wave.pleased == 0)
        return;
    for (const Question &question : questions) {
        for (const Crew *crew : people) {
            if (dice.permille(60))
                continue; // skipped
            const bool pleased = dice.permille(wave.pleased + question.bonus);
            const int value = pleased ? dice.between(4, 5)
                : dice.permille(550)  ? 3
                                      : dice.between(1, 2);
            fieldwork.answer(*crew, SurveyScale::Csat5, question.id, question.item, value);
        }
    }
}

} // namespace

void addSurveys(quint64 seed, const SourceId &source, Events &events)
{
    Dice dice(seed, 300);
    for (const Wave &wave : waves)
        addWave(dice, wave, source, events);
}

void addOnboarding(quint64 seed, const SourceId &source, Events &events)
{
    Dice dice(seed, 400);
    // Days to the tenth merge against those of the time: wide, as people and teams are.
    constexpr std::array<int, 11> permille { 560,  700,  790,  870,  940, 1000,
                                             1070, 1160, 1280, 1470, 1900 };
    const QDate today = toDateTime(now(), zone()).date();
    const auto onlyPast
        = [today](QDate day) { return day <= today ? std::optional(day) : std::optional<QDate>(); };
    QDate monday(2025, 10, 20);
    int person = 0;
    const auto engineer = [&](QDate startedOn, bool waiting) {
        const int usual = std::max(
            28, 47 - 26 * permilleOfStory(toInstant(startedOn.startOfDay(zone()))) / 1000);
        const int tenth = std::max(12, usual * dice.quantile(permille) / 1000);
        const int commit = dice.between(1, 6);
        const int deployment = commit + dice.between(1, 9);
        Onboarding one {
            .id = source.value + u":engineer-"_s + QString::number(++person),
            .source = source,
            .cohort = u"%1-Q%2"_s.arg(startedOn.year()).arg((startedOn.month() + 2) / 3),
            .startedOn = startedOn,
            .firstCommitOn = onlyPast(startedOn.addDays(commit)),
            .firstDeploymentOn = onlyPast(startedOn.addDays(deployment)),
        };
        if (!waiting) // all but the newest are there; the last days of a slow one are cut
            one.tenthMergeOn = std::min(startedOn.addDays(tenth), today.addDays(-1 - person % 5));
        events.onboardings.push_back(std::move(one));
    };
    while (person < 39) {
        const bool holidays = monday >= QDate(2025, 12, 15) && monday <= QDate(2025, 12, 29);
        const bool summer = monday >= QDate(2026, 7, 13) && monday <= QDate(2026, 8, 10);
        if (!holidays && !summer)
            engineer(monday, false);
        // Most weeks one; the last beginners who can be there by now began in October.
        monday = std::min(monday.addDays(person % 4 == 3 ? 14 : 7), QDate(2026, 10, 12));
    }
    for (const QDate startedOn : { QDate(2026, 10, 26), QDate(2026, 11, 2), QDate(2026, 11, 2),
                                   QDate(2026, 11, 9), QDate(2026, 11, 16), QDate(2026, 11, 16) })
        engineer(startedOn, true);
    // One went before the tenth.
    Onboarding &left = events.onboardings.at(20);
    left.tenthMergeOn.reset();
    left.leftOn = left.startedOn.addDays(24);
    std::ranges::stable_sort(events.onboardings, {}, &Onboarding::startedOn);
}

void addProvisioning(quint64 seed, const SourceId &source, Events &events)
{
    Dice dice(seed, 500);
    constexpr std::array<int, 11> permille { 300,  480,  610,  740,  870, 1000,
                                             1180, 1450, 1950, 3000, 9500 };
    constexpr std::array<QStringView, 8> kinds { u"environment", u"environment", u"environment",
                                                 u"environment", u"database",    u"database",
                                                 u"queue",       u"bucket" };
    int number = 0;
    for (QDate day = toDateTime(start(), zone()).date(); day <= toDateTime(now(), zone()).date();
         day = day.addDays(1)) {
        const bool weekend = day.dayOfWeek() >= Qt::Saturday;
        const bool away = day >= QDate(2025, 12, 22) && day <= QDate(2026, 1, 2);
        const Instant morning = toInstant(day.startOfDay(zone()));
        const bool portalTwo = morning >= plus(portalTwoAt(), -9 * 60);
        const int most = weekend || away ? 1 : portalTwo ? 7 : 6;
        for (int i = dice.between(0, most); i > 0; --i) {
            const Instant asked = plus(morning, dice.between(8 * 60, 18 * 60));
            const int usual
                = portalTwo ? 370 : (36 - 16 * permilleOfStory(morning) / 1000) * 60; // seconds
            const int seconds = static_cast<int>(qint64 { usual } * dice.quantile(permille) / 1000)
                + dice.below(20);
            const Instant ready = asked + std::chrono::seconds { seconds };
            const bool failed = dice.permille(22);
            const bool selfService = dice.permille(portalTwo ? 930 : 800);
            const auto kind = kinds.at(static_cast<size_t>(dice.below(kinds.size())));
            if (asked >= now())
                continue;
            Provisioning request {
                .id = source.value + u":REQ-"_s + QString::number(++number),
                .source = source,
                .kind = kind.toString(),
                .requestedAt = asked,
                .selfService = selfService,
                .failed = failed,
            };
            if (!failed && ready <= now())
                request.readyAt = ready;
            events.provisionings.push_back(std::move(request));
        }
    }
    std::ranges::stable_sort(events.provisionings, {}, &Provisioning::requestedAt);
}

} // namespace trivet::demo
