// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tests/pure/build.h>

namespace trivet::test {

/// Answers of one wave that closed at `closed`, to the question "recommend" or "csat".
inline void answer(Events &events, const QString &wave, Instant closed,
                   const std::vector<double> &values, const QString &team = {},
                   SurveyScale scale = SurveyScale::Nps)
{
    for (const double value : values) {
        SurveyAnswer a;
        a.id = QString(u"survey:"_s + wave + u':' + QString::number(events.answers.size()));
        a.source = SourceId(u"survey"_s);
        a.wave = wave;
        a.waveClosed = closed;
        a.question = scale == SurveyScale::Csat5 ? u"csat"_s : u"recommend"_s;
        a.scale = scale;
        a.value = value;
        a.team = team;
        events.answers.push_back(a);
    }
}

/// `promoters` nines, `passives` sevens, `detractors` threes.
inline std::vector<double> classes(int promoters, int passives, int detractors)
{
    std::vector<double> values(static_cast<size_t>(promoters), 9.0);
    values.insert(values.end(), static_cast<size_t>(passives), 7.0);
    values.insert(values.end(), static_cast<size_t>(detractors), 3.0);
    return values;
}

} // namespace trivet::test
