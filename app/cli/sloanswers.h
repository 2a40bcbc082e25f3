// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>
#include <app/metrics/reliability/budgetdecision.h>

#include <QJsonObject>

#include <optional>
#include <vector>

namespace trivet::cli {

/// One SLO with the numbers that `slo list` shows of it.
struct ListedSlo
{
    const SloSpec *slo = nullptr;
    Figure level; ///< over the SLO's window
    Figure budget;
    Figure burn; ///< 1 h
    Figure exhaustion;
    metrics::PolicyDecision decision;
    Age age;
    bool stale = false; ///< facts newer than the last answer could change all of it
};

/// Spent ones first, then by the time that is left, those that last, those without data.
void sortByExhaustion(std::vector<ListedSlo> &slos);

[[nodiscard]] QJsonObject listJson(const std::vector<ListedSlo> &slos, Instant now);
/// A table, columns by spaces, for eyes and awk.
[[nodiscard]] QString listText(const std::vector<ListedSlo> &slos, const QTimeZone &zone);

enum class GateState {
    Fine,
    Holds, ///< what was asked about is so: the gate says no
    Unknown, ///< no data, or data too old to say
};

struct CheckedSlo
{
    SloId slo;
    GateState state = GateState::Unknown;
    QString why;
    std::vector<QString> unknown; ///< conditions that could not be judged
    std::optional<Instant> asOf;
};

/// Judges what the clauses make of an SLO: a clause of decision Freeze holds the gate.
[[nodiscard]] CheckedSlo checkedSlo(const SloId &slo, const metrics::PolicyDecision &decision,
                                    const Age &age, bool stale);

[[nodiscard]] QJsonObject checkJson(const std::vector<CheckedSlo> &slos, Instant now);
[[nodiscard]] QString checkText(const std::vector<CheckedSlo> &slos);
/// GateSaidNo if one holds, else Partly if one is unknown, else Done.
[[nodiscard]] int checkExit(const std::vector<CheckedSlo> &slos);

} // namespace trivet::cli
