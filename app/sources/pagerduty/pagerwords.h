// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace trivet::pagerduty {

/// The context of all texts of this folder, for the translators.
struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(PagerDuty)
};

} // namespace trivet::pagerduty
