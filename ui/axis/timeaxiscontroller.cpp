// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeaxiscontroller.h"

namespace trivet::ui {

namespace {

constexpr Millis shortestRange = std::chrono::minutes { 1 };
constexpr size_t longestHistory = 200;

} // namespace

TimeAxisController::TimeAxisController(QObject *parent)
    : QObject(parent)
{ }

void TimeAxisController::setCalendar(const Calendar &calendar)
{
    if (m_calendar == calendar)
        return;
    m_calendar = calendar;
    Q_EMIT calendarChanged();
}

void TimeAxisController::setLimits(TimeRange limits)
{
    m_limits = limits;
}

void TimeAxisController::setNow(Instant now)
{
    m_now = now;
}

TimeRange TimeAxisController::kept(TimeRange range) const
{
    Millis length = std::max(range.length(), shortestRange);
    if (m_limits.isEmpty())
        return { .from = range.from, .to = range.from + length };
    length = std::min(length, m_limits.length());
    Instant from = std::max(range.from, m_limits.from);
    from = std::min(from, m_limits.to - length);
    return { .from = from, .to = from + length };
}

bool TimeAxisController::apply(TimeRange range)
{
    const TimeRange next = kept(range);
    if (next == m_range)
        return false;
    m_range = next;
    Q_EMIT rangeChanged(m_range);
    return true;
}

void TimeAxisController::show(TimeRange range)
{
    if (!apply(range) && !m_history.empty())
        return;
    if (!m_history.empty())
        m_history.resize(m_position + 1);
    m_history.push_back(m_range);
    if (m_history.size() > longestHistory)
        m_history.erase(m_history.begin());
    m_position = m_history.size() - 1;
    Q_EMIT historyChanged();
}

void TimeAxisController::slide(TimeRange range)
{
    if (apply(range) && !m_history.empty())
        m_history[m_position] = m_range;
}

void TimeAxisController::zoom(double factor, Instant at)
{
    const auto scaled = [factor](Millis d) {
        return Millis { static_cast<qint64>(static_cast<double>(d.count()) * factor) };
    };
    slide({ .from = at - scaled(at - m_range.from), .to = at + scaled(m_range.to - at) });
}

void TimeAxisController::pan(double share)
{
    const Millis by { static_cast<qint64>(static_cast<double>(m_range.length().count()) * share) };
    slide({ .from = m_range.from + by, .to = m_range.to + by });
}

void TimeAxisController::back()
{
    if (!canGoBack())
        return;
    apply(m_history[--m_position]);
    Q_EMIT historyChanged();
}

void TimeAxisController::forward()
{
    if (!canGoForward())
        return;
    apply(m_history[++m_position]);
    Q_EMIT historyChanged();
}

void TimeAxisController::setCrosshair(std::optional<Instant> at)
{
    if (m_locked || m_crosshair == at)
        return;
    m_crosshair = at;
    Q_EMIT crosshairChanged();
}

void TimeAxisController::toggleLock()
{
    m_locked = m_crosshair && !m_locked;
    Q_EMIT crosshairChanged();
}

void TimeAxisController::setBrush(std::optional<TimeRange> brush)
{
    if (m_brush == brush)
        return;
    m_brush = brush;
    Q_EMIT brushChanged();
}

} // namespace trivet::ui
