// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/id.h>

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

namespace trivet::ui {

class LaneStack;
class ReliabilityModel;
struct PageContext;

/// What a tab leaves free on its left and right, as the head of the page does.
constexpr int tabMargin = 12;

/// One way to look at the SLO that the Reliability page shows.
class SloTab : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Another SLO, or an empty id: there is none. A tab that is not visible may wait until it is.
    virtual void showSlo(const SloId &slo) = 0;
    /// False while what is shown belongs to a range, a snapshot or an SLO of before.
    [[nodiscard]] virtual bool isSettled() const { return true; }
    /// Charts that stand on the axis of the event lane above; null = there are none.
    [[nodiscard]] virtual LaneStack *stack() { return nullptr; }
};

struct SloTabKind
{
    QString id; ///< "budget"
    const char *title = nullptr; ///< translated in the context "SloTab"
    std::function<SloTab *(const PageContext &, ReliabilityModel &, QWidget *parent)> make;
};

namespace slotabs {

/// In the order of the list in CMakeLists.txt, which is the order on the page.
[[nodiscard]] const std::vector<SloTabKind> &kinds();

} // namespace slotabs

} // namespace trivet::ui
