// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What WhatIfModel says, in words. Its numbers are in whatifmodel.cpp.
#include "sloparts.h"
#include "whatifmodel.h"

#include <cmath>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

struct Spoken
{
    QString text;
    bool trouble = false;
    bool known = true;
};

Spoken spoken(WhatIfModel::Answer what, const metrics::WhatIfAnswer &answer, const Formatter &f)
{
    Spoken unknown { .text = WhatIfModel::tr("No data"), .known = false };
    if (what == WhatIfModel::BurnRate)
        return answer.burnRate ? Spoken { .text = f.value(*answer.burnRate, Unit::Multiple) }
                               : unknown;
    if (answer.state != FigureState::Value)
        return unknown;
    const bool over = answer.budgetLeft < 0;
    switch (what) {
    case WhatIfModel::Level:
        return { .text = f.value(answer.sli, Unit::Ratio) };
    case WhatIfModel::BudgetLeft:
        return { .text = f.value(answer.budgetLeft, Unit::Ratio), .trouble = over };
    case WhatIfModel::TimeLeft: {
        const QString time = f.duration(std::abs(toSeconds(answer.timeLeft)));
        return { .text
                 = over ? WhatIfModel::tr("%1 over", "a time, of an error budget").arg(time) : time,
                 .trouble = over };
    }
    case WhatIfModel::Lasts:
        if (answer.budgetLeft <= 0)
            return { .text = WhatIfModel::tr("Spent", "the whole error budget"), .trouble = true };
        if (!answer.burnRate)
            return unknown;
        return { .text = answer.exhaustion
                     ? f.duration(toSeconds(*answer.exhaustion))
                     : WhatIfModel::tr("No end", "the budget does not run out") };
    case WhatIfModel::BurnRate:
    case WhatIfModel::AnswerCount:
        break;
    }
    return unknown;
}

QString answerName(WhatIfModel::Answer what, const Formatter &formatter)
{
    switch (what) {
    case WhatIfModel::Level:
        return WhatIfModel::tr("Good events in the window");
    case WhatIfModel::BudgetLeft:
        return WhatIfModel::tr("Error budget left");
    case WhatIfModel::TimeLeft:
        return WhatIfModel::tr("As time of a full outage");
    case WhatIfModel::BurnRate:
        return WhatIfModel::tr("Burn rate, %1", "over a look-back")
            .arg(formatter.duration(toSeconds(metrics::WhatIf().pace)));
    case WhatIfModel::Lasts:
        return WhatIfModel::tr("At this rate it lasts");
    case WhatIfModel::AnswerCount:
        break;
    }
    return {};
}

} // namespace

WhatIfModel::AnswerWords WhatIfModel::words(Answer answer) const
{
    const Spoken now = spoken(answer, m_answer, m_formatter);
    return { .name = answerName(answer, m_formatter),
             .now = now.text,
             .then = spoken(answer, m_asItIs, m_formatter).text,
             .trouble = now.trouble,
             .known = now.known };
}

QString WhatIfModel::sentence() const
{
    if (!m_slo)
        return tr("There is no promise to move.");
    if (m_answer.state != FigureState::Value)
        return tr("Too little was measured in this window to say.");
    const QString promise = tr("%1 in %2", "a target and a window: 99.9 % in 30 d")
                                .arg(targetText(m_asked.target), windowText(m_asked));
    const QString left = m_formatter.value(std::abs(m_answer.budgetLeft), Unit::Ratio);
    if (m_answer.budgetLeft < 0)
        return isChanged() ? tr("%1 would be broken: overspent by %2.").arg(promise, left)
                           : tr("%1 is broken: overspent by %2.").arg(promise, left);
    return isChanged() ? tr("%1 would be kept, with %2 of the budget left.").arg(promise, left)
                       : tr("%1 is kept, with %2 of the budget left.").arg(promise, left);
}

QString WhatIfModel::targetText(double target) const
{
    // 99.95 and 99.995 are two promises: as many digits as there are.
    const double percent = target * 100;
    int digits = 0;
    for (double step = 1; digits < 6; ++digits, step *= 10)
        if (std::abs(percent * step - std::round(percent * step)) < 1e-6)
            break;
    return Formatter::tr("%1 %", "percent").arg(QLocale().toString(percent, 'f', digits));
}

QString WhatIfModel::windowText(const SloSpec &slo) const
{
    switch (slo.window) {
    case SloWindowKind::Rolling:
        return windowName(m_formatter, slo.length);
    case SloWindowKind::CalendarWeek:
        return tr("a calendar week");
    case SloWindowKind::CalendarMonth:
        return tr("a calendar month");
    case SloWindowKind::CalendarQuarter:
        return tr("a calendar quarter");
    }
    return {};
}

QString WhatIfModel::thresholdText(double seconds) const
{
    const QLocale locale;
    if (seconds < 1)
        return tr("%1 ms", "milliseconds").arg(locale.toString(seconds * 1000, 'g', 6));
    return Formatter::tr("%1 s", "seconds").arg(locale.toString(seconds, 'g', 6));
}

} // namespace trivet::ui
