-- The ledger: the catalogue of services and objectives, the incidents, and the audit log.
-- Instants are milliseconds since 1970-01-01T00:00:00Z beside the offset in minutes that they were
-- written in. NULL is unknown, never zero.

CREATE TABLE service (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  display_name TEXT,
  summary TEXT,
  team TEXT,
  tier INTEGER CHECK (tier >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE service_dependency (
  service TEXT NOT NULL REFERENCES service (name),
  position INTEGER NOT NULL,
  dependency TEXT NOT NULL REFERENCES service (name),
  PRIMARY KEY (service, position),
  UNIQUE (service, dependency)
) STRICT, WITHOUT ROWID;

CREATE TABLE slo (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  display_name TEXT,
  summary TEXT,
  service TEXT NOT NULL REFERENCES service (name)
) STRICT, WITHOUT ROWID;

CREATE TABLE objective_revision (
  id INTEGER PRIMARY KEY,
  slo TEXT NOT NULL REFERENCES slo (name),
  effective_from INTEGER NOT NULL,
  effective_from_offset INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  author TEXT NOT NULL CHECK (author <> ''),
  rationale TEXT,
  method TEXT NOT NULL CHECK (method IN ('Occurrences', 'Timeslices', 'RatioTimeslices')),
  window_length TEXT NOT NULL,
  window_start INTEGER,
  window_time_zone TEXT,
  CHECK ((window_start IS NULL) = (window_time_zone IS NULL))
) STRICT;

CREATE INDEX objective_revision_by_slo ON objective_revision (slo, effective_from);

CREATE TABLE objective (
  revision INTEGER NOT NULL REFERENCES objective_revision (id),
  position INTEGER NOT NULL,
  display_name TEXT,
  target REAL NOT NULL CHECK (target >= 0 AND target < 1),
  time_slice_target REAL CHECK (time_slice_target > 0 AND time_slice_target <= 1),
  time_slice_window TEXT,
  PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogue_document (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL CHECK (title <> ''),
  summary TEXT,
  severity INTEGER CHECK (severity BETWEEN 1 AND 5),
  mode TEXT NOT NULL CHECK (mode IN ('real', 'drill', 'near-miss', 'backfilled')),
  visibility TEXT NOT NULL CHECK (visibility IN ('internal', 'public', 'restricted')),
  trigger_kind TEXT,
  detection_method TEXT CHECK (detection_method IN ('alert', 'human', 'customer')),
  alert_name TEXT,
  alert_actionable INTEGER CHECK (alert_actionable IN (0, 1)),
  change TEXT,
  duplicate_of INTEGER REFERENCES incident (id) CHECK (duplicate_of <> id),
  source_system TEXT,
  source_id TEXT,
  source_url TEXT,
  -- What the source stated last, to tell an incident that changed there from one that did not.
  source_digest BLOB,
  impact_started INTEGER, impact_started_offset INTEGER,
  detected INTEGER, detected_offset INTEGER,
  acknowledged INTEGER, acknowledged_offset INTEGER,
  declared INTEGER, declared_offset INTEGER,
  mitigated INTEGER, mitigated_offset INTEGER,
  impact_ended INTEGER, impact_ended_offset INTEGER,
  resolved INTEGER, resolved_offset INTEGER,
  postmortem_completed INTEGER, postmortem_completed_offset INTEGER,
  closed INTEGER, closed_offset INTEGER,
  -- When the incident began: the impact's start or, unknown that, its earliest milestone.
  began INTEGER,
  CHECK ((source_system IS NULL) = (source_id IS NULL))
) STRICT;

CREATE INDEX incident_by_began ON incident (began);
CREATE INDEX incident_by_impact_ended ON incident (impact_ended, began);
CREATE INDEX incident_ongoing ON incident (began)
  WHERE impact_ended IS NULL AND resolved IS NULL AND closed IS NULL;
CREATE UNIQUE INDEX incident_by_source ON incident (source_system, source_id)
  WHERE source_system IS NOT NULL;

CREATE TABLE incident_service (
  incident INTEGER NOT NULL REFERENCES incident (id),
  position INTEGER NOT NULL,
  service TEXT NOT NULL REFERENCES service (name),
  PRIMARY KEY (incident, position),
  UNIQUE (incident, service)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_factor (
  incident INTEGER NOT NULL REFERENCES incident (id),
  position INTEGER NOT NULL,
  category TEXT NOT NULL,
  text TEXT,
  PRIMARY KEY (incident, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_role (
  incident INTEGER NOT NULL REFERENCES incident (id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  person TEXT NOT NULL CHECK (person <> ''),
  held_from INTEGER, held_from_offset INTEGER,
  held_until INTEGER, held_until_offset INTEGER,
  PRIMARY KEY (incident, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_slo (
  incident INTEGER NOT NULL REFERENCES incident (id),
  slo TEXT NOT NULL REFERENCES slo (name),
  position INTEGER NOT NULL,
  bad_fraction REAL CHECK (bad_fraction > 0 AND bad_fraction <= 1),
  bad_minutes REAL CHECK (bad_minutes > 0),
  bad_events INTEGER CHECK (bad_events > 0),
  total_events INTEGER CHECK (total_events >= bad_events),
  attribution TEXT NOT NULL,
  evidence TEXT,
  PRIMARY KEY (incident, slo),
  CHECK ((bad_fraction IS NOT NULL) + (bad_minutes IS NOT NULL) + (bad_events IS NOT NULL) = 1),
  CHECK ((bad_events IS NULL) = (total_events IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE timeline_entry (
  incident INTEGER NOT NULL REFERENCES incident (id),
  position INTEGER NOT NULL,
  occurred_at INTEGER NOT NULL,
  occurred_at_offset INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  actor TEXT,
  text TEXT NOT NULL,
  evidence_url TEXT,
  external_id TEXT,
  PRIMARY KEY (incident, position)
) STRICT, WITHOUT ROWID;

-- Each change of anything above, chained: hash covers the entry and the hash before it, and
-- state_digest what the subject was after the change (see docs/decisions/0002-audit-log.md).
CREATE TABLE audit_entry (
  sequence INTEGER PRIMARY KEY,
  recorded_at INTEGER NOT NULL,
  author TEXT NOT NULL CHECK (author <> ''),
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT,
  changes TEXT NOT NULL,
  state_digest BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE INDEX audit_entry_by_subject ON audit_entry (subject, sequence);

CREATE TRIGGER audit_entry_is_final BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END;

CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END;
