// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/alertpolicy.h>
#include <app/domain/slo.h>

#include <optional>
#include <span>
#include <vector>

namespace trivet {

/// What an SLI is in PromQL. `$window` or `{{.window}}` stands for the look-back; each expression
/// gives one number.
struct RuleQueries
{
    QString bad; ///< events that went wrong in the window
    QString total; ///< all events in the window
    QString alive; ///< a selector whose samples show that something is measured; empty: `total`

    bool operator==(const RuleQueries &) const = default;
};

struct RuleSubject
{
    SloSpec slo;
    AlertPolicy policy;
    std::optional<RuleQueries> queries; ///< nothing: this SLI has no PromQL, and is left out

    bool operator==(const RuleSubject &) const = default;
};

/// Whose rules: our own, which freeze and count failures as Trivet does; or as Sloth or Pyrra
/// generate them.
enum class RuleDialect { Trivet, Sloth, Pyrra };

/// A rule file of Prometheus, and what it cannot say.
struct RuleFile
{
    struct Loss
    {
        SloId slo;
        QString text;

        bool operator==(const Loss &) const = default;
    };
    QString yaml; ///< ends with a line end
    std::vector<Loss> losses;
    int leftOut = 0; ///< SLOs that could not be written at all

    bool operator==(const RuleFile &) const = default;
};

namespace alerts {

/// A selector becomes sum(increase(selector[$window])), an expression with a window stays; classic
/// histograms and gauges likewise. Nothing for native histograms, recorded ratios and composites.
[[nodiscard]] std::optional<RuleQueries> ruleQueriesOf(const SloSpec &slo);

/// Recording and alert rules; SLOs in the order given. Our own are to be evaluated once a minute.
[[nodiscard]] RuleFile ruleFile(std::span<const RuleSubject> subjects, RuleDialect dialect);

} // namespace alerts

} // namespace trivet
