-- SPDX-FileCopyrightText: The Trivet authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- No row is ever changed or taken away, not even by hand in a shell.
CREATE TRIGGER revision_no_update BEFORE UPDATE ON revision
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER revision_no_delete BEFORE DELETE ON revision
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;
CREATE TRIGGER revision_in_order BEFORE INSERT ON revision
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM revision)
BEGIN SELECT RAISE (ABORT, 'revisions are numbered without gaps'); END;
CREATE TRIGGER store_no_update BEFORE UPDATE ON store
BEGIN SELECT RAISE (ABORT, 'a store keeps its name'); END;
CREATE TRIGGER store_no_delete BEFORE DELETE ON store
BEGIN SELECT RAISE (ABORT, 'a store keeps its name'); END;
