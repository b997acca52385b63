-- Postmortems with every text that somebody saved, and the action items that follow from them.

CREATE TABLE postmortem (
  incident INTEGER NOT NULL PRIMARY KEY REFERENCES incident (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'in-review', 'reviewed', 'closed')),
  owner TEXT CHECK (owner <> ''),
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  started_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

-- The text is what somebody saved, byte for byte.
CREATE TABLE postmortem_revision (
  id INTEGER PRIMARY KEY,
  incident INTEGER NOT NULL REFERENCES postmortem (incident),
  number INTEGER NOT NULL CHECK (number >= 1),
  text TEXT NOT NULL,
  author TEXT NOT NULL CHECK (author <> ''),
  saved_at INTEGER NOT NULL,
  imported_from TEXT,
  UNIQUE (incident, number)
) STRICT;

CREATE TRIGGER postmortem_revision_is_final BEFORE UPDATE ON postmortem_revision
BEGIN SELECT RAISE(ABORT, 'a revision of a postmortem is never changed'); END;

CREATE TRIGGER postmortem_revision_stays BEFORE DELETE ON postmortem_revision
BEGIN SELECT RAISE(ABORT, 'a revision of a postmortem is never deleted'); END;

CREATE TABLE postmortem_state_change (
  incident INTEGER NOT NULL REFERENCES postmortem (incident),
  position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'in-review', 'reviewed', 'closed')),
  author TEXT NOT NULL CHECK (author <> ''),
  changed_at INTEGER NOT NULL,
  reason TEXT,
  PRIMARY KEY (incident, position)
) STRICT, WITHOUT ROWID;

-- A review check that is waived for one postmortem.
CREATE TABLE postmortem_waiver (
  incident INTEGER NOT NULL REFERENCES postmortem (incident),
  review_check TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  waived_at INTEGER NOT NULL,
  PRIMARY KEY (incident, review_check)
) STRICT, WITHOUT ROWID;

CREATE TABLE action_item (
  id INTEGER PRIMARY KEY,
  incident INTEGER NOT NULL REFERENCES incident (id),
  title TEXT NOT NULL CHECK (title <> ''),
  type TEXT CHECK (type IN ('prevent', 'detect', 'mitigate', 'process')),
  priority INTEGER CHECK (priority BETWEEN 0 AND 3),
  owner TEXT CHECK (owner <> ''),
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('open', 'done', 'wont-do')),
  end_state TEXT,
  ticket_url TEXT,
  reason TEXT,
  opened_at INTEGER NOT NULL,
  -- NULL of an open one, and of one that was closed at a time that nobody recorded.
  closed_at INTEGER,
  CHECK (status <> 'open' OR closed_at IS NULL),
  CHECK (status <> 'wont-do' OR reason IS NOT NULL)
) STRICT;

CREATE INDEX action_item_by_incident ON action_item (incident);
CREATE INDEX action_item_open ON action_item (due) WHERE status = 'open';

-- What a search looks through. It is made anew from the audit log's subjects whenever somebody
-- searches, up to the entry that search_progress names: nothing else depends on it. The number of
-- a row is that of the incident times 2^24, plus 0 for the incident, 1 for its postmortem, 2 and
-- more for its action items.
CREATE VIRTUAL TABLE search_index USING fts5 (
  subject UNINDEXED, title, body,
  tokenize = "unicode61 remove_diacritics 2"
);

-- A word in a title weighs as much as ten in a text.
INSERT INTO search_index (search_index, rank) VALUES ('rank', 'bm25(0, 10, 1)');

CREATE TABLE search_progress (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL
) STRICT;

INSERT INTO search_progress VALUES (1, 0);

-- The rows of action items, which can move to another incident.
CREATE TABLE search_action (
  id INTEGER PRIMARY KEY,
  row INTEGER NOT NULL
) STRICT;
