// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/pages/page.h>

#include <vector>

class QListView;
class QStackedWidget;

namespace trivet::ui {

class ElidedLabel;
class EmptyCard;
class EventLane;
class ReliabilityModel;
class SloTab;
class TabRow;
class TextLabel;
class VerdictBadge;

/// SLOs by urgency on the left, the chosen one in detail on the right, in tabs.
class ReliabilityPage final : public PageWidget
{
    Q_OBJECT

public:
    ReliabilityPage(const PageContext &context, QWidget *parent);

    [[nodiscard]] ReliabilityModel &model() { return *m_model; }

    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] QStringList views() const override;
    void showView(const QString &tab) override;
    void setService(const std::optional<ServiceId> &service) override;

private:
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildDetail();
    void buildTabs();
    void showTab(size_t tab);
    void showModel();
    void showEmpty();

    PageContext m_context;
    ReliabilityModel *m_model = nullptr;
    QWidget *m_filled = nullptr;
    EmptyCard *m_empty = nullptr; ///< in its place while no SLO is measured
    EventLane *m_events = nullptr;
    TextLabel *m_headline = nullptr;
    QListView *m_list = nullptr;
    TextLabel *m_name = nullptr;
    VerdictBadge *m_badge = nullptr;
    ElidedLabel *m_promise = nullptr;
    ElidedLabel *m_decision = nullptr;
    TabRow *m_tabRow = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::vector<SloTab *> m_tabs; ///< null = not made yet
    size_t m_tab = 0;
};

} // namespace trivet::ui
