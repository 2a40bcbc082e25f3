-- SPDX-FileCopyrightText: The Trivet authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Up to 1,440 minutes of one SLO in one compressed block; `day` counts days since 1970 UTC.
CREATE TABLE slice_day (
  slo TEXT NOT NULL CHECK (slo <> ''), day INTEGER NOT NULL, source TEXT NOT NULL,
  checksum BLOB NOT NULL, block BLOB NOT NULL,
  UNIQUE (slo, day)
) STRICT;
