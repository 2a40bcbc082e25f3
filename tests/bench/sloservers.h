// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tests/bench/bench.h>
#include <tests/bench/slohistory.h>
#include <tests/support/prometheusserver.h>
#include <tests/support/victoriaserver.h>

namespace trivet::bench {

/// Values by service and point; NaN where the server has none.
using Answer = std::vector<std::vector<double>>;

/// What to ask of all services in one query.
struct Question
{
    QByteArray expression;
    TimeRange range; ///< one moment where it is empty
    Millis step = std::chrono::minutes { 1 };

    [[nodiscard]] size_t points() const
    {
        return static_cast<size_t>((range.to - range.from) / step) + 1;
    }
};

/// Share of errors over a look-back, by service.
[[nodiscard]] QByteArray errorRatio(Millis window);

/// A real Prometheus and a real VictoriaMetrics that hold the same history. What they keep on disk
/// stays in Options::folder for the next run.
class SloServers final
{
public:
    /// Empty if both run; else the reason.
    [[nodiscard]] QString start(const SloHistory &history, const Options &options);

    [[nodiscard]] QUrl prometheus() const { return m_prometheus.url(); }
    [[nodiscard]] QUrl victoria() const { return m_victoria.url(); }

private:
    [[nodiscard]] QString fillPrometheus(const SloHistory &history, const QString &folder);
    [[nodiscard]] QString fillVictoria(const SloHistory &history, const QString &folder);

    test::PrometheusServer m_prometheus;
    test::VictoriaServer m_victoria;
};

/// Asks, and waits for the whole answer, which is read into nothing but memory: the client costs
/// next to nothing. Head and text of the answer; empty if there was none.
[[nodiscard]] QByteArray ask(const QUrl &server, const Question &question);
/// All of them, one after the other.
[[nodiscard]] std::vector<QByteArray> askAll(const QUrl &server,
                                             const std::vector<Question> &questions);
/// What the server said instead of an answer; empty if it answered everything.
[[nodiscard]] QString complaint(const std::vector<QByteArray> &answers);
/// Reads an answer; a second way beside the program's own parser.
[[nodiscard]] Answer read(const QByteArray &text, const Question &question, size_t services);

/// The largest |a - b| / max(|a|, |b|); infinite where only one of them has a value.
[[nodiscard]] double worstDifference(const Answer &a, const Answer &b);

} // namespace trivet::bench
