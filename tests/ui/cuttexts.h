// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace trivet::test {

/// Every visible label, button, chip, table header and lane heading under `root` whose words do not
/// fit and are not told whole by a tooltip either: "objectName: words". Empty = all can be read.
[[nodiscard]] QStringList cutTexts(const QWidget &root);

} // namespace trivet::test
