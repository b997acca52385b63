-- What a response costs people, the runbooks that they work by, and the automation that could take
-- work and harm away.

-- What it cost to respond to an incident; each part is NULL where nobody said.
ALTER TABLE incident ADD COLUMN people INTEGER CHECK (people > 0);
-- The working time of all of them together, and how much of it fell outside working hours.
ALTER TABLE incident ADD COLUMN engaged_minutes REAL CHECK (engaged_minutes >= 0);
ALTER TABLE incident ADD COLUMN after_hours_minutes REAL
  CHECK (after_hours_minutes >= 0 AND after_hours_minutes <= engaged_minutes);
ALTER TABLE incident ADD COLUMN manual_steps INTEGER CHECK (manual_steps >= 0);

-- Instructions for people.
CREATE TABLE runbook (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  team TEXT CHECK (team <> ''),
  -- Where it lives: a URL or a path.
  location TEXT CHECK (location <> ''),
  -- How many steps it has, and how many of them are done by hand; NULL where nobody counted.
  steps INTEGER CHECK (steps > 0),
  manual_steps INTEGER CHECK (manual_steps >= 0 AND manual_steps <= steps),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_because TEXT,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT, WITHOUT ROWID;

-- What a runbook is for: each row names one thing.
CREATE TABLE runbook_class (
  runbook TEXT NOT NULL REFERENCES runbook (name),
  position INTEGER NOT NULL,
  service TEXT REFERENCES service (name),
  trigger_kind TEXT,
  factor TEXT,
  alert TEXT,
  PRIMARY KEY (runbook, position),
  CHECK (
    (service IS NOT NULL) + (trigger_kind IS NOT NULL) + (factor IS NOT NULL)
      + (alert IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;

-- Each time that somebody worked by a runbook.
CREATE TABLE runbook_use (
  id INTEGER PRIMARY KEY,
  runbook TEXT NOT NULL REFERENCES runbook (name),
  used_at INTEGER NOT NULL,
  used_at_offset INTEGER NOT NULL,
  -- Practised, not needed.
  is_exercise INTEGER NOT NULL CHECK (is_exercise IN (0, 1)),
  incident INTEGER REFERENCES incident (id),
  -- Whether it worked; NULL where nobody said.
  worked TEXT CHECK (worked IN ('yes', 'partly', 'no')),
  -- The working time of all people together, and the steps that they did by hand.
  minutes REAL CHECK (minutes > 0),
  manual_steps INTEGER CHECK (manual_steps >= 0),
  person TEXT CHECK (person <> ''),
  note TEXT CHECK (note <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_because TEXT,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT;

CREATE INDEX runbook_use_by_runbook ON runbook_use (runbook, used_at);
CREATE INDEX runbook_use_by_incident ON runbook_use (incident) WHERE incident IS NOT NULL;

-- The runbook by which toil was done.
ALTER TABLE toil_entry ADD COLUMN runbook TEXT REFERENCES runbook (name);

-- Automation that somebody could build, and what is guessed of it.
CREATE TABLE automation_candidate (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL CHECK (title <> ''),
  kind TEXT NOT NULL
    CHECK (kind IN ('deployment', 'alert-quality', 'self-healing', 'runbook', 'toil-removal')),
  team TEXT CHECK (team <> ''),
  -- Whether it is about incidents: those of its class, and where that names nothing, every one.
  is_about_incidents INTEGER NOT NULL CHECK (is_about_incidents IN (0, 1)),
  -- The parts of the response that it shortens; none of them where it prevents incidents.
  shortens_detection INTEGER NOT NULL CHECK (shortens_detection IN (0, 1)),
  shortens_response INTEGER NOT NULL CHECK (shortens_response IN (0, 1)),
  shortens_repair INTEGER NOT NULL CHECK (shortens_repair IN (0, 1)),
  -- The toil that it removes: what is NULL does not matter, and where all is, it removes none.
  toil_team TEXT CHECK (toil_team <> ''),
  toil_class TEXT CHECK (toil_class <> ''),
  toil_service TEXT REFERENCES service (name),
  -- The share that it takes away where it applies, the hours that it takes to build, and those that
  -- it asks for in a year: at least, most likely, at most.
  effectiveness_low REAL NOT NULL CHECK (effectiveness_low >= 0),
  effectiveness_likely REAL NOT NULL CHECK (effectiveness_likely >= effectiveness_low),
  effectiveness_high REAL NOT NULL
    CHECK (effectiveness_high >= effectiveness_likely AND effectiveness_high <= 1),
  build_low REAL NOT NULL CHECK (build_low > 0),
  build_likely REAL NOT NULL CHECK (build_likely >= build_low),
  build_high REAL NOT NULL CHECK (build_high >= build_likely),
  maintenance_low REAL NOT NULL CHECK (maintenance_low >= 0),
  maintenance_likely REAL NOT NULL CHECK (maintenance_likely >= maintenance_low),
  maintenance_high REAL NOT NULL CHECK (maintenance_high >= maintenance_likely),
  risk TEXT CHECK (risk <> ''),
  way_back TEXT CHECK (way_back <> ''),
  -- The runbook whose steps it codifies.
  runbook TEXT REFERENCES runbook (name),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_because TEXT,
  CHECK (
    is_about_incidents = 1 OR toil_team IS NOT NULL OR toil_class IS NOT NULL
      OR toil_service IS NOT NULL),
  CHECK (is_about_incidents = 1 OR shortens_detection + shortens_response + shortens_repair = 0),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT;

-- The incidents that a candidate is about: each row names one thing.
CREATE TABLE automation_class (
  candidate INTEGER NOT NULL REFERENCES automation_candidate (id),
  position INTEGER NOT NULL,
  service TEXT REFERENCES service (name),
  trigger_kind TEXT,
  factor TEXT,
  alert TEXT,
  PRIMARY KEY (candidate, position),
  CHECK (
    (service IS NOT NULL) + (trigger_kind IS NOT NULL) + (factor IS NOT NULL)
      + (alert IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
