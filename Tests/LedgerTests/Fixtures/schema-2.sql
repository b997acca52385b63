-- A ledger of schema 2, as psgf 0.1.0 wrote it; its search index is left to be made anew.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('0001-ledger');
INSERT INTO grdb_migrations VALUES('0002-postmortems');
CREATE TABLE service (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  display_name TEXT,
  summary TEXT,
  team TEXT,
  tier INTEGER CHECK (tier >= 1)
) STRICT, WITHOUT ROWID;
INSERT INTO service VALUES('card-authorisation',NULL,NULL,NULL,NULL);
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
INSERT INTO slo VALUES('card-availability',NULL,NULL,'card-authorisation');
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
INSERT INTO objective_revision VALUES(1,'card-availability',1767225600000,0,1795545147685,'ana',NULL,'Occurrences','28d',NULL,NULL);
CREATE TABLE objective (
  revision INTEGER NOT NULL REFERENCES objective_revision (id),
  position INTEGER NOT NULL,
  display_name TEXT,
  target REAL NOT NULL CHECK (target >= 0 AND target < 1),
  time_slice_target REAL CHECK (time_slice_target > 0 AND time_slice_target <= 1),
  time_slice_window TEXT,
  PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;
INSERT INTO objective VALUES(1,0,NULL,0.99899999999999999911,NULL,NULL);
CREATE TABLE catalogue_document (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;
INSERT INTO catalogue_document VALUES('SLO','card-availability',replace('apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: card-availability}\nspec:\n  service: card-authorisation\n  indicatorRef: card-ratio\n  timeWindow: [{duration: 28d, isRolling: true}]\n  budgetingMethod: Occurrences\n  objectives: [{target: 0.999}]\n','\n',char(10)));
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
INSERT INTO incident VALUES(1,'Card authorisations time out',NULL,2,'real','internal',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1770112800000,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1770116400000,0,NULL,NULL,NULL,NULL,NULL,NULL,1770112800000);
CREATE TABLE incident_service (
  incident INTEGER NOT NULL REFERENCES incident (id),
  position INTEGER NOT NULL,
  service TEXT NOT NULL REFERENCES service (name),
  PRIMARY KEY (incident, position),
  UNIQUE (incident, service)
) STRICT, WITHOUT ROWID;
INSERT INTO incident_service VALUES(1,0,'card-authorisation');
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
INSERT INTO incident_role VALUES(1,0,'postmortem-owner','ana',NULL,NULL,NULL,NULL);
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
INSERT INTO incident_slo VALUES(1,'card-availability',0,0.34999999999999997779,NULL,NULL,NULL,'own',NULL);
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
INSERT INTO timeline_entry VALUES(1,1,1795545147000,0,1795545147814,'note',NULL,'rolled back',NULL,NULL);
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
INSERT INTO audit_entry VALUES(1,1795545147685,'ana','imported','service/card-authorisation',NULL,'{}',X'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',X'873b6c670b73c1dfce267ebce84cd5f6f7dbb844acde0c9fcd612a65a6fd2b2e');
INSERT INTO audit_entry VALUES(2,1795545147685,'ana','imported','slo/card-availability',NULL,'{"service":{"to":"card-authorisation"},"revision 1":{"to":"from 2026-01-01T00:00:00Z by ana: Occurrences over rolling 28d; target 0.999"}}',X'76bfca8044b40d6136bfbe87bce5e1fb172e3e2a3be78a45160cdf924f84b7fd',X'0e9571932472e9ec1461c913362c11e92d36f1af386eab4b6cf4e98ffe385b46');
INSERT INTO audit_entry VALUES(3,1795545147685,'ana','imported','document/SLO/card-availability',NULL,'{"text":{"to":"apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: card-availability}\nspec:\n  service: card-authorisation\n  indicatorRef: card-ratio\n  timeWindow: [{duration: 28d, isRolling: true}]\n  budgetingMethod: Occurrences\n  objectives: [{target: 0.999}]\n"}}',X'51239feb8665e543aebe1de83378d961946fbdc7765238a868c492dfac3d9383',X'c2d19cf9ee78e1f02b97d6678a3c074223eaf390348219dbcf1779f015a5a00b');
INSERT INTO audit_entry VALUES(4,1795545147782,'ana','recorded','INC-1',NULL,'{"title":{"to":"Card authorisations time out"},"severity":{"to":"SEV-2"},"mode":{"to":"real"},"visibility":{"to":"internal"},"services":{"to":"card-authorisation"},"impact_started":{"to":"2026-02-03T10:00:00Z"},"impact_ended":{"to":"2026-02-03T11:00:00Z"},"slo card-availability":{"to":"bad fraction 0.35, own"}}',X'9b1d51b8d1e32c793043da1e6626948c5159d927a732f80d7f223e7db19be0d5',X'314c24ba83e9b82a536740b7bc187034cb0b7f9cedb82e2d93278c52366d78c4');
INSERT INTO audit_entry VALUES(5,1795545147814,'ana','noted','INC-1',NULL,'{"timeline 1":{"to":"2026-11-24T18:32:27Z note: rolled back"}}',X'3a96d4715b3672decef8b528beeee05c4b971fff0300519c550a346628b4fd7e',X'4f29da5db58f618cb33c3b05b03797d627172655bc0e45aa5bf0a337538ab659');
INSERT INTO audit_entry VALUES(6,1795545147911,'ana','recorded','INC-1',NULL,'{"role 1":{"to":"postmortem-owner: ana"}}',X'f755f5bd07277ac4353c04e382a3e16778ab516c4d6177459017155020de8090',X'248263a8f9d781dd31508d6032ba2b480bddc2ceca33457fa1df54ccabd588d1');
INSERT INTO audit_entry VALUES(7,1795545147911,'ana','recorded','PM-1',NULL,'{"state":{"to":"draft"},"started":{"to":"2026-11-24T18:32:27.911Z"},"changed":{"to":"2026-11-24T18:32:27.911Z"},"owner":{"to":"ana"},"due":{"to":"2026-02-10"},"revision 1":{"to":"by ana at 2026-11-24T18:32:27.911Z, sha256 3ede06e07dca5ca89a0b879cbbfd66309a79adde567d75b278d27d01bf9dd81f"},"state change 1":{"to":"draft by ana at 2026-11-24T18:32:27.911Z"}}',X'79243c89548b3edf800aba3ed42bc5ab79235ed6008b30a64834c0ffd01092cb',X'2f1320e8755a2c93f70568f9af45b4301a9a534f05618a3199f44aa007771481');
INSERT INTO audit_entry VALUES(8,1795545147981,'ana','recorded','ACT-1',NULL,'{"incident":{"to":"INC-1"},"title":{"to":"Refuse an empty list"},"priority":{"to":"P1"},"owner":{"to":"ana"},"status":{"to":"open"},"opened":{"to":"2026-11-24T18:32:27.981Z"}}',X'4c6e295ebe187e55189608a4848909ff56dbfdb13f03b07059df8a537a9c64ef',X'a946905a5b5fb76d2d1c8b61420ebf1df6cf3e062cdaf2d052b9a21e9f3d0199');
CREATE TABLE postmortem (
  incident INTEGER NOT NULL PRIMARY KEY REFERENCES incident (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'in-review', 'reviewed', 'closed')),
  owner TEXT CHECK (owner <> ''),
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  started_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO postmortem VALUES(1,'draft','ana','2026-02-10',1795545147911,1795545147911);
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
INSERT INTO postmortem_revision VALUES(1,1,1,replace('---\nincident: INC-1\nowner: ana\nseverity: SEV-2\nservices: [card-authorisation]\nmilestones:\n  impact_started: 2026-02-03T10:00:00Z\n  impact_ended: 2026-02-03T11:00:00Z\n---\n\n# Card authorisations time out\n\n<!-- Write for somebody who was not there. Say what the system did and why it made sense at the time; name roles and teams, not persons. Comments like this one are left out of reports: delete or keep them. -->\n\n## Summary\n\n<!-- Two to four sentences that stand alone: what users saw, from when to when, what set it off, what ended it. -->\n\n## Impact\n\n<!-- Exact numbers: how many users and requests, which regions, what they could not do, revenue, support tickets, data lost. Say how each was measured. "Partial" or "outage"? Say which share failed. -->\n\n<!-- ledger: as of 2026-11-24 18:32 UTC; a report shows the newest instead, so write outside -->\n\n| Duration | Is | From, UTC | To, UTC | Length |\n|---|---|---|---|---:|\n| Time to detect | detected - impact started | 2026-02-03 10:00 | unknown | unknown |\n| Time to acknowledge | acknowledged - detected | unknown | unknown | unknown |\n| Time to mitigate | mitigated - impact started | 2026-02-03 10:00 | unknown | unknown |\n| Time to resolve | resolved - impact started | 2026-02-03 10:00 | unknown | unknown |\n| Impact | impact ended - impact started | 2026-02-03 10:00 | 2026-02-03 11:00 | 1 h |\n\n<!-- /ledger -->\n\n## SLO and error budget impact\n\n<!-- Was it felt where the SLO measures? Say what the figures below leave out, and whether the error budget policy asks for something now. -->\n\n<!-- ledger: as of 2026-11-24 18:32 UTC; a report shows the newest instead, so write outside -->\n\n| SLO | Target | Harm, attribution | Window | Budget, min | Burned, min | Share |\n|---|---:|---|---|---:|---:|---:|\n| card-availability | 99.9 % | 35 % bad, own | 28 d to 2026-02-03 | 40.3 | about 21 | about 52.1 % |\n\n<!-- /ledger -->\n\n## Background\n\n<!-- What a reader from another team needs in order to follow: the part of the system, what it depends on, what was being changed. -->\n\n## Trigger\n\n<!-- What happened just before, without which it would not have happened then: a push, a change of configuration, load, a provider. One thing; what let it do harm are the contributing factors. Front matter: trigger, change. -->\n\n## Contributing factors\n\n<!-- Two or more conditions that let the trigger become an incident, each as a property of the system, its tests, its process. Ask of each: had it been otherwise, would users have noticed? No person is a factor, and neither is "human error". -->\n\n## Detection\n\n<!-- How did we know, and how long after users did? Which alert should have fired, and did it ask for something that a person could do? -->\n\n## Response\n\n<!-- What was tried in which order, what was believed then, what was ruled out. Which tool, access or runbook was missing? -->\n\n## Recovery\n\n<!-- What ended the harm, and how was that verified? What is still to be cleaned up or repaired: data, queues, temporary changes? -->\n\n## Timeline\n\n<!-- All times in UTC. What happened, was seen, decided and done, each with a link to the evidence: a graph, a log, a message, a commit. -->\n\n| Time (UTC) | Kind | Event | By | Evidence |\n| --- | --- | --- | --- | --- |\n| 2026-11-24 18:32:27Z | note | rolled back |||\n\n## Lessons learned\n\n### What went well\n\n<!-- What limited the harm, and is to be kept when things change. -->\n\n### What went badly\n\n<!-- What made it worse or longer. Each of these wants an action item, or a reason why not. -->\n\n### Where we got lucky\n\n<!-- What would have made it worse, and was only by chance not so: time of day, who was awake, which region. -->\n\n### What surprised us\n\n<!-- What the system, a tool or a procedure did that differed from how we thought it worked. -->\n\n## Action items\n\n<!-- Each begins with a verb and is bounded: one can test that it is done. One owner, a due date, a ticket. At least one prevents, one detects, and one is P0 or P1 where users were affected. The form is:\n\n- [ ] Refuse an empty list of currencies in the schema\n  - type: prevent\n  - priority: P1\n  - owner: one person or team\n  - due: 2026-12-08\n  - ticket: https://tracker.example/OPS-123\n  - done when: a push with an empty list is refused in staging\n-->\n\n## Open questions\n\n<!-- What is not known yet, who would know it, and by when. -->\n\n## Related incidents\n\n<!-- Earlier incidents like this one, and what their action items were to prevent. The ones below look alike to the ledger: delete those that are not. -->\n\n## External message\n\n<!-- What customers were told or are to be told, in their words: what they saw, when, that it is over, what is done about it. No blame, no internal names. -->\n\n## Supporting data\n\n<!-- Graphs, queries, logs and commits that the statements above rest on, so that others can check them. -->\n','\n',char(10)),'ana',1795545147911,NULL);
CREATE TABLE postmortem_state_change (
  incident INTEGER NOT NULL REFERENCES postmortem (incident),
  position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'in-review', 'reviewed', 'closed')),
  author TEXT NOT NULL CHECK (author <> ''),
  changed_at INTEGER NOT NULL,
  reason TEXT,
  PRIMARY KEY (incident, position)
) STRICT, WITHOUT ROWID;
INSERT INTO postmortem_state_change VALUES(1,0,'draft','ana',1795545147911,NULL);
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
INSERT INTO action_item VALUES(1,1,'Refuse an empty list',NULL,1,'ana',NULL,'open',NULL,NULL,NULL,1795545147981,NULL);
CREATE VIRTUAL TABLE search_index USING fts5 (
  subject UNINDEXED, title, body,
  tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO search_index (search_index, rank) VALUES ('rank', 'bm25(0, 10, 1)');
CREATE TABLE search_progress (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL
) STRICT;
INSERT INTO search_progress VALUES(1,0);
CREATE TABLE search_action (
  id INTEGER PRIMARY KEY,
  row INTEGER NOT NULL
) STRICT;
CREATE INDEX objective_revision_by_slo ON objective_revision (slo, effective_from);
CREATE INDEX incident_by_began ON incident (began);
CREATE INDEX incident_by_impact_ended ON incident (impact_ended, began);
CREATE INDEX incident_ongoing ON incident (began)
  WHERE impact_ended IS NULL AND resolved IS NULL AND closed IS NULL;
CREATE UNIQUE INDEX incident_by_source ON incident (source_system, source_id)
  WHERE source_system IS NOT NULL;
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, sequence);
CREATE TRIGGER audit_entry_is_final BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END;
CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END;
CREATE TRIGGER postmortem_revision_is_final BEFORE UPDATE ON postmortem_revision
BEGIN SELECT RAISE(ABORT, 'a revision of a postmortem is never changed'); END;
CREATE TRIGGER postmortem_revision_stays BEFORE DELETE ON postmortem_revision
BEGIN SELECT RAISE(ABORT, 'a revision of a postmortem is never deleted'); END;
CREATE INDEX action_item_by_incident ON action_item (incident);
CREATE INDEX action_item_open ON action_item (due) WHERE status = 'open';
COMMIT;
PRAGMA application_id = 1347635014; PRAGMA user_version = 2;
