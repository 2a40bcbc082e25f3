// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/alertpolicy.h>
#include <app/domain/slo.h>

#include <QStringList>

#include <span>

namespace trivet {

namespace alerts {

/// The policy of the SRE Workbook, chapter 5: 2 % of the budget in 1 h, 5 % in 6 h, 10 % in 1 d and
/// in 3 d. Factors scale with the window of the SLO: budget share x SLO window / long window.
/// (14.4, 6, 3, 1 at 30 days.)
[[nodiscard]] AlertPolicy workbook(Millis sloWindow);

/// The windows of Sloth's generated rules: the workbook's, and as there nothing has to hold before
/// it fires. (slok/sloth, google-30d windows.)
[[nodiscard]] AlertPolicy sloth(Millis sloWindow);

/// Pyrra's: factors 14, 7, 2 and 1 whatever the window, over window/672, /112, /28 and /7, with
/// short windows a twelfth to a sixteenth of them and a hold; lengths rounded to minutes.
/// (pyrra-dev/pyrra, Windows().)
[[nodiscard]] AlertPolicy pyrra(Millis sloWindow);

/// Ids of the built-in policies, the usual one first.
[[nodiscard]] const QStringList &builtIn();
/// The policy that the SLO names, of the team's own or built in; the usual one where it is unknown.
[[nodiscard]] AlertPolicy policyOf(const SloSpec &slo, std::span<const AlertPolicy> own);

} // namespace alerts

} // namespace trivet
