-- SPDX-FileCopyrightText: The Trivet authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who silenced: the one to ask. Rows from before are filled when their source is next asked.
ALTER TABLE silence ADD COLUMN author TEXT NOT NULL DEFAULT '';
