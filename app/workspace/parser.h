// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/metric.h>
#include <app/workspace/workspace.h>

namespace trivet::workspace {

/// What the words of a file may mean in this build.
struct Vocabulary
{
    const std::vector<SourceKind> &kinds;
    const std::vector<Metric> &metrics;
};

/// workspace::parse with a vocabulary of one's own.
[[nodiscard]] Result<Workspace> parse(const QByteArray &yaml, const QString &path,
                                      const Vocabulary &vocabulary);

/// The bytes of a plain file, but never more than one byte beyond what parse() accepts.
[[nodiscard]] Result<QByteArray> readBytes(const QString &path);

} // namespace trivet::workspace
