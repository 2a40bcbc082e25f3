// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace trivet::prometheus {

// Series::labels is key, zero byte, value, zero byte, again and again, by key.

/// The value of a label; empty where there is none, as Prometheus has it.
[[nodiscard]] QByteArray labelOf(const QByteArray &labels, QByteArrayView key);
[[nodiscard]] QByteArray withoutLabel(const QByteArray &labels, QByteArrayView key);

} // namespace trivet::prometheus
