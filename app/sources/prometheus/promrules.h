// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>

#include <QHash>
#include <QString>

#include <vector>

namespace trivet::prometheus {

/// A rule that the server evaluates.
struct Rule
{
    QString name; ///< what it records, or the alert
    QString query;
    QHash<QString, QString> labels; ///< that it adds
    bool alert = false;

    bool operator==(const Rule &) const = default;
};

constexpr size_t mostRules = 20'000;
constexpr qsizetype longestRule = 16'384; ///< characters of a query; longer ones are left out

/// The answer of /api/v1/rules. Errors as parseAnswer().
[[nodiscard]] Result<std::vector<Rule>> parseRules(const QByteArray &body);

} // namespace trivet::prometheus
