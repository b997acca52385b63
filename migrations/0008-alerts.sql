-- Alerts that fired: which and when, for which incident or for none, and whether anybody acted on them.

CREATE TABLE alert (
  id INTEGER PRIMARY KEY,
  -- Who sent it: alerts are the same by source, labels and start, as Alertmanager tells them apart.
  source TEXT NOT NULL CHECK (source <> ''),
  -- The label alertname.
  name TEXT NOT NULL CHECK (name <> ''),
  -- JSON objects of texts, keys sorted.
  labels TEXT NOT NULL,
  annotations TEXT NOT NULL,
  -- The SLO that a label names, whether the catalogue has it or not.
  slo TEXT,
  fingerprint TEXT,
  url TEXT,
  started_at INTEGER NOT NULL,
  started_offset INTEGER NOT NULL,
  -- Null as long as it fires, and where nobody knows when it ended.
  ended_at INTEGER CHECK (ended_at >= started_at),
  ended_offset INTEGER,
  -- When its Alertmanager was first seen not to list it any more.
  gone_by INTEGER CHECK (gone_by >= started_at),
  -- What a person said of it.
  incident INTEGER REFERENCES incident (id),
  is_of_none INTEGER NOT NULL DEFAULT 0 CHECK (is_of_none IN (0, 1)),
  acted_on INTEGER CHECK (acted_on IN (0, 1)),
  UNIQUE (source, started_at, labels),
  CHECK ((ended_at IS NULL) = (ended_offset IS NULL)),
  CHECK (ended_at IS NULL OR gone_by IS NULL),
  CHECK (incident IS NULL OR is_of_none = 0)
) STRICT;

CREATE INDEX alert_by_start ON alert (started_at);
CREATE INDEX alert_by_incident ON alert (incident) WHERE incident IS NOT NULL;
