// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportrules.h"

#include <app/alerts/policy.h>

#include <array>

namespace trivet::cli {

ExportedRules exportRules(const Workspace &workspace, RuleDialect dialect)
{
    static constexpr std::array names { "prometheus-rules.yaml", "sloth-rules.yaml",
                                        "pyrra-rules.yaml" };
    std::vector<RuleSubject> subjects;
    for (const SloSpec &slo : workspace.slos)
        subjects.push_back({ .slo = slo,
                             .policy = alerts::policyOf(slo, workspace.policies),
                             .queries = alerts::ruleQueriesOf(slo) });
    const RuleFile file = alerts::ruleFile(subjects, dialect);
    ExportedRules rules { .name = QString::fromLatin1(names.at(static_cast<size_t>(dialect))),
                          .yaml = file.yaml.toUtf8(),
                          .troubles = {},
                          .leftOut = file.leftOut };
    for (const RuleFile::Loss &loss : file.losses)
        rules.troubles.push_back(
            { .severity = Trouble::Severity::Warning, .text = loss.text, .where = loss.slo.value });
    return rules;
}

} // namespace trivet::cli
