-- SPDX-FileCopyrightText: The Trivet authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the sources gave: one table a kind of event. Times are milliseconds since 1970 UTC, days are
-- ISO 8601. `source` is the source that gave the row, so that it can be dropped with its source.
CREATE TABLE deployment (
  id TEXT NOT NULL UNIQUE CHECK (id <> ''), source TEXT NOT NULL, service TEXT NOT NULL,
  environment TEXT NOT NULL, revision TEXT NOT NULL, name TEXT NOT NULL, url TEXT NOT NULL,
  started_at INTEGER, finished_at INTEGER NOT NULL, outcome INTEGER NOT NULL,
  unplanned INTEGER NOT NULL, robot INTEGER NOT NULL
) STRICT;
CREATE TABLE change (
  id TEXT NOT NULL UNIQUE CHECK (id <> ''), source TEXT NOT NULL, service TEXT NOT NULL,
  authored_at INTEGER NOT NULL, committed_at INTEGER NOT NULL, deployment TEXT NOT NULL,
  title TEXT NOT NULL, merge INTEGER NOT NULL, robot INTEGER NOT NULL
) STRICT;
CREATE TABLE incident (
  id TEXT NOT NULL UNIQUE CHECK (id <> ''), source TEXT NOT NULL, service TEXT NOT NULL,
  title TEXT NOT NULL, severity INTEGER NOT NULL, opened_at INTEGER NOT NULL,
  impact_start INTEGER, detected_at INTEGER, acknowledged_at INTEGER, mitigated_at INTEGER,
  resolved_at INTEGER, impact_end INTEGER, deployment TEXT NOT NULL, url TEXT NOT NULL
) STRICT;
CREATE TABLE survey_answer (
  id TEXT NOT NULL UNIQUE CHECK (id <> ''), source TEXT NOT NULL, wave TEXT NOT NULL,
  wave_opened INTEGER, wave_closed INTEGER NOT NULL, survey TEXT NOT NULL, question TEXT NOT NULL,
  scale INTEGER NOT NULL, item TEXT NOT NULL, value REAL, team TEXT NOT NULL, role TEXT NOT NULL,
  platform_team INTEGER NOT NULL, invited INTEGER NOT NULL
) STRICT;
CREATE TABLE survey_aggregate (
  id TEXT NOT NULL UNIQUE CHECK (id <> ''), source TEXT NOT NULL, wave TEXT NOT NULL,
  wave_closed INTEGER NOT NULL, question TEXT NOT NULL, team TEXT NOT NULL,
  invited INTEGER NOT NULL, n INTEGER NOT NULL,
  c0 INTEGER NOT NULL, c1 INTEGER NOT NULL, c2 INTEGER NOT NULL, c3 INTEGER NOT NULL,
  c4 INTEGER NOT NULL, c5 INTEGER NOT NULL, c6 INTEGER NOT NULL, c7 INTEGER NOT NULL,
  c8 INTEGER NOT NULL, c9 INTEGER NOT NULL, c10 INTEGER NOT NULL
) STRICT;
CREATE TABLE onboarding (
  id TEXT NOT NULL UNIQUE CHECK (id <> ''), source TEXT NOT NULL, cohort TEXT NOT NULL,
  started_on TEXT, first_commit_on TEXT, first_deployment_on TEXT, tenth_merge_on TEXT,
  left_on TEXT
) STRICT;
CREATE TABLE provisioning (
  id TEXT NOT NULL UNIQUE CHECK (id <> ''), source TEXT NOT NULL, kind TEXT NOT NULL,
  requested_at INTEGER NOT NULL, ready_at INTEGER, self_service INTEGER NOT NULL,
  failed INTEGER NOT NULL
) STRICT;
CREATE TABLE source_progress (
  source TEXT NOT NULL PRIMARY KEY, cursor TEXT NOT NULL, checked_at INTEGER NOT NULL,
  data_as_of INTEGER, progress REAL NOT NULL
) STRICT, WITHOUT ROWID;
