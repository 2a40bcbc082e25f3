// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordedfigures.h"

#include <app/store/database.h>
#include <app/store/statement.h>

#include <cmath>
#include <limits>

namespace trivet::store {

namespace {

double orNull(const std::optional<double> &value)
{
    return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

std::optional<double> maybeReal(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.real(column));
}

} // namespace

Result<void> storeRecorded(const Database &database, const SourceId &source,
                           const std::vector<RecordedFigure> &figures)
{
    if (figures.empty())
        return {};
    auto upsert = database.prepare(
        "INSERT INTO recorded_figure (slo, source, tool, at, sli, budget_left, burn_rate, target) "
        "VALUES (?,?,?,?,?,?,?,?) ON CONFLICT (slo) DO UPDATE SET source=excluded.source, "
        "tool=excluded.tool, at=excluded.at, sli=excluded.sli, budget_left=excluded.budget_left, "
        "burn_rate=excluded.burn_rate, target=excluded.target");
    if (!upsert)
        return tl::unexpected(upsert.error());
    for (const RecordedFigure &figure : figures) {
        upsert->bindAll(figure.slo.value, source.value, static_cast<int>(figure.tool), figure.at,
                        orNull(figure.sli), orNull(figure.budgetLeft), orNull(figure.burnRate),
                        orNull(figure.target));
        if (auto done = upsert->run(); !done)
            return done;
    }
    return {};
}

Result<std::vector<RecordedFigure>> loadRecorded(const Database &database)
{
    auto select = database.prepare("SELECT slo, tool, at, sli, budget_left, burn_rate, target FROM "
                                   "recorded_figure ORDER BY slo");
    if (!select)
        return tl::unexpected(select.error());
    std::vector<RecordedFigure> figures;
    while (true) {
        const auto row = select->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return figures;
        const int tool = select->smallInteger(1);
        if (tool <= static_cast<int>(RecordedBy::Tool::None)
            || tool > static_cast<int>(RecordedBy::Tool::Grafana))
            continue;
        figures.push_back({ .slo = SloId(select->text(0)),
                            .tool = static_cast<RecordedBy::Tool>(tool),
                            .at = select->instant(2),
                            .sli = maybeReal(*select, 3),
                            .budgetLeft = maybeReal(*select, 4),
                            .burnRate = maybeReal(*select, 5),
                            .target = maybeReal(*select, 6) });
    }
}

} // namespace trivet::store
