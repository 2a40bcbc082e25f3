// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/widgets/verdictbadge.h>

#include <QStyleOptionViewItem>

class QPainter;

namespace trivet::ui {

// What rows of two lines share, whatever they tell.

constexpr int rowInset = 12;

[[nodiscard]] QColor stateColor(VerdictBadge::State state);
/// Circle, diamond, triangle, ring: the shape says what the colour says.
void paintShape(QPainter &p, VerdictBadge::State state, const QPointF &centre);
/// Ground by selection and hovering, and the line below.
void paintRowGround(QPainter &p, const QStyleOptionViewItem &option);
/// Around the row, when it was reached by key.
void paintRowFocus(QPainter &p, const QStyleOptionViewItem &option);

} // namespace trivet::ui
