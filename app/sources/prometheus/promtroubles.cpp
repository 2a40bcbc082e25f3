// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promtroubles.h"

#include "promwords.h"

#include <algorithm>

namespace trivet::prometheus {

void Troubles::add(const Trouble &trouble)
{
    const auto same = std::ranges::find_if(m_all, [&trouble](const Trouble &known) {
        return known.text == trouble.text && known.where == trouble.where;
    });
    if (same == m_all.end())
        m_all.push_back(trouble);
    else
        same->occurrences += trouble.occurrences;
}

void Troubles::addOf(const QueryAnswer &answer, const QString &where)
{
    const auto warn = [this, &where](const QString &text, int occurrences) {
        add({ .severity = Trouble::Severity::Warning,
              .text = text,
              .where = where,
              .occurrences = occurrences });
    };
    if (answer.partial)
        warn(
            Words::tr("The server says that its answer is partial; it is not counted as measured."),
            1);
    const QString warned
        = Words::tr("The server warns, so its answer is not counted as measured: %1");
    for (const QString &warning : answer.warnings)
        warn(warned.arg(warning), 1);
    if (answer.oversized > 0)
        warn(Words::tr("A series has too many or too long labels; the answer is not counted as "
                       "measured."),
             answer.oversized);
    if (answer.rejected > 0)
        warn(Words::tr("Samples with an impossible time or value were left out."), answer.rejected);
    if (answer.duplicates > 0)
        add({ .severity = Trouble::Severity::Note,
              .text = Words::tr("Series or labels came twice and were taken once."),
              .where = where,
              .occurrences = answer.duplicates });
}

} // namespace trivet::prometheus
