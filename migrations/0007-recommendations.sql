-- What the feedback engine proposed, on which evidence, what was decided, and when it took effect.

CREATE TABLE recommendation (
  id INTEGER PRIMARY KEY,
  -- What it is about: slo/checkout-availability, service/ledger.
  subject TEXT NOT NULL CHECK (subject <> ''),
  kind TEXT NOT NULL CHECK (kind <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  filed_at INTEGER NOT NULL,
  implemented_at INTEGER, implemented_by TEXT, implementation TEXT,
  lapsed_at INTEGER, lapsed_because TEXT,
  CHECK ((implemented_at IS NULL) = (implemented_by IS NULL)),
  CHECK ((implemented_at IS NULL) = (implementation IS NULL)),
  CHECK ((lapsed_at IS NULL) = (lapsed_because IS NULL))
) STRICT;

CREATE INDEX recommendation_by_subject ON recommendation (subject);

-- The proposal each time that it was found, as JSON: what it says and everything it rests on. The
-- first filed it, and the last holds.
CREATE TABLE recommendation_finding (
  recommendation INTEGER NOT NULL REFERENCES recommendation (id),
  position INTEGER NOT NULL,
  found_at INTEGER NOT NULL,
  proposal TEXT NOT NULL CHECK (json_valid(proposal)),
  PRIMARY KEY (recommendation, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE recommendation_decision (
  recommendation INTEGER NOT NULL REFERENCES recommendation (id),
  position INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'defer')),
  -- The day on which one that is deferred comes back: 2027-01-15.
  until TEXT,
  person TEXT NOT NULL CHECK (person <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  decided_at INTEGER NOT NULL,
  PRIMARY KEY (recommendation, position),
  CHECK ((verdict = 'defer') = (until IS NOT NULL))
) STRICT, WITHOUT ROWID;
