// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/base/time.h>
#include <app/domain/trouble.h>

#include <QJsonObject>

#include <optional>
#include <vector>

namespace trivet::cli {

/// An answer: stdout, UTF-8, a line end behind it. False if nobody could read it (a full disk).
bool answer(const QString &text);
bool answer(const QJsonObject &json);
/// A message: stderr.
void say(const QString &text);
void say(const std::vector<Trouble> &troubles);

/// ISO 8601 in an answer for programs.
[[nodiscard]] QJsonValue momentOrNull(const std::optional<Instant> &moment);

} // namespace trivet::cli
