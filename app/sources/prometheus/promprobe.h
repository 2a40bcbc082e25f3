// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promparser.h"
#include "promplan.h"
#include "promsli.h"

#include <span>

namespace trivet::prometheus {

// What has to be known of an SLO before it can be measured: how often it is scraped, how many
// series it has, and whether its limit is a bucket. Pure.

/// Queries for one moment; none where there is nothing to learn.
[[nodiscard]] QStringList probesOf(const Inquiry &inquiry);

/// From the answers to probesOf(), in their order.
[[nodiscard]] Result<Done> learned(const SloSpec &slo, const Inquiry &inquiry,
                                   std::span<const QueryAnswer> answers);

} // namespace trivet::prometheus
