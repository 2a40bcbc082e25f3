// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>

#include <QFutureWatcher>

#include <unordered_map>

namespace trivet::ui {

using BacktestPtr = std::shared_ptr<const Backtest>;

/// Backtests of one SLO after the other: one runs at a time, and what it gives is kept until the
/// same SLO is tested again.
class BacktestModel final : public QObject
{
    Q_OBJECT

public:
    explicit BacktestModel(Session &session, QObject *parent = nullptr);
    ~BacktestModel() override;

    /// Another SLO ends what runs.
    void setSlo(const SloId &slo);
    [[nodiscard]] const SloId &slo() const { return m_slo; }

    /// All built-in policies and the team's own.
    [[nodiscard]] QStringList policies() const;
    void run(Millis length, bool sweep);
    /// What was there before stays.
    void cancel();
    /// Forgets the result of this SLO.
    void close();

    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    [[nodiscard]] int done() const { return m_run ? m_run->progressValue() : 0; } ///< policies
    [[nodiscard]] int steps() const { return m_run ? m_run->progressMaximum() : 0; }
    [[nodiscard]] BacktestPtr result() const; ///< of this SLO; null = none
    /// Why the last one gave nothing; through the text gate.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    void changed(); ///< another result, or none
    void runningChanged();
    void progressed();

private:
    using Watcher = QFutureWatcher<Result<Backtest>>;

    void drop();
    void finish();

    Session &m_session;
    SloId m_slo;
    QString m_trouble;
    std::unordered_map<QString, BacktestPtr> m_results; ///< by SloId::value
    Watcher *m_run = nullptr;
};

} // namespace trivet::ui
