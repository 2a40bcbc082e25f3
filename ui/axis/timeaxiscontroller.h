// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/calendar.h>

#include <QObject>

#include <optional>
#include <vector>

namespace trivet::ui {

/// The one time axis of a window: visible range with its history, crosshair, selection, follow-now.
/// It is the only writer; lanes ask it and tell it what the person did.
class TimeAxisController final : public QObject
{
    Q_OBJECT

public:
    explicit TimeAxisController(QObject *parent = nullptr);

    [[nodiscard]] TimeRange range() const { return m_range; }
    [[nodiscard]] TimeRange limits() const { return m_limits; }
    [[nodiscard]] const Calendar &calendar() const { return m_calendar; }
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] std::optional<Instant> crosshair() const { return m_crosshair; }
    [[nodiscard]] bool crosshairLocked() const { return m_locked; }
    [[nodiscard]] std::optional<TimeRange> brush() const { return m_brush; }
    [[nodiscard]] bool canGoBack() const { return m_position > 0; }
    [[nodiscard]] bool canGoForward() const { return m_position + 1 < m_history.size(); }

    void setCalendar(const Calendar &calendar);
    /// The whole history that can be shown; ranges are kept within it.
    void setLimits(TimeRange limits);
    void setNow(Instant now);

    /// A new range that belongs into the history. Shorter than a minute is refused.
    void show(TimeRange range);
    /// A range on the way (while panning, a wheel turn): the history's newest entry moves along.
    void slide(TimeRange range);
    /// Factor below 1 zooms in; `at` stays where it is.
    void zoom(double factor, Instant at);
    /// Shifts by a share of the visible range.
    void pan(double share);
    void back();
    void forward();

    void setCrosshair(std::optional<Instant> at);
    /// Locks it where it is, or frees it.
    void toggleLock();
    void setBrush(std::optional<TimeRange> brush);

Q_SIGNALS:
    void rangeChanged(const trivet::TimeRange &range);
    void crosshairChanged();
    void brushChanged();
    void historyChanged();
    void calendarChanged();

private:
    [[nodiscard]] TimeRange kept(TimeRange range) const;
    bool apply(TimeRange range);

    TimeRange m_range;
    TimeRange m_limits;
    Instant m_now {};
    Calendar m_calendar;
    std::optional<Instant> m_crosshair;
    bool m_locked = false;
    std::optional<TimeRange> m_brush;
    std::vector<TimeRange> m_history;
    size_t m_position = 0;
};

} // namespace trivet::ui
