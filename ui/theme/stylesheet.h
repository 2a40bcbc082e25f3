// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/theme/theme.h>

#include <QString>

namespace trivet::ui {

/// Style rules of the plain widgets, by objectName and property; charts and lanes paint themselves.
[[nodiscard]] QString styleSheet(const Theme &theme);

} // namespace trivet::ui
