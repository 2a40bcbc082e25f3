-- SPDX-FileCopyrightText: The Trivet authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people wrote. Every edit and every deletion is a row of its own. `checksum` is of the row
-- alone, `chain` of the row and all before it. Times are milliseconds since 1970 UTC.
CREATE TABLE store (
  one INTEGER PRIMARY KEY CHECK (one = 1), uuid TEXT NOT NULL
) STRICT;
INSERT INTO store VALUES (1, lower(hex(randomblob(16))));
CREATE TABLE revision (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL CHECK (id <> ''), revision INTEGER NOT NULL CHECK (revision >= 1),
  kind INTEGER NOT NULL, at INTEGER NOT NULL, until INTEGER, text TEXT NOT NULL,
  service TEXT NOT NULL, deployment TEXT NOT NULL, incident TEXT NOT NULL, author TEXT NOT NULL,
  written_at INTEGER NOT NULL, key TEXT NOT NULL, deleted INTEGER NOT NULL,
  verdict INTEGER NOT NULL,
  checksum BLOB NOT NULL CHECK (length(checksum) = 32),
  chain BLOB NOT NULL CHECK (length(chain) = 32),
  UNIQUE (id, revision)
) STRICT;
CREATE UNIQUE INDEX revision_key ON revision (key) WHERE key <> '' AND revision = 1;
