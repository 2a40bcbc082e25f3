// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestmodel.h"

#include <app/alerts/policy.h>
#include <app/base/textgate.h>

#include <utility>

namespace trivet::ui {

BacktestModel::BacktestModel(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{ }

BacktestModel::~BacktestModel()
{
    drop();
}

void BacktestModel::setSlo(const SloId &slo)
{
    if (m_slo == slo)
        return;
    cancel();
    m_slo = slo;
    m_trouble.clear();
    Q_EMIT changed();
}

QStringList BacktestModel::policies() const
{
    QStringList ids = alerts::builtIn();
    for (const AlertPolicy &policy : m_session.snapshot()->policies)
        if (!ids.contains(policy.id))
            ids << policy.id;
    return ids;
}

void BacktestModel::run(Millis length, bool sweep)
{
    drop();
    if (m_slo.isEmpty())
        return;
    m_trouble.clear();
    m_run = new Watcher(this);
    connect(m_run, &QFutureWatcherBase::progressValueChanged, this, &BacktestModel::progressed);
    connect(m_run, &QFutureWatcherBase::finished, this, &BacktestModel::finish);
    m_run->setFuture(m_session.backtest(
        { .slos = { m_slo }, .policies = policies(), .length = length, .sweep = sweep }));
    Q_EMIT runningChanged();
}

void BacktestModel::cancel()
{
    if (!m_run)
        return;
    drop();
    Q_EMIT runningChanged();
}

void BacktestModel::close()
{
    if (m_results.erase(m_slo.value) > 0)
        Q_EMIT changed();
}

BacktestPtr BacktestModel::result() const
{
    const auto found = m_results.find(m_slo.value);
    return found == m_results.end() ? nullptr : found->second;
}

void BacktestModel::drop()
{
    if (!m_run)
        return;
    Watcher *run = std::exchange(m_run, nullptr);
    run->disconnect(this);
    run->cancel();
    run->deleteLater();
}

void BacktestModel::finish()
{
    Watcher *run = std::exchange(m_run, nullptr);
    run->deleteLater();
    if (run->future().resultCount() > 0) {
        const Result<Backtest> backtest = run->result();
        if (backtest)
            m_results[m_slo.value] = std::make_shared<const Backtest>(*backtest);
        else
            m_trouble = textgate::line(backtest.error().message(), 300);
        Q_EMIT changed();
    }
    Q_EMIT runningChanged();
}

} // namespace trivet::ui
