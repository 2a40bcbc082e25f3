// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace trivet::promtext {

// What can be told of a PromQL expression from its text alone. Nothing here knows all of PromQL:
// where a form is not one of these few, the answer is "no".

struct Matcher
{
    QString name;
    QString op; ///< = != =~ !~
    QString value; ///< without quotes and escapes

    bool operator==(const Matcher &) const = default;
};

struct Selector
{
    QString name; ///< empty for {matchers} alone
    std::vector<Matcher> matchers;

    bool operator==(const Selector &) const = default;
    /// The value of an equality matcher; empty where there is none.
    [[nodiscard]] QString equal(QStringView label) const;
};

/// `name`, `name{matchers}` or `{matchers}`, with nothing after it.
[[nodiscard]] std::optional<Selector> selectorOf(const QString &text);
[[nodiscard]] bool isSelector(const QString &text);
[[nodiscard]] QString textOf(const Selector &selector);

/// Trimmed, and without the parentheses that enclose all of it.
[[nodiscard]] QString bare(const QString &expression);

struct Pair
{
    QString left;
    QString right;

    bool operator==(const Pair &) const = default;
};

/// a and b of `a / b` and of `a - b`, where that is the last thing the expression does.
[[nodiscard]] std::optional<Pair> divisionOf(const QString &expression);
[[nodiscard]] std::optional<Pair> differenceOf(const QString &expression);

/// The argument of `name(argument)`, where that is all; with `sum` neither `by` nor `without`.
[[nodiscard]] std::optional<QString> argumentOf(const QString &name, const QString &expression);
/// The selector of `function(selector[$window])`.
[[nodiscard]] std::optional<QString> windowedBy(const QString &function, const QString &expression);

/// Sloth's {{.window}} becomes $window; where there is no window but one and the same fixed range
/// everywhere ([5m]), that one becomes $window.
[[nodiscard]] QString withOwnWindow(const QString &expression);
[[nodiscard]] bool hasWindow(const QString &expression);
/// The expression as one that counts events: its window as above, rate and irate become increase,
/// and a plain sum of one counter becomes that counter's selector.
[[nodiscard]] QString asEvents(const QString &expression);

} // namespace trivet::promtext
