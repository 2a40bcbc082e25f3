// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>
#include <app/metrics/reliability/whatif.h>
#include <ui/viewmodels/formatter.h>
#include <ui/viewmodels/lanemodel.h>
#include <ui/viewmodels/recomputation.h>

namespace trivet::ui {

class TimeAxisController;

/// Answers to "what if the promise were another one?", at once: target, window and threshold of one
/// SLO are moved, nothing is saved.
class WhatIfModel final : public QObject
{
    Q_OBJECT

public:
    enum Answer { Level, BudgetLeft, TimeLeft, BurnRate, Lasts, AnswerCount };
    struct AnswerWords
    {
        QString name;
        QString now; ///< with what was moved
        QString then; ///< as it is
        bool trouble = false; ///< now: overspent
        bool known = true; ///< now

        bool operator==(const AnswerWords &) const = default;
    };

    WhatIfModel(Session &session, TimeAxisController &axis, QObject *parent = nullptr);
    ~WhatIfModel() override;

    void setSlo(const SloId &slo);
    /// As it is; nothing: there is no such SLO.
    [[nodiscard]] const std::optional<SloSpec> &slo() const { return m_slo; }

    // Nothing, or the present value, means: as it is.
    void setTarget(std::optional<double> target);
    void setWindow(std::optional<SloWindowKind> window);
    void setLength(std::optional<Millis> length);
    void setThreshold(std::optional<double> seconds);
    void reset();

    /// The promise with what was moved; its threshold too.
    [[nodiscard]] const SloSpec &asked() const { return m_asked; }
    [[nodiscard]] bool isChanged() const;
    /// Seconds, ascending: what the threshold can be moved to. One or none: it cannot.
    [[nodiscard]] const std::vector<double> &thresholds() const { return m_thresholds; }
    [[nodiscard]] const metrics::WhatIfAnswer &asItIs() const { return m_asItIs; }
    [[nodiscard]] const metrics::WhatIfAnswer &answer() const { return m_answer; }

    [[nodiscard]] AnswerWords words(Answer answer) const;
    /// One sentence with what comes of it.
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString targetText(double target) const; ///< "99.95 %", every digit
    [[nodiscard]] QString windowText(const SloSpec &slo) const; ///< "30 d", "Calendar month"
    [[nodiscard]] QString thresholdText(double seconds) const; ///< "300 ms"
    /// The lines of the workspace file that would have to be changed; empty = none.
    [[nodiscard]] QString yaml() const;
    /// Budget left, as it is and as it would be.
    [[nodiscard]] LaneModel &lane() { return m_lane; }
    [[nodiscard]] bool isSettled() const { return m_computation.isSettled(); }

Q_SIGNALS:
    void changed();

private:
    void read();
    void ask();
    [[nodiscard]] metrics::WhatIf change() const;
    [[nodiscard]] Recomputation::Job prepare();

    Session &m_session;
    TimeAxisController &m_axis;
    SloId m_id;
    SnapshotPtr m_snapshot;
    std::optional<SloSpec> m_slo;
    SloSpec m_asked;
    std::vector<double> m_thresholds;
    Instant m_end {};
    metrics::WhatIfAnswer m_asItIs;
    metrics::WhatIfAnswer m_answer;
    Formatter m_formatter;
    LaneModel m_lane;
    Recomputation m_computation;
};

} // namespace trivet::ui
