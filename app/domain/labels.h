// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace trivet {

/// Labels of a monitoring system, sorted by name, each name once.
using Labels = std::vector<std::pair<QString, QString>>;

/// `alertname="Slow",service="checkout"`, on one line; \, " and line breaks are escaped as
/// Prometheus does.
[[nodiscard]] QString labelsToText(const Labels &labels);
/// Nothing for a text of another form.
[[nodiscard]] std::optional<Labels> labelsFromText(QStringView text);
/// Empty where there is no such label, which is the same to every matcher.
[[nodiscard]] QString labelValue(const Labels &labels, QStringView name);

/// One condition of a silence or a filter, with the meaning that Alertmanager gives it.
struct LabelMatcher
{
    enum class Kind { Equal, NotEqual, Matches, MatchesNot };

    QString name;
    Kind kind = Kind::Equal;
    QString value; ///< a regular expression of the whole value for the last two kinds

    bool operator==(const LabelMatcher &) const = default;
};

/// `alertname="Slow",instance=~"web.*"`
[[nodiscard]] QString matchersToText(const std::vector<LabelMatcher> &matchers);
/// Reads that, also with blanks, with braces around it, and with values that are not quoted.
/// Nothing for another form and for none at all.
[[nodiscard]] std::optional<std::vector<LabelMatcher>> matchersFromText(QStringView text);

/// Matchers made ready to be asked many times. All of them have to hold.
class LabelSelector final
{
public:
    explicit LabelSelector(std::vector<LabelMatcher> matchers);

    /// False where there is no matcher, or a regular expression that cannot be read.
    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] bool matches(const Labels &labels) const;

private:
    struct Condition
    {
        LabelMatcher matcher;
        QRegularExpression expression;
    };
    std::vector<Condition> m_conditions;
    bool m_valid = false;
};

} // namespace trivet
