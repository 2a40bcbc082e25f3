// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/pages/page.h>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace trivet {
enum class Verdict;
}

namespace trivet::ui {

class ElidedLabel;
class EventLane;
class IncidentsModel;
class OnCallView;
class TabRow;
class VerdictBadge;

/// The incidents of the range on the left; the chosen one, its candidate causes and the charts of
/// response on the right. A second view is for those on call.
class IncidentsPage final : public PageWidget
{
    Q_OBJECT

public:
    IncidentsPage(const PageContext &context, QWidget *parent);

    [[nodiscard]] IncidentsModel &model() { return *m_model; }
    /// Null until it was shown.
    [[nodiscard]] OnCallView *onCall() const { return m_onCall; }
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] QStringList views() const override;
    void showView(const QString &view) override;
    void setService(const std::optional<ServiceId> &service) override;

private:
    [[nodiscard]] QWidget *buildIncidents();
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildChosen();
    [[nodiscard]] QWidget *buildLanes(EventLane &events);
    void showModel();
    void showHeadline();
    void showMoments();
    void enableDecisions();
    void decide(Verdict verdict);

    PageContext m_context;
    IncidentsModel *m_model = nullptr;
    TabRow *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    OnCallView *m_onCall = nullptr;
    std::optional<ServiceId> m_service;
    ElidedLabel *m_headline = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_chosen = nullptr;
    ElidedLabel *m_title = nullptr;
    VerdictBadge *m_state = nullptr;
    std::array<QLabel *, 5> m_words {};
    std::array<QLabel *, 5> m_times {};
    QTableView *m_causes = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_reject = nullptr;
    QPushButton *m_noChange = nullptr;
};

} // namespace trivet::ui
