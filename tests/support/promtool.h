// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace trivet::test {

/// Runs the packaged promtool to its end in a folder. What it said went wrong; empty if nothing, so
/// that a test does QCOMPARE(promtool(...), QString()) and a machine without it fails aloud.
[[nodiscard]] QString promtool(const QStringList &arguments, const QString &folder);

} // namespace trivet::test
