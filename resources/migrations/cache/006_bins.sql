-- SPDX-FileCopyrightText: The Trivet authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the minutes of a day add up to in bins of five minutes, so that years of them can be opened
-- without unpacking every minute. `recipe` says by which rule the minutes of an SLO were counted;
-- `place` is its number * 2^20 + the day, so that an SLO's days lie together and in order. A row
-- stands only while the minutes of its day and of the day before stay as they were when it was
-- made, whoever writes them.
CREATE TABLE slice_series (
  number INTEGER PRIMARY KEY, slo TEXT NOT NULL UNIQUE CHECK (slo <> ''), recipe TEXT NOT NULL
) STRICT;
CREATE TABLE slice_bins (
  place INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, block BLOB NOT NULL
) STRICT;
CREATE TRIGGER slice_day_came AFTER INSERT ON slice_day BEGIN
  DELETE FROM slice_bins WHERE place BETWEEN
    (SELECT (number << 20) + new.day FROM slice_series WHERE slo = new.slo) AND
    (SELECT (number << 20) + new.day + 1 FROM slice_series WHERE slo = new.slo);
END;
CREATE TRIGGER slice_day_changed AFTER UPDATE ON slice_day BEGIN
  DELETE FROM slice_bins WHERE place BETWEEN
    (SELECT (number << 20) + new.day FROM slice_series WHERE slo = new.slo) AND
    (SELECT (number << 20) + new.day + 1 FROM slice_series WHERE slo = new.slo);
END;
CREATE TRIGGER slice_day_went AFTER DELETE ON slice_day BEGIN
  DELETE FROM slice_bins WHERE place BETWEEN
    (SELECT (number << 20) + old.day FROM slice_series WHERE slo = old.slo) AND
    (SELECT (number << 20) + old.day + 1 FROM slice_series WHERE slo = old.slo);
END;
