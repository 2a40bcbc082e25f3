// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertanswers.h"
#include "alertcursor.h"

#include <app/domain/batch.h>
#include <app/domain/team.h>

#include <QHash>

#include <map>

namespace trivet::alertmanager {

/// What the workspace says of a source.
struct Reading
{
    SourceId source;
    ServiceId service; ///< of alerts that do not say theirs
    QString serviceLabel; ///< empty = service, sloth_service, job
    QString filter; ///< matchers that alerts are asked for with; empty = all
    std::vector<Service> services;
};

/// One look at an Alertmanager.
struct Look
{
    AlertAnswer alerts;
    SilenceAnswer silences;
    Instant at {}; ///< by the server's clock
    std::optional<Instant> startedAt; ///< of the server; nothing = it does not say
};

/// An Alertmanager that has just begun knows no alert until Prometheus sends them again, which it
/// does every minute (--rules.alert.resend-delay) after its rules' interval. An alert that was
/// shown before it began and is missing since means nothing until it has run for this long. Where
/// the server does not say when it began, an alert has to be missing for as long.
constexpr Millis settling = std::chrono::minutes { 5 };

/// Which alerts are one incident as long as they overlap in time: those of one rule, which is known
/// by the alert's name, for one service and one SLO.
[[nodiscard]] QString ruleOf(const Labels &labels, const Reading &reading);
[[nodiscard]] ServiceId serviceOf(const Labels &labels, const Reading &reading);
/// page and critical are 1, warning and ticket 2, all others 3.
[[nodiscard]] int severityOf(const Labels &labels);
/// The SLO that a burn alert of Sloth or Pyrra is about; empty for other alerts.
[[nodiscard]] QString sloOf(const Labels &labels);

/// Makes incidents of one look after the other. An alert that is gone ends at the look that does
/// not show it any more, one that began anew at its new start, one whose end is told at that end;
/// an incident ends with the last of its alerts. Pure: what it knows is the memory.
class Follower final
{
public:
    Follower(const Reading &reading, Memory memory);

    /// What changed since the last look; the cursor is the new memory.
    [[nodiscard]] Batch follow(const Look &look);

private:
    using Group = std::vector<const Alert *>;

    void sortAlerts(const Look &look);
    [[nodiscard]] bool isOlderThanLastLook(Instant t) const;
    [[nodiscard]] bool mayEnd(const HeldAlert &alert) const;
    [[nodiscard]] std::optional<Instant> endOf(const OpenIncident &open, const Group &now) const;
    void update(OpenIncident &open, const Group &now) const;
    [[nodiscard]] OpenIncident begun(const QString &rule, const Group &now) const;
    void followIncidents(Batch &batch);
    void followSilences(const Look &look, Batch &batch);
    void addTroubles(const Look &look, Batch &batch) const;

    const Reading &m_reading;
    Memory m_memory;
    Instant m_at {};
    std::optional<Instant> m_startedAt;
    std::map<QString, Group> m_standing; ///< by rule
    QHash<QString, Instant> m_ended; ///< by fingerprint: listed with an end that has passed
    int m_endedNow = 0;
    int m_waiting = 0; ///< incidents that only stay open because the server is new
    int m_tooMany = 0;
};

} // namespace trivet::alertmanager
