// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/pages/page.h>

class QLabel;
class QListView;
class QPushButton;
class QTableView;

namespace trivet {
enum class Verdict;
}

namespace trivet::ui {

class ElidedLabel;
class EventLane;
class IncidentsModel;
class TextLabel;
class VerdictBadge;

/// The incidents of the range on the left; the chosen one, its candidate causes and the charts of
/// response on the right.
class IncidentsPage final : public PageWidget
{
    Q_OBJECT

public:
    IncidentsPage(const PageContext &context, QWidget *parent);

    [[nodiscard]] IncidentsModel &model() { return *m_model; }
    [[nodiscard]] bool isSettled() const override;
    void setService(const std::optional<ServiceId> &service) override;

private:
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildChosen();
    [[nodiscard]] QWidget *buildLanes(EventLane &events);
    void showModel();
    void showMoments();
    void enableDecisions();
    void decide(Verdict verdict);

    PageContext m_context;
    IncidentsModel *m_model = nullptr;
    TextLabel *m_headline = nullptr;
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
