// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/pages/page.h>

class QLabel;

namespace trivet::ui {

class LegCard;
class OverviewModel;
class Minimap;

/// Three legs side by side on one time axis, the event lane above them, the history below.
class OverviewPage final : public PageWidget
{
    Q_OBJECT

public:
    OverviewPage(const PageContext &context, QWidget *parent);

    [[nodiscard]] OverviewModel &model() { return *m_model; }

    [[nodiscard]] bool isSettled() const override;
    void setService(const std::optional<ServiceId> &service) override;

private:
    void showModel();

    PageContext m_context;
    OverviewModel *m_model = nullptr;
    QLabel *m_headline = nullptr;
    std::array<LegCard *, 3> m_cards {};
    Minimap *m_minimap = nullptr;
};

} // namespace trivet::ui
