-- The measured events of SLOs, and the adjustments of their budgets.

-- Intervals that came in together. They are never changed: a later measurement of the same interval
-- holds instead, and one that was wrong is withdrawn.
CREATE TABLE measurement (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL CHECK (source <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  -- The SLO where it is of one alone.
  slo TEXT REFERENCES slo (name),
  slo_count INTEGER NOT NULL CHECK (slo_count > 0),
  interval_count INTEGER NOT NULL CHECK (interval_count > 0),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end > span_start),
  -- SHA-256 over its intervals, by SLO and start.
  intervals_digest BLOB NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_because TEXT,
  CHECK ((slo IS NULL) = (slo_count > 1)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT;

-- A number for each SLO that is measured: its intervals are many, and its name is long.
CREATE TABLE measured_series (
  id INTEGER PRIMARY KEY,
  slo TEXT NOT NULL UNIQUE REFERENCES slo (name)
) STRICT;

CREATE TABLE measured_interval (
  series INTEGER NOT NULL REFERENCES measured_series (id),
  started INTEGER NOT NULL,
  measurement INTEGER NOT NULL REFERENCES measurement (id),
  ended INTEGER NOT NULL CHECK (ended > started),
  good REAL NOT NULL CHECK (good >= 0),
  total REAL NOT NULL CHECK (total >= good),
  PRIMARY KEY (series, started, measurement)
) STRICT, WITHOUT ROWID;

CREATE TABLE budget_adjustment (
  id INTEGER PRIMARY KEY,
  slo TEXT NOT NULL REFERENCES slo (name),
  period_start INTEGER NOT NULL,
  period_start_offset INTEGER NOT NULL,
  period_end INTEGER NOT NULL CHECK (period_end > period_start),
  period_end_offset INTEGER NOT NULL,
  effect TEXT NOT NULL CHECK (effect IN ('exclude', 'forgive', 'charge')),
  events REAL CHECK (events > 0),
  minutes REAL CHECK (minutes > 0),
  reason TEXT NOT NULL CHECK (reason <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_because TEXT,
  CHECK ((events IS NOT NULL) + (minutes IS NOT NULL) = (effect <> 'exclude')),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT;

CREATE INDEX budget_adjustment_by_slo ON budget_adjustment (slo, period_start);
