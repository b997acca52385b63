-- A ledger of schema 1, as psgf 0.1.0 wrote it.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('0001-ledger');
CREATE TABLE service (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  display_name TEXT,
  summary TEXT,
  team TEXT,
  tier INTEGER CHECK (tier >= 1)
) STRICT, WITHOUT ROWID;
INSERT INTO service VALUES('card-authorisation',NULL,NULL,'cards',NULL);
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
INSERT INTO slo VALUES('card-authorisation-availability',NULL,NULL,'card-authorisation');
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
INSERT INTO objective_revision VALUES(1,'card-authorisation-availability',1735689600000,0,1795529119257,'Ada',NULL,'Occurrences','28d',NULL,NULL);
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
INSERT INTO catalogue_document VALUES('SLO','card-authorisation-availability',replace('apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: card-authorisation-availability}\nspec:\n  service: card-authorisation\n  indicator:\n    metadata: {name: card-authorisation-ratio}\n    spec:\n      ratioMetric:\n        counter: true\n        good: {metricSource: {type: prometheus, spec: {query: good}}}\n        total: {metricSource: {type: prometheus, spec: {query: total}}}\n  timeWindow: [{duration: 28d, isRolling: true}]\n  budgetingMethod: Occurrences\n  objectives: [{target: 0.999}]\n','\n',char(10)));
INSERT INTO catalogue_document VALUES('Service','card-authorisation',replace('apiVersion: openslo/v1\nkind: Service\nmetadata: {name: card-authorisation, labels: {team: cards}}\nspec: {}\n','\n',char(10)));
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
INSERT INTO incident VALUES(1,'Card authorisations time out',NULL,2,'real','internal','config-push','alert',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1768914120000,60,1768914360000,60,NULL,NULL,NULL,NULL,NULL,NULL,1768918320000,60,1768919520000,60,NULL,NULL,NULL,NULL,1768914120000);
INSERT INTO incident VALUES(2,'Statement export late',NULL,NULL,'near-miss','internal',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO incident_factor VALUES(1,0,'software','a parser accepted an empty list');
CREATE TABLE incident_role (
  incident INTEGER NOT NULL REFERENCES incident (id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  person TEXT NOT NULL CHECK (person <> ''),
  held_from INTEGER, held_from_offset INTEGER,
  held_until INTEGER, held_until_offset INTEGER,
  PRIMARY KEY (incident, position)
) STRICT, WITHOUT ROWID;
INSERT INTO incident_role VALUES(1,0,'commander','Bo',NULL,NULL,NULL,NULL);
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
INSERT INTO incident_slo VALUES(1,'card-authorisation-availability',0,0.34999999999999997779,NULL,NULL,NULL,'own',NULL);
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
INSERT INTO timeline_entry VALUES(1,1,1768916520000,60,1795529119458,'action',NULL,'Rolled the push back','https://deploys.example/1',NULL);
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
INSERT INTO audit_entry VALUES(1,1795529119257,'Ada','imported','service/card-authorisation',NULL,'{"team":{"to":"cards"}}',X'dd4b63c0de7404c6dc8d42705b605cc493bacbebb641ed00ff76a110f3a73eb4',X'7c0c6667c534438c9a7ee5a31e0093864b016047a869886af14e1483b29cb4e1');
INSERT INTO audit_entry VALUES(2,1795529119257,'Ada','imported','slo/card-authorisation-availability',NULL,'{"service":{"to":"card-authorisation"},"revision 1":{"to":"from 2025-01-01T00:00:00Z by Ada: Occurrences over rolling 28d; target 0.999"}}',X'61b96224b97b6b9be50b4e55aefa981688ff603166662090617418f3766cafd0',X'73ef00e75c5dc2c03de901a38b445cc37677b6ea9535d64dceb5360ba0f7e46b');
INSERT INTO audit_entry VALUES(3,1795529119257,'Ada','imported','document/Service/card-authorisation',NULL,'{"text":{"to":"apiVersion: openslo/v1\nkind: Service\nmetadata: {name: card-authorisation, labels: {team: cards}}\nspec: {}\n"}}',X'c59e0cefd36b52288ce8c92180f485f75ee710130eb80d5e921d12fcc85e0dce',X'4c1ff28f68e7cf52d5f14ba59caa2bb2203a504904bda6aecf3c4eeb3fbff6f5');
INSERT INTO audit_entry VALUES(4,1795529119257,'Ada','imported','document/SLO/card-authorisation-availability',NULL,'{"text":{"to":"apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: card-authorisation-availability}\nspec:\n  service: card-authorisation\n  indicator:\n    metadata: {name: card-authorisation-ratio}\n    spec:\n      ratioMetric:\n        counter: true\n        good: {metricSource: {type: prometheus, spec: {query: good}}}\n        total: {metricSource: {type: prometheus, spec: {query: total}}}\n  timeWindow: [{duration: 28d, isRolling: true}]\n  budgetingMethod: Occurrences\n  objectives: [{target: 0.999}]\n"}}',X'e4f6e22ed059c3e583a62e64567d3c850412f6a0c04c84fbbe99455caae05083',X'5a98b20a926c4b8446c458dbcfa374cfd2391b688861444ff65bc2802b8f6d02');
INSERT INTO audit_entry VALUES(5,1795529119400,'Ada','recorded','INC-1',NULL,'{"title":{"to":"Card authorisations time out"},"severity":{"to":"SEV-2"},"mode":{"to":"real"},"visibility":{"to":"internal"},"services":{"to":"card-authorisation"},"impact_started":{"to":"2026-01-20T14:02:00+01:00"},"detected":{"to":"2026-01-20T14:06:00+01:00"},"impact_ended":{"to":"2026-01-20T15:12:00+01:00"},"resolved":{"to":"2026-01-20T15:32:00+01:00"},"trigger":{"to":"config-push"},"detection":{"to":"alert"},"factor 1":{"to":"software: a parser accepted an empty list"},"role 1":{"to":"commander: Bo"},"slo card-authorisation-availability":{"to":"bad fraction 0.35, own"}}',X'117d88dcd04cbc1df996b4904e98d404d55fc15805883175a61ad5d50f734311',X'cf82bcf3fcc1207a18d90f829df332479ee3305083a84dab3cc503ff7cdd3fb6');
INSERT INTO audit_entry VALUES(6,1795529119458,'Ada','noted','INC-1',NULL,'{"timeline 1":{"to":"2026-01-20T14:42:00+01:00 action: Rolled the push back (https://deploys.example/1)"}}',X'f9bfd08cc9e7c7225730ce90db15fdba1560accdb97aae1998f1f6a0e0b6e8ab',X'fe36362c407135a32ca3e36f2d21f064317c66beaba5c058305f17ab31c4448a');
INSERT INTO audit_entry VALUES(7,1795529119623,'Ada','recorded','INC-2',NULL,'{"title":{"to":"Statement export late"},"mode":{"to":"near-miss"},"visibility":{"to":"internal"}}',X'fd9f726593da6889fb061a47f4fd133e2ebf8fc86fe6c382781175fc510703f9',X'91674e29dd016a745c4a45b08c8eaeb91bcef3bca2be73072fbe622ecddff2b5');
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
COMMIT;
PRAGMA application_id = 1347635014; PRAGMA user_version = 1;
