-- What objectives are for: the journeys of users, the risks to them, and the reasons of each SLO.
-- Targets are fractions, times are milliseconds. NULL is unknown, never zero.

CREATE TABLE journey (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  user TEXT NOT NULL CHECK (user <> ''),
  goal TEXT NOT NULL CHECK (goal <> ''),
  symptom TEXT,
  worth TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE risk (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  summary TEXT NOT NULL CHECK (summary <> ''),
  time_to_detect INTEGER NOT NULL CHECK (time_to_detect >= 0),
  time_to_repair INTEGER NOT NULL CHECK (time_to_repair >= 0),
  time_to_failure INTEGER NOT NULL CHECK (time_to_failure > 0),
  share REAL NOT NULL CHECK (share > 0 AND share <= 1),
  journey TEXT REFERENCES journey (name),
  evidence TEXT,
  observed_from TEXT CHECK (observed_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE slo_reasoning (
  slo TEXT NOT NULL PRIMARY KEY REFERENCES slo (name),
  floor REAL CHECK (floor >= 0 AND floor < 1),
  floor_evidence TEXT,
  ceiling REAL CHECK (ceiling >= 0 AND ceiling < 1),
  ceiling_evidence TEXT,
  contract REAL CHECK (contract >= 0 AND contract < 1),
  contract_evidence TEXT,
  owner TEXT CHECK (owner <> ''),
  next_review TEXT CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

-- The journeys that an SLO protects, the risks that it bounds, and the SLOs of dependencies that
-- its ceiling is reckoned from.
CREATE TABLE slo_journey (
  slo TEXT NOT NULL REFERENCES slo_reasoning (slo),
  position INTEGER NOT NULL,
  journey TEXT NOT NULL REFERENCES journey (name),
  PRIMARY KEY (slo, position),
  UNIQUE (slo, journey)
) STRICT, WITHOUT ROWID;

CREATE TABLE slo_risk (
  slo TEXT NOT NULL REFERENCES slo_reasoning (slo),
  position INTEGER NOT NULL,
  risk TEXT NOT NULL REFERENCES risk (name),
  PRIMARY KEY (slo, position),
  UNIQUE (slo, risk)
) STRICT, WITHOUT ROWID;

CREATE TABLE slo_dependency (
  slo TEXT NOT NULL REFERENCES slo_reasoning (slo),
  position INTEGER NOT NULL,
  dependency TEXT NOT NULL REFERENCES slo (name),
  PRIMARY KEY (slo, position),
  UNIQUE (slo, dependency)
) STRICT, WITHOUT ROWID;

-- What was decided last of a risk within the budget of an SLO, and on which estimate and target;
-- earlier decisions are in the audit log.
CREATE TABLE risk_decision (
  slo TEXT NOT NULL REFERENCES slo (name),
  risk TEXT NOT NULL REFERENCES risk (name),
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
  person TEXT NOT NULL CHECK (person <> ''),
  decided_at INTEGER NOT NULL,
  reason TEXT,
  time_to_detect INTEGER NOT NULL,
  time_to_repair INTEGER NOT NULL,
  time_to_failure INTEGER NOT NULL,
  share REAL NOT NULL,
  target REAL NOT NULL,
  PRIMARY KEY (slo, risk)
) STRICT, WITHOUT ROWID;

-- The risk that came true in an incident.
ALTER TABLE incident ADD COLUMN risk TEXT REFERENCES risk (name);

CREATE INDEX incident_by_risk ON incident (risk) WHERE risk IS NOT NULL;
