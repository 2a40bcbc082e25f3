-- SPDX-FileCopyrightText: The Trivet authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Silences of Alertmanager, and what the alerts behind an incident carry: their labels, one set a
-- line, and the SLO whose burning they report.
CREATE TABLE silence (
  id TEXT NOT NULL UNIQUE CHECK (id <> ''), source TEXT NOT NULL, matchers TEXT NOT NULL,
  comment TEXT NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL
) STRICT;
ALTER TABLE incident ADD COLUMN labels TEXT NOT NULL DEFAULT '';
ALTER TABLE incident ADD COLUMN slo TEXT NOT NULL DEFAULT '';
