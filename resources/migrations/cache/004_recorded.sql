-- SPDX-FileCopyrightText: The Trivet authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What another tool's own screen showed of an SLO when it was last asked; NULL = not known. `at` is
-- in milliseconds since 1970 UTC.
CREATE TABLE recorded_figure (
  slo TEXT NOT NULL PRIMARY KEY CHECK (slo <> ''), source TEXT NOT NULL, tool INTEGER NOT NULL,
  at INTEGER NOT NULL, sli REAL, budget_left REAL, burn_rate REAL, target REAL
) STRICT, WITHOUT ROWID;
