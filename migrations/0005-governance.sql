-- What the error budget policy led to: exceptions, decisions of gates, and how obligations were met.

CREATE TABLE policy_exception (
  id INTEGER PRIMARY KEY,
  service TEXT NOT NULL REFERENCES service (name),
  kind TEXT NOT NULL CHECK (kind <> ''),
  -- The one change that it is for.
  change TEXT,
  approver TEXT NOT NULL CHECK (approver <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  granted_at INTEGER NOT NULL,
  expires INTEGER NOT NULL CHECK (expires > granted_at),
  expires_offset INTEGER NOT NULL,
  outcome_at INTEGER, outcome_by TEXT, outcome TEXT,
  revoked_at INTEGER, revoked_by TEXT, revoked_because TEXT,
  CHECK ((outcome_at IS NULL) = (outcome IS NULL) AND (outcome_at IS NULL) = (outcome_by IS NULL)),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
  CHECK ((revoked_at IS NULL) = (revoked_because IS NULL))
) STRICT;

CREATE INDEX policy_exception_by_service ON policy_exception (service, expires);

CREATE TABLE gate_decision (
  id INTEGER PRIMARY KEY,
  decided_at INTEGER NOT NULL,
  author TEXT NOT NULL CHECK (author <> ''),
  service TEXT NOT NULL REFERENCES service (name),
  change_kind TEXT NOT NULL,
  risk TEXT NOT NULL,
  change TEXT,
  verdict TEXT NOT NULL CHECK (verdict IN ('allowed', 'blocked', 'inconclusive')),
  clause TEXT NOT NULL,
  -- Everything that bore on it, in words, a line each.
  findings TEXT NOT NULL,
  -- SHA-256 of the policy's text, nothing for the built-in policy.
  policy_digest TEXT
) STRICT;

CREATE INDEX gate_decision_by_service ON gate_decision (service, decided_at);

-- How an obligation that the policy puts on a team was met, or why it need not be.
CREATE TABLE obligation_answer (
  obligation TEXT NOT NULL PRIMARY KEY CHECK (obligation <> ''),
  answer TEXT NOT NULL CHECK (answer IN ('met', 'waived')),
  evidence TEXT NOT NULL CHECK (evidence <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  answered_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Burn of one team's budget that another team's service is asked to account for.
CREATE TABLE attribution_claim (
  id INTEGER PRIMARY KEY,
  incident INTEGER NOT NULL REFERENCES incident (id),
  slo TEXT NOT NULL REFERENCES slo (name),
  service TEXT NOT NULL REFERENCES service (name),
  reason TEXT NOT NULL CHECK (reason <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  asked_at INTEGER NOT NULL,
  -- The day by which it is to be answered: 2026-12-04.
  due TEXT NOT NULL,
  answer TEXT CHECK (answer IN ('agreed', 'disputed')),
  answered_at INTEGER, answered_by TEXT, answered_because TEXT,
  decision TEXT CHECK (decision IN ('upheld', 'rejected')),
  decided_at INTEGER, decided_by TEXT, decided_because TEXT,
  UNIQUE (incident, slo),
  CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL)),
  CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL)),
  CHECK ((decision IS NULL) = (decided_because IS NULL))
) STRICT;
