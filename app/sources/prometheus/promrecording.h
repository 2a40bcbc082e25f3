// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promparser.h"
#include "promrules.h"

#include <app/domain/proposal.h>

#include <QHash>

#include <span>

namespace trivet::prometheus {

// What Sloth, Pyrra and Grafana SLO record in a server, as proposals. Pure. The recording rules
// tell the queries, which become SLIs of our own; where the server does not tell its rules, the
// recorded share of errors is the SLI.

/// How many series of one kind are asked for, and how many proposals of a tool are made.
constexpr int mostRecorded = 500;

/// The queries that recordedProposals() wants the answers of, in this order. Each answer is
/// bounded.
[[nodiscard]] QStringList recordingQueries();
/// Whether an answer is as long as it may be: there may be more.
[[nodiscard]] bool isCut(std::span<const QueryAnswer> answers);

[[nodiscard]] std::vector<Proposal> recordedProposals(std::span<const QueryAnswer> answers,
                                                      const std::vector<Rule> &rules);

/// The labels of a series.
[[nodiscard]] QHash<QString, QString> labelsOf(const Series &series);
/// Whether a text from outside may become part of a query and of a file: no controls, not longer
/// than 200 characters, not empty.
[[nodiscard]] bool isUsable(const QString &value);
/// name{label="value"}.
[[nodiscard]] QString matching(const QString &name, const QString &label, const QString &value);

} // namespace trivet::prometheus
