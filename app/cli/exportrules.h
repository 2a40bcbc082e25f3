// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/ruleexport.h>
#include <app/domain/trouble.h>
#include <app/workspace/workspace.h>

namespace trivet::cli {

/// A rule file of Prometheus under the name that it is saved by.
struct ExportedRules
{
    QString name;
    QByteArray yaml;
    std::vector<Trouble> troubles; ///< what the dialect cannot say; `where` is the SLO
    int leftOut = 0;
};

[[nodiscard]] ExportedRules exportRules(const Workspace &workspace, RuleDialect dialect);

} // namespace trivet::cli
