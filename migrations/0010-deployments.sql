-- The changes that reached users, so that those that failed can be counted against all of them.
CREATE TABLE deployment (
  id INTEGER PRIMARY KEY,
  service TEXT NOT NULL REFERENCES service (name),
  -- The name of the change, by which incidents and gate decisions call it.
  change TEXT NOT NULL CHECK (change <> ''),
  deployed_at INTEGER NOT NULL,
  deployed_at_offset INTEGER NOT NULL,
  -- What it was for, as a gate asks; NULL where nobody said.
  kind TEXT CHECK (kind <> ''),
  -- What became of it; NULL where nobody said.
  outcome TEXT CHECK (outcome IN ('worked', 'rolled-back', 'fixed-forward')),
  -- When the service was well again after it failed.
  restored_at INTEGER CHECK (restored_at >= deployed_at),
  restored_at_offset INTEGER,
  source TEXT CHECK (source <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_because TEXT,
  UNIQUE (service, change),
  CHECK ((restored_at IS NULL) = (restored_at_offset IS NULL)),
  CHECK (restored_at IS NULL OR outcome IN ('rolled-back', 'fixed-forward')),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT;

CREATE INDEX deployment_by_change ON deployment (change);
CREATE INDEX deployment_by_service ON deployment (service, deployed_at);
CREATE INDEX deployment_by_time ON deployment (deployed_at);
CREATE INDEX incident_by_change ON incident (change) WHERE change IS NOT NULL;
