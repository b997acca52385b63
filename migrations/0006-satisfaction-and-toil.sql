-- What people recorded of users' satisfaction, and of the work by hand that keeps services running.

-- How satisfied users were in a period, and how somebody knows. It is never worked out of an SLO.
CREATE TABLE satisfaction (
  id INTEGER PRIMARY KEY,
  -- What it is about: one of the three.
  slo TEXT REFERENCES slo (name),
  journey TEXT REFERENCES journey (name),
  service TEXT REFERENCES service (name),
  level TEXT NOT NULL CHECK (level IN ('high', 'low')),
  period_start INTEGER NOT NULL,
  period_start_offset INTEGER NOT NULL,
  period_end INTEGER NOT NULL CHECK (period_end > period_start),
  period_end_offset INTEGER NOT NULL,
  source TEXT NOT NULL
    CHECK (source IN ('survey', 'tickets', 'customer-detected', 'interview', 'other')),
  -- 4.2 of 5.
  score REAL CHECK (score >= 0 AND score <= score_best),
  score_best REAL CHECK (score_best > 0),
  responses INTEGER CHECK (responses > 0),
  evidence TEXT CHECK (evidence <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_because TEXT,
  CHECK ((slo IS NOT NULL) + (journey IS NOT NULL) + (service IS NOT NULL) = 1),
  CHECK ((score IS NULL) = (score_best IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT;

-- Work by hand, at a time or spread over a period.
CREATE TABLE toil_entry (
  id INTEGER PRIMARY KEY,
  team TEXT NOT NULL CHECK (team <> ''),
  what TEXT NOT NULL CHECK (what <> ''),
  -- Of one person, each time.
  minutes REAL NOT NULL CHECK (minutes > 0),
  people INTEGER NOT NULL CHECK (people > 0),
  times INTEGER NOT NULL CHECK (times > 0),
  -- How it came to the team; unknown where nobody said.
  kind TEXT CHECK (kind IN ('interrupt', 'scheduled')),
  started INTEGER NOT NULL,
  started_offset INTEGER NOT NULL,
  -- Of what was spread over a period.
  ended INTEGER CHECK (ended > started),
  ended_offset INTEGER,
  incident INTEGER REFERENCES incident (id),
  service TEXT REFERENCES service (name),
  class TEXT CHECK (class <> ''),
  -- Where it is known from, and its identifier there where it was imported.
  source TEXT CHECK (source <> ''),
  external_id TEXT CHECK (external_id <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_because TEXT,
  CHECK ((ended IS NULL) = (ended_offset IS NULL)),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT;

CREATE INDEX toil_entry_by_team ON toil_entry (team, started);
CREATE UNIQUE INDEX toil_entry_by_source ON toil_entry (source, external_id)
  WHERE external_id IS NOT NULL;

-- The periods of which a team says that all of its toil is logged. Without that, what is logged is
-- the least that there was.
CREATE TABLE toil_closure (
  team TEXT NOT NULL CHECK (team <> ''),
  period_start INTEGER NOT NULL,
  period_start_offset INTEGER NOT NULL,
  period_end INTEGER NOT NULL CHECK (period_end > period_start),
  period_end_offset INTEGER NOT NULL,
  evidence TEXT CHECK (evidence <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_because TEXT,
  PRIMARY KEY (team, period_start, period_end),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT, WITHOUT ROWID;

-- How much time a team has, from a day on until the next row of the team.
CREATE TABLE team_capacity (
  team TEXT NOT NULL CHECK (team <> ''),
  effective_from TEXT NOT NULL
    CHECK (effective_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  people REAL NOT NULL CHECK (people > 0),
  hours_a_week REAL NOT NULL CHECK (hours_a_week > 0 AND hours_a_week <= 168),
  -- How many take turns on call; unknown or none where it is NULL.
  on_call INTEGER CHECK (on_call > 0),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (team, effective_from)
) STRICT, WITHOUT ROWID;
