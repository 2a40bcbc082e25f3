// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/exchange/exchange.h>

namespace trivet::workspace::exchange {

/// Gathers the documents of a file and what they cannot say.
class Writing final
{
public:
    void add(const QByteArray &document);
    void lose(const SloSpec &slo, const QString &text);
    void leaveOut(const SloSpec &slo, const QString &why);
    /// Everything that is written of an SLO but not by this format.
    void loseAllBut(const SloSpec &slo, BudgetMethod spoken, bool calendar);
    [[nodiscard]] Exported take() { return std::move(m_exported); }

private:
    Exported m_exported;
};

/// An SLI as two PromQL expressions with {{.window}}.
struct Queries
{
    QString bad; ///< empty where `good` is given
    QString good;
    QString total;
    QString errorRatio; ///< instead of them
};

[[nodiscard]] Queries queriesOf(const SloSpec &slo);
/// The expression with {{.window}} for $window; a selector as the rate of its sum.
[[nodiscard]] QString withTheirWindow(const QString &query);
/// name_suffix of a histogram's selector, with `le` where it is not empty.
[[nodiscard]] QString histogramPart(const QString &histogram, const QString &suffix,
                                    const QString &le);
/// The service's name; its id where it is not in the list.
[[nodiscard]] QString serviceName(const Workspace &workspace, const ServiceId &id);

} // namespace trivet::workspace::exchange
