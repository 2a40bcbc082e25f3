// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>
#include <ui/viewmodels/discovery/proposalsmodel.h>

#include <QFuture>
#include <QObject>
#include <QStringList>

namespace trivet::ui {

/// Asks sources for SLOs, one after the other, and keeps what came of it. A source that fails costs
/// only its own part.
class SloSearch final : public QObject
{
    Q_OBJECT

public:
    enum class State { Asking, Failed, Nothing, Found };

    /// All sources that have SLOs to propose where none is named.
    SloSearch(Session &session, const std::optional<SourceId> &source, QObject *parent = nullptr);
    ~SloSearch() override; ///< cancels

    void start();
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const SearchProgress &progress() const { return m_progress; }
    /// 0 to 100, over all sources.
    [[nodiscard]] int percent() const;
    [[nodiscard]] ProposalsModel &proposals() { return m_proposals; }
    /// The source that is asked: its name and where it is.
    [[nodiscard]] QString asking() const;
    [[nodiscard]] QString sourceNames() const; ///< all of them
    [[nodiscard]] const QStringList &errors() const { return m_errors; } ///< with the place
    /// What the list does not have, in a sentence; empty = nothing.
    [[nodiscard]] QString leftOut() const;

Q_SIGNALS:
    void changed();

private:
    void askNext();
    void take(const SourceStatus &source, const Result<std::vector<Proposal>> &found);
    void conclude();

    Session &m_session;
    std::vector<SourceStatus> m_sources;
    ProposalsModel m_proposals;
    QFuture<Result<std::vector<Proposal>>> m_future;
    std::vector<Proposal> m_found;
    QStringList m_errors;
    SearchProgress m_progress;
    State m_state = State::Asking;
    size_t m_at = 0;
    int m_run = 0; ///< answers to an earlier one are nobody's
    bool m_cut = false;
};

} // namespace trivet::ui
