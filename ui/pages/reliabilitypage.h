// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/pages/page.h>

class QListView;

namespace trivet::ui {

class ElidedLabel;
class EventLane;
class LaneModel;
class Minimap;
class ReliabilityModel;
class TextLabel;
class VerdictBadge;

/// SLOs by urgency on the left, the chosen one in detail on the right.
class ReliabilityPage final : public PageWidget
{
    Q_OBJECT

public:
    ReliabilityPage(const PageContext &context, QWidget *parent);

    [[nodiscard]] ReliabilityModel &model() { return *m_model; }

    [[nodiscard]] bool isSettled() const override;
    void setService(const std::optional<ServiceId> &service) override;

private:
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildDetail(EventLane &events);
    void showModel();
    void showEvidence(const LaneModel &lane);

    PageContext m_context;
    ReliabilityModel *m_model = nullptr;
    TextLabel *m_headline = nullptr;
    QListView *m_list = nullptr;
    TextLabel *m_name = nullptr;
    VerdictBadge *m_badge = nullptr;
    ElidedLabel *m_promise = nullptr;
};

} // namespace trivet::ui
