// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>

#include <QString>

#include <optional>

namespace trivet::prometheus {

// What Trivet has to know of PromQL's text: no more than which of the two forms of an SLO it is.

/// A plain counter selector: `name`, `name{matchers}` or `{matchers}`, with nothing after it.
[[nodiscard]] bool isSelector(QStringView text);

/// An expression that says where its window goes: `$window` or `{{.window}}`.
[[nodiscard]] bool hasWindow(const QString &text);

/// The expression with its window filled in: `rate(x[$window])` becomes `rate(x[60s])`.
[[nodiscard]] QString withWindow(const QString &expression, Millis window);

/// The first selector that stands before a window: the series whose scrape interval counts.
[[nodiscard]] std::optional<QString> selectorInside(const QString &expression);

/// A selector that begins with its name: `http_requests_total{job="shop"}`.
struct NamedSelector
{
    QString name;
    QString matchers; ///< what stands in its braces, without a comma at the end

    bool operator==(const NamedSelector &) const = default;
};

/// Nothing for what is no selector, or one without a name before its braces.
[[nodiscard]] std::optional<NamedSelector> splitSelector(const QString &selector);
/// `name{matchers,more}`; either list may be empty.
[[nodiscard]] QString joinSelector(const QString &name, const QString &matchers,
                                   const QString &more = {});

/// A text between double quotes, as PromQL reads it.
[[nodiscard]] QString quotedText(const QString &text);
/// A text that a regular expression shall match as it is.
[[nodiscard]] QString escapedText(const QString &text);

/// `selector[300s]`; seconds are rounded up.
[[nodiscard]] QString over(const QString &selector, Millis length);

/// What a selector of too many series is asked as: `sum(increase(selector[$window]))`.
[[nodiscard]] QString increaseOf(const QString &selector);

} // namespace trivet::prometheus
