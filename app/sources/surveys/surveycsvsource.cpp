// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvform.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace trivet {

using namespace Qt::StringLiterals;

namespace {

struct ScaleRule
{
    QStringView name;
    SurveyScale scale = SurveyScale::Number;
    int least = 0;
    int most = 0;
    bool wholeScores = false; ///< where the row names no item: a finished score of 0 to 100
};

constexpr std::array<ScaleRule, 6> scaleRules { {
    { u"nps", SurveyScale::Nps, 0, 10, false },
    { u"csat5", SurveyScale::Csat5, 1, 5, false },
    { u"likert5", SurveyScale::Likert5, 1, 5, false },
    { u"likert7", SurveyScale::Likert7, 1, 7, false },
    { u"sus", SurveyScale::Sus, 1, 5, true },
    { u"uxlite", SurveyScale::UxLite, 1, 5, true },
} };

QString phraseOf(const char *text)
{
    return QCoreApplication::translate("Source", text);
}

/// The value within its scale, or why not. Recommendation scores are whole numbers from 0 to 10.
Result<double> scored(const csv::Cells &cells, SurveyScale &scale)
{
    const QString name = cells.raw(u"scale"_s).toLower();
    const auto value = cells.number(u"value"_s);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value)
        return csv::refuse(phraseOf("The row has no value."));
    if (name == "number"_L1) {
        scale = SurveyScale::Number;
        return **value;
    }
    const auto rule = std::ranges::find(scaleRules, QStringView(name), &ScaleRule::name);
    if (rule == scaleRules.end())
        return csv::refuse(
            phraseOf("The scale is none of nps, csat5, likert5, likert7, sus, uxlite and number."));
    scale = rule->scale;
    if (rule->wholeScores && cells.raw(u"item"_s).isEmpty()) {
        if (**value >= 0 && **value <= 100)
            return **value;
        return csv::refuse(phraseOf("The score is not within 0 and 100."));
    }
    if (**value < rule->least || **value > rule->most || std::trunc(**value) != **value)
        return csv::refuse(
            phraseOf("The value is not a whole number from %1 to %2, as the scale %3 asks.")
                .arg(QString::number(rule->least), QString::number(rule->most), name));
    return **value;
}

class SurveyForm final : public csv::Form
{
public:
    explicit SurveyForm(SourceId source)
        : m_source(std::move(source))
    { }

    QStringList missing(const csv::Cells &header) const override
    {
        const QStringList shared { u"wave_id"_s, u"wave_closed_on"_s, u"question_id"_s };
        if (isAggregate(header))
            return header.missing(shared);
        return header.missing(shared + QStringList { u"scale"_s, u"value"_s });
    }

    Result<void> take(const csv::Cells &cells, Batch &batch) override
    {
        const auto closed = cells.instant(u"wave_closed_on"_s);
        if (!closed)
            return tl::unexpected(closed.error());
        if (!*closed)
            return csv::refuse(phraseOf("The row does not say when its wave was closed."));
        if (cells.text(u"wave_id"_s).isEmpty() || cells.text(u"question_id"_s).isEmpty())
            return csv::refuse(phraseOf("The row names no wave or no question."));
        return isAggregate(cells) ? takeCounts(cells, **closed, batch)
                                  : takeAnswer(cells, **closed, batch);
    }

    void finish(Batch &batch) const override
    {
        std::ranges::stable_sort(batch.events.answers, {}, &SurveyAnswer::waveClosed);
        std::ranges::stable_sort(batch.events.aggregates, {}, &SurveyAggregate::waveClosed);
        if (!batch.events.answers.empty())
            batch.dataAsOf = batch.events.answers.back().waveClosed;
        if (!batch.events.aggregates.empty())
            batch.dataAsOf = std::max(batch.dataAsOf,
                                      std::optional(batch.events.aggregates.back().waveClosed));
    }

private:
    static bool isAggregate(const csv::Cells &cells)
    {
        return !cells.has(u"value"_s) && cells.has(u"c0"_s);
    }

    Result<void> takeAnswer(const csv::Cells &cells, Instant closed, Batch &batch)
    {
        SurveyAnswer answer { .source = m_source, .waveClosed = closed };
        const auto value = scored(cells, answer.scale);
        const auto opened = cells.instant(u"wave_opened_on"_s);
        const auto platform = cells.yes(u"is_platform_team"_s);
        const auto invited = cells.count(u"invited"_s);
        if (!value)
            return tl::unexpected(value.error());
        if (!opened)
            return tl::unexpected(opened.error());
        if (!platform)
            return tl::unexpected(platform.error());
        if (!invited)
            return tl::unexpected(invited.error());
        if (*opened && **opened > closed)
            return csv::refuse(phraseOf("The wave was closed before it was opened."));
        answer.wave = cells.text(u"wave_id"_s);
        answer.waveOpened = *opened;
        answer.survey = cells.text(u"survey_id"_s);
        answer.question = cells.text(u"question_id"_s);
        answer.item = cells.text(u"item"_s);
        answer.value = *value;
        answer.team = cells.text(u"team"_s);
        answer.role = cells.text(u"role"_s);
        answer.platformTeam = *platform;
        answer.invited = *invited;
        const QString number = QString::number(++m_numbers[answer.wave]);
        answer.id = m_source.value + u':' + answer.wave + u':' + number;
        batch.events.answers.push_back(std::move(answer));
        return {};
    }

    Result<void> takeCounts(const csv::Cells &cells, Instant closed, Batch &batch)
    {
        SurveyAggregate counts { .source = m_source,
                                 .wave = cells.text(u"wave_id"_s),
                                 .waveClosed = closed,
                                 .question = cells.text(u"question_id"_s),
                                 .team = cells.text(u"team"_s) };
        const auto invited = cells.count(u"invited"_s);
        const auto n = cells.count(u"n"_s);
        if (!invited)
            return tl::unexpected(invited.error());
        if (!n)
            return tl::unexpected(n.error());
        counts.invited = *invited;
        counts.n = *n;
        for (size_t i = 0; i < counts.counts.size(); ++i) {
            const auto count = cells.count(u"c%1"_s.arg(i));
            if (!count)
                return tl::unexpected(count.error());
            counts.counts.at(i) = *count;
        }
        counts.id
            = m_source.value + u':' + counts.wave + u':' + counts.question + u':' + counts.team;
        if (m_aggregates.contains(counts.id))
            return csv::refuse(
                phraseOf("The same wave, question and team stood in an earlier row."));
        m_aggregates.insert(counts.id);
        batch.events.aggregates.push_back(std::move(counts));
        return {};
    }

    SourceId m_source;
    QHash<QString, int> m_numbers;
    QSet<QString> m_aggregates;
};

} // namespace

namespace sources {

SourceKind surveyCsvSource()
{
    return csv::kind(u"survey-csv"_s, [](const SourceId &source) -> std::unique_ptr<csv::Form> {
        return std::make_unique<SurveyForm>(source);
    });
}

} // namespace sources

} // namespace trivet
