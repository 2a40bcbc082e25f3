// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatifmodel.h"

#include "sloinput.h"
#include "whatiflane.h"

#include <app/metrics/reliability/window.h>
#include <app/workspace/itemtext.h>
#include <ui/axis/timeaxiscontroller.h>

#include <cmath>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Top-level lines of a mapping with this key, and what stands indented below it.
QByteArray linesOf(const QByteArray &mapping, const QByteArray &key)
{
    QByteArray lines;
    bool inside = false;
    for (const QByteArray &line : mapping.split('\n')) {
        if (!line.startsWith(' '))
            inside = line.startsWith(QByteArray(key + ':'));
        if (inside)
            lines += line + '\n';
    }
    return lines;
}

} // namespace

WhatIfModel::WhatIfModel(Session &session, TimeAxisController &axis, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_axis(axis)
    , m_lane(u"sloWhatIf"_s)
    , m_computation([this] { return prepare(); })
{
    connect(&m_session, &Session::snapshotChanged, this, &WhatIfModel::read);
    connect(&m_axis, &TimeAxisController::rangeChanged, this, &WhatIfModel::read);
    connect(&m_axis, &TimeAxisController::calendarChanged, this, &WhatIfModel::read);
}

WhatIfModel::~WhatIfModel() = default;

void WhatIfModel::setSlo(const SloId &slo)
{
    if (m_id == slo)
        return;
    m_id = slo;
    m_slo.reset();
    read();
}

/// What was moved stays moved when new data comes; not when the promise itself is another one.
void WhatIfModel::read()
{
    m_snapshot = m_session.snapshot();
    m_formatter = Formatter(QLocale(), m_axis.calendar());
    const SloSpec *slo = m_snapshot->slo(m_id);
    if (!slo) {
        m_slo.reset();
        m_asked = {};
    } else if (m_slo != *slo) {
        m_slo = *slo;
        m_asked = *slo;
    }
    m_thresholds = slo ? metrics::measuredThresholds(*m_snapshot, *slo) : std::vector<double>();
    ask();
}

void WhatIfModel::ask()
{
    m_asItIs = {};
    m_answer = {};
    if (m_slo) {
        const Calendar &calendar = m_snapshot->team.calendar;
        const Instant to = std::min(m_axis.range().to, m_snapshot->asOf);
        const auto answer = [&](const SloSpec &measured, const metrics::WhatIf &change) {
            const auto series = m_snapshot->slices.find(measured.id.value);
            if (series == m_snapshot->slices.end())
                return metrics::WhatIfAnswer {};
            const Instant end = metrics::settledEnd(measured, series->second, to, m_snapshot->asOf);
            return metrics::whatIf(series->second, *m_slo, calendar, end, change);
        };
        m_asItIs = answer(*m_slo, {});
        if (const SloSpec *measured = metrics::measuredWith(*m_snapshot, *m_slo, m_asked.threshold))
            m_answer = answer(*measured, change());
        else
            m_answer = answer(*m_slo, change());
    }
    m_computation.refresh();
    Q_EMIT changed();
}

metrics::WhatIf WhatIfModel::change() const
{
    metrics::WhatIf change;
    if (m_asked.target != m_slo->target)
        change.target = m_asked.target;
    if (m_asked.window != m_slo->window)
        change.window = m_asked.window;
    if (m_asked.length != m_slo->length)
        change.length = m_asked.length;
    return change;
}

bool WhatIfModel::isChanged() const
{
    return m_slo && m_asked != *m_slo;
}

void WhatIfModel::setTarget(std::optional<double> target)
{
    if (!m_slo)
        return;
    m_asked.target = target.value_or(m_slo->target);
    ask();
}

void WhatIfModel::setWindow(std::optional<SloWindowKind> window)
{
    if (!m_slo)
        return;
    m_asked.window = window.value_or(m_slo->window);
    ask();
}

void WhatIfModel::setLength(std::optional<Millis> length)
{
    if (!m_slo)
        return;
    m_asked.length = length.value_or(m_slo->length);
    ask();
}

void WhatIfModel::setThreshold(std::optional<double> seconds)
{
    if (!m_slo)
        return;
    m_asked.threshold = seconds.value_or(m_slo->threshold);
    ask();
}

void WhatIfModel::reset()
{
    if (!m_slo)
        return;
    m_asked = *m_slo;
    ask();
}

QString WhatIfModel::yaml() const
{
    if (!isChanged())
        return {};
    const QByteArray before = workspace::itemText(*m_slo);
    const QByteArray after = workspace::itemText(m_asked);
    QByteArray text = linesOf(after, "id");
    for (const char *key : { "sli", "target", "window" })
        if (const QByteArray lines = linesOf(after, key); lines != linesOf(before, key))
            text += lines;
    // For the clipboard, not for a widget: what is pasted must ask what is asked now.
    return QString::fromUtf8(workspace::listText("slos", { text }));
}

Recomputation::Job WhatIfModel::prepare()
{
    if (m_axis.range().isEmpty())
        return {};
    WhatIfInput input { .lane = laneInputFor(m_session, m_axis, m_id),
                        .asked = m_asked,
                        .asItIs = m_asItIs,
                        .answer = m_answer };
    if (m_slo)
        input.slo = m_slo;
    return [this, input = std::move(input)] {
        auto update = std::make_shared<LaneUpdate>(whatIfLane(input));
        return Recomputation::Show([this, update] {
            m_lane.replace(std::move(update->heading), std::move(update->content), {});
        });
    };
}

} // namespace trivet::ui
