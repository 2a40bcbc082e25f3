// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>
#include <ui/viewmodels/recomputation.h>

namespace trivet::ui {

/// What asks for somebody, counted: for the navigation, the tray and the window's title.
struct Attention
{
    enum class State { Unknown, Well, Ticket, Page };

    State state = State::Unknown;
    int pages = 0; ///< SLOs whose policy pages
    int tickets = 0;
    int overspent = 0; ///< SLOs without budget
    int unknown = 0; ///< SLOs of which nothing is known now
    int openIncidents = 0;
    int troubledSources = 0; ///< stale, dead or silent
    QString sentence; ///< "1 page: Checkout availability"

    bool operator==(const Attention &) const = default;
};

class AttentionModel final : public QObject
{
    Q_OBJECT

public:
    explicit AttentionModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] const Attention &attention() const { return m_attention; }
    [[nodiscard]] bool isSettled() const { return m_computation.isSettled(); }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Recomputation::Job prepare();

    Session &m_session;
    Attention m_attention;
    Recomputation m_computation;
};

} // namespace trivet::ui
