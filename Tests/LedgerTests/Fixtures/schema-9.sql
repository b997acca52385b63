-- A ledger of schema 9, as psgf 0.1.0 wrote it; its search index is left to be made anew.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('0001-ledger');
INSERT INTO grdb_migrations VALUES('0002-postmortems');
INSERT INTO grdb_migrations VALUES('0003-measured-events');
INSERT INTO grdb_migrations VALUES('0004-journeys-and-risks');
INSERT INTO grdb_migrations VALUES('0005-governance');
INSERT INTO grdb_migrations VALUES('0006-satisfaction-and-toil');
INSERT INTO grdb_migrations VALUES('0007-recommendations');
INSERT INTO grdb_migrations VALUES('0008-alerts');
INSERT INTO grdb_migrations VALUES('0009-automation');
CREATE TABLE service (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  display_name TEXT,
  summary TEXT,
  team TEXT,
  tier INTEGER CHECK (tier >= 1)
) STRICT, WITHOUT ROWID;
INSERT INTO service VALUES('card-authorisation',NULL,NULL,'cards',NULL);
INSERT INTO service VALUES('token-vault',NULL,NULL,'vault',NULL);
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
INSERT INTO slo VALUES('vault-availability',NULL,NULL,'token-vault');
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
INSERT INTO objective_revision VALUES(1,'card-availability',1767225600000,0,1795560265065,'ana','agreed','Occurrences','28d',NULL,NULL);
INSERT INTO objective_revision VALUES(2,'vault-availability',1767225600000,0,1795560265065,'ana','agreed','Occurrences','28d',NULL,NULL);
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
INSERT INTO objective VALUES(2,0,NULL,0.99899999999999999911,NULL,NULL);
CREATE TABLE catalogue_document (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;
INSERT INTO catalogue_document VALUES('SLO','card-availability',replace('apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: card-availability}\nspec:\n  service: card-authorisation\n  indicatorRef: card-ratio\n  timeWindow: [{duration: 28d, isRolling: true}]\n  budgetingMethod: Occurrences\n  objectives: [{target: 0.999}]\n','\n',char(10)));
INSERT INTO catalogue_document VALUES('SLO','vault-availability',replace('apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: vault-availability}\nspec:\n  service: token-vault\n  indicatorRef: vault-ratio\n  timeWindow: [{duration: 28d, isRolling: true}]\n  budgetingMethod: Occurrences\n  objectives: [{target: 0.999}]\n','\n',char(10)));
INSERT INTO catalogue_document VALUES('Service','card-authorisation',replace('apiVersion: openslo/v1\nkind: Service\nmetadata: {name: card-authorisation, labels: {team: cards}}\nspec: {}\n','\n',char(10)));
INSERT INTO catalogue_document VALUES('Service','token-vault',replace('apiVersion: openslo/v1\nkind: Service\nmetadata: {name: token-vault, labels: {team: vault}}\nspec: {}\n','\n',char(10)));
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
  began INTEGER, risk TEXT REFERENCES risk (name), people INTEGER CHECK (people > 0), engaged_minutes REAL CHECK (engaged_minutes >= 0), after_hours_minutes REAL
  CHECK (after_hours_minutes >= 0 AND after_hours_minutes <= engaged_minutes), manual_steps INTEGER CHECK (manual_steps >= 0),
  CHECK ((source_system IS NULL) = (source_id IS NULL))
) STRICT;
INSERT INTO incident VALUES(1,'Card authorisations time out',NULL,2,'real','internal',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1770112800000,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1770116400000,0,NULL,NULL,NULL,NULL,NULL,NULL,1770112800000,NULL,3,90.0,20.0,4);
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
INSERT INTO incident_slo VALUES(1,'card-availability',0,0.34999999999999997779,NULL,NULL,NULL,'dependency',NULL);
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
INSERT INTO timeline_entry VALUES(1,1,1795560265000,0,1795560265243,'note',NULL,'rolled back',NULL,NULL);
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
INSERT INTO audit_entry VALUES(1,1795560265065,'ana','imported','service/card-authorisation','agreed','{"team":{"to":"cards"}}',X'dd4b63c0de7404c6dc8d42705b605cc493bacbebb641ed00ff76a110f3a73eb4',X'ee1f2af3fe51f4e5e5a2dd481368ae46fab4a19a9467ae9ab1c8e55daa7be897');
INSERT INTO audit_entry VALUES(2,1795560265065,'ana','imported','service/token-vault','agreed','{"team":{"to":"vault"}}',X'87fcc85c426d143117725dddae2cbfd9bd7724e27c86bff08b7715efb16e2ff8',X'2bd0be8fb0f2a6dcf5a456bad5d727c44aab8db562d87502ee5695c6310af403');
INSERT INTO audit_entry VALUES(3,1795560265065,'ana','imported','slo/card-availability','agreed','{"service":{"to":"card-authorisation"},"revision 1":{"to":"from 2026-01-01T00:00:00Z by ana because agreed: Occurrences over rolling 28d; target 0.999"}}',X'23fc8b72e5857da009491eb2177cb8d57203b444caf76a33b56eb5a663a0f404',X'8fad902fe0ea0885ace79a0f0b88797b896db4dc4379aea360db4ab5607add6c');
INSERT INTO audit_entry VALUES(4,1795560265065,'ana','imported','slo/vault-availability','agreed','{"service":{"to":"token-vault"},"revision 1":{"to":"from 2026-01-01T00:00:00Z by ana because agreed: Occurrences over rolling 28d; target 0.999"}}',X'ffa0a98046169790f41747c764f78ca3b1ce7286e4406e36c4f64e84690e72d0',X'7d2dbd481b032940ba72baf734a26cf8f3fa78f590fc6dc3806609acf55d2a41');
INSERT INTO audit_entry VALUES(5,1795560265065,'ana','imported','document/Service/card-authorisation','agreed','{"text":{"to":"apiVersion: openslo/v1\nkind: Service\nmetadata: {name: card-authorisation, labels: {team: cards}}\nspec: {}\n"}}',X'c59e0cefd36b52288ce8c92180f485f75ee710130eb80d5e921d12fcc85e0dce',X'd9ece591699c1fa1fa9d4d0eaf815d172b042cfefef1e85dc01b606e29dec69f');
INSERT INTO audit_entry VALUES(6,1795560265065,'ana','imported','document/Service/token-vault','agreed','{"text":{"to":"apiVersion: openslo/v1\nkind: Service\nmetadata: {name: token-vault, labels: {team: vault}}\nspec: {}\n"}}',X'eacc4ee331c45cd897fa203881137c765735d5e8f08f64834c5aa6c1280c1fe2',X'ad6ce32d6e51370d74daab0de91e1fd758767de683c30df9acef6cfd2ea0affc');
INSERT INTO audit_entry VALUES(7,1795560265065,'ana','imported','document/SLO/card-availability','agreed','{"text":{"to":"apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: card-availability}\nspec:\n  service: card-authorisation\n  indicatorRef: card-ratio\n  timeWindow: [{duration: 28d, isRolling: true}]\n  budgetingMethod: Occurrences\n  objectives: [{target: 0.999}]\n"}}',X'51239feb8665e543aebe1de83378d961946fbdc7765238a868c492dfac3d9383',X'4521e1c1fb5cec8615ba87329c31738e016924091bfc66398f922fac915f2b60');
INSERT INTO audit_entry VALUES(8,1795560265065,'ana','imported','document/SLO/vault-availability','agreed','{"text":{"to":"apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: vault-availability}\nspec:\n  service: token-vault\n  indicatorRef: vault-ratio\n  timeWindow: [{duration: 28d, isRolling: true}]\n  budgetingMethod: Occurrences\n  objectives: [{target: 0.999}]\n"}}',X'52a9f2369afc15f757c9f62834c344e03cda024a076d0966cd46069afbb3fb47',X'7e57f48c7dca84221bba856eecc49199aed2afc96806d05b3d54df2d6442d2a5');
INSERT INTO audit_entry VALUES(9,1795560265207,'ana','recorded','INC-1',NULL,'{"title":{"to":"Card authorisations time out"},"severity":{"to":"SEV-2"},"mode":{"to":"real"},"visibility":{"to":"internal"},"services":{"to":"card-authorisation"},"impact_started":{"to":"2026-02-03T10:00:00Z"},"impact_ended":{"to":"2026-02-03T11:00:00Z"},"slo card-availability":{"to":"bad fraction 0.35, own"}}',X'9b1d51b8d1e32c793043da1e6626948c5159d927a732f80d7f223e7db19be0d5',X'e4e9f71c3f3e67df6dc276f23533ace0c4c0ca1241033d368894d62a57b56ead');
INSERT INTO audit_entry VALUES(10,1795560265243,'ana','noted','INC-1',NULL,'{"timeline 1":{"to":"2026-11-24T22:44:25Z note: rolled back"}}',X'4c9852989f428b845be31b608fcc88be43c8b97f7a9fc1fdc429906c549185b1',X'cf234471af55ce6b410d9047f8702c7bee640487e65b90dabc4dc11d41c3d4b2');
INSERT INTO audit_entry VALUES(11,1795560265298,'ana','recorded','INC-1',NULL,'{"role 1":{"to":"postmortem-owner: ana"}}',X'da97bbc0f2ad9135e786e6ea65f19a61603a8b0983525f1311586e023ae17cec',X'6e75ee049fa2e0534a6b4701f34adeb201458d22843b5a49257c802d84649721');
INSERT INTO audit_entry VALUES(12,1795560265298,'ana','recorded','PM-1',NULL,'{"state":{"to":"draft"},"started":{"to":"2026-11-24T22:44:25.298Z"},"changed":{"to":"2026-11-24T22:44:25.298Z"},"owner":{"to":"ana"},"due":{"to":"2026-02-10"},"revision 1":{"to":"by ana at 2026-11-24T22:44:25.298Z, sha256 de26eb3ec8cd0a701390e0c20920ee10a576baad6e64af1f7f3825ef30b7ee59"},"state change 1":{"to":"draft by ana at 2026-11-24T22:44:25.298Z"}}',X'8e420402024651968a8c0503fce81c1de0e8f13a4c352fbbfae8b4f1d70ea826',X'5e3645c56117abe0d503bc8b46153db0bbefcdb54f68173fa10cd9f5139348fe');
INSERT INTO audit_entry VALUES(13,1795560265380,'ana','recorded','ACT-1',NULL,'{"incident":{"to":"INC-1"},"title":{"to":"Refuse an empty list"},"priority":{"to":"P1"},"owner":{"to":"ana"},"status":{"to":"open"},"opened":{"to":"2026-11-24T22:44:25.380Z"}}',X'0a40bd6f7cb2fe10eaa32d0244be84d38643158debc6b83fdac7d02959366595',X'349c7fe58d24fba902fb12a510de296a3e342a89ba884f940cc369ece6287f36');
INSERT INTO audit_entry VALUES(14,1795560265433,'ana','recorded','journey/pay-by-card',NULL,'{"user":{"to":"a shopper"},"goal":{"to":"pay with a card"}}',X'8854840c8ec147887ac1d558cdf5f33b8cfa5309c5789d324a0f2ef71ed6f667',X'1d19ebbdd0f0f813d8b783a05764918a925f36c8ce5fffe841364e1c0d40951c');
INSERT INTO audit_entry VALUES(15,1795560265490,'ana','recorded','risk/switch-over',NULL,'{"summary":{"to":"The vault fails over"},"time to detect":{"to":"1800000 ms"},"time to repair":{"to":"7200000 ms"},"time to failure":{"to":"10368000000 ms"},"share":{"to":"0.2"},"journey":{"to":"pay-by-card"},"observed from":{"to":"2026-11-24"}}',X'103f4494f9654188aa54df869e5c95da32622d24d0fa272e6750f1848b444605',X'fa21263cb78596f981f5f03dcecf2eba6c1e90656b8facdd92f2d83fafec83b1');
INSERT INTO audit_entry VALUES(16,1795560265542,'ana','recorded','slo/card-availability/reasons',NULL,'{"journeys":{"to":"pay-by-card"},"risks":{"to":"switch-over"},"floor":{"to":"0.995"},"dependencies":{"to":"vault-availability"},"owner":{"to":"ana"}}',X'67e93ec002741fb7fa9b2b616e3cb733dd981cd35876dbc5b1db94f30d076da0',X'be53f5167d51147b256f9e5ed07001cd8c9f00b553d02b475bcc652b55f5a5c7');
INSERT INTO audit_entry VALUES(17,1795560265647,'ana','recorded','slo/card-availability/risk/switch-over',NULL,'{"verdict":{"to":"accepted"},"person":{"to":"ana"},"decided":{"to":"2026-11-24T22:44:25.647Z"},"target":{"to":"0.999"},"time to detect":{"to":"1800000 ms"},"time to repair":{"to":"7200000 ms"},"time to failure":{"to":"10368000000 ms"},"share":{"to":"0.2"}}',X'7abc2aabe67965eb5998382dea848b04b1997fc70d9ae0cb03031cde00b0398c',X'335edf7d9f9867db62aec9a40c44f13dac1ad156663f4b1aa6dae8640cd50c82');
INSERT INTO audit_entry VALUES(18,1795560265683,'ana','imported','MEA-1','import of e.csv','{"source":{"to":"e.csv"},"SLO":{"to":"card-availability"},"SLOs":{"to":"1"},"intervals":{"to":"2"},"from":{"to":"2026-02-03T10:00:00Z"},"to":{"to":"2026-02-03T12:00:00Z"},"digest":{"to":"ee3a70b643285fceb3d996ca81261f92bd4717fb513d4d51934522e3b2f2a4e2"}}',X'6c57e1c98d577d46ba1c299517aa175fc6e670d6f320b8049f4cb99a0332e028',X'777dd2636347ffc1424a0d8cb0799bec092412f9268d8511c78039d98aa08daf');
INSERT INTO audit_entry VALUES(19,1795560265738,'ana','recorded','ADJ-1','test traffic','{"SLO":{"to":"card-availability"},"from":{"to":"2026-02-03T10:00:00Z"},"to":{"to":"2026-02-03T11:00:00Z"},"effect":{"to":"forgive"},"events":{"to":"20.0"},"reason":{"to":"test traffic"},"author":{"to":"ana"}}',X'fce1d302ffb04c54a926931c4e3e4ce07f0092861a386a13bf728788d1601a6f',X'e10907eb7eee815704004428ac51127f790cfb4caec9ce3ee7856c45d3553b0d');
INSERT INTO audit_entry VALUES(20,1795560265791,'ana','recorded','EXC-1','a merchant goes live','{"service":{"to":"card-authorisation"},"kind":{"to":"launch"},"approver":{"to":"Grace"},"reason":{"to":"a merchant goes live"},"author":{"to":"ana"},"granted":{"to":"2026-11-24T22:44:25.791Z"},"expires":{"to":"2026-12-01T22:44:25Z"}}',X'dfc921990129a4bd9c6c29fe06c4bed9a6f6dee4279b0e72da6a62644c934abb',X'f763e2b33017ed05d088312cf161d43d1ded6da9a45375294c4089d2037c43d5');
INSERT INTO audit_entry VALUES(21,1795560265827,'ana','recorded','GATE-1',NULL,'{"decided":{"to":"2026-11-24T22:44:25.827Z"},"service":{"to":"card-authorisation"},"change kind":{"to":"feature"},"risk":{"to":"normal"},"verdict":{"to":"allowed"},"clause":{"to":"4.1"},"findings":{"to":"allowed  4.1  EXC-1 allows it until 2026-12-01T22:44:25Z: a merchant goes live (approved by Grace)\ninconclusive  1.6  card-availability  nothing is measured in the window: bring measured events with ''psgf sli import'', or let the policy rest on incidents (evidence: incidents)"},"author":{"to":"ana"}}',X'374325d4ce0ea0fe02a711854a31098af79db83ae89668e7ecf2faba6433c040',X'9cc59dd77357f611389c3c51cc608451943dc47cbe0e0d44cc154ecfc8c122a7');
INSERT INTO audit_entry VALUES(22,1795560265888,'ana','linked','INC-1','its pool was exhausted','{"slo card-availability":{"from":"bad fraction 0.35, own","to":"bad fraction 0.35, dependency"}}',X'3b782fec487ff04b7d12d4e0bec54b0cd4c3aabcd27a89d6324ab180cdc5f40b',X'b0d9a3b6914d18c55baa2cea851761da715dc1a075c599fc9b525bdce821a69b');
INSERT INTO audit_entry VALUES(23,1795560265888,'ana','recorded','ATT-1','its pool was exhausted','{"incident":{"to":"INC-1"},"SLO":{"to":"card-availability"},"service":{"to":"token-vault"},"reason":{"to":"its pool was exhausted"},"author":{"to":"ana"},"due":{"to":"2026-12-01"}}',X'8fa270e9b0bf811e0e85cbde916d8fc751152b113aa44e897cb8d182be818aa2',X'12b1161b11408eab8ae7dca9e92651693be15290a22988e00bc1600e0e234eeb');
INSERT INTO audit_entry VALUES(24,1795560266266,'ana','recorded','obligation/3.1/INC-1/p0Item','ACT-1','{"answer":{"to":"met"},"evidence":{"to":"ACT-1"},"by":{"to":"ana"},"at":{"to":"2026-11-24T22:44:26.266Z"}}',X'edd8be93c38f92bcca5e98baa8a1b2b3559f02e100692e4326650786d12feef5',X'63bab83b86116335dc4bee03fc415df0c474bdf29be69ce86f7a641f360b7d20');
INSERT INTO audit_entry VALUES(25,1795918932547,'ana','recorded','SAT-1',NULL,'{"about":{"to":"slo/card-availability"},"level":{"to":"low"},"from":{"to":"2026-07-01T00:00:00Z"},"to":{"to":"2026-08-01T00:00:00Z"},"source":{"to":"tickets"},"evidence":{"to":"31 tickets"},"author":{"to":"ana"}}',X'dab4d8cd7feea6a9f00a53a6e7b0f9bdcb1e335309a100af5fd417634b492bbd',X'd7f7000e8e7da513ce2ff0a8d374a61c67bc4b7a96f01298a456eefd35b0d6c6');
INSERT INTO audit_entry VALUES(26,1795918932622,'ana','recorded','TOIL-1',NULL,'{"team":{"to":"cards"},"what":{"to":"Requeue payments"},"minutes":{"to":"20.0"},"people":{"to":"1"},"times":{"to":"4"},"kind":{"to":"interrupt"},"from":{"to":"2026-07-01T00:00:00Z"},"to":{"to":"2026-08-01T00:00:00Z"},"incident":{"to":"INC-1"},"service":{"to":"card-authorisation"},"class":{"to":"requeue"},"author":{"to":"ana"}}',X'ca4cd88a9ce24d94e6656ce76da0464405a1a31784fbb407e21c6d071659fc9d',X'f0895afbabd3f77a5173e308ea641c2f774edbcf3ffb83492ab96b7be822a7b6');
INSERT INTO audit_entry VALUES(27,1795918932750,'ana','imported','ALERT-1','import of alert.json','{"source":{"to":"alertmanager"},"labels":{"to":"{\"alertname\":\"CardFastBurn\",\"severity\":\"page\",\"slo\":\"card-availability\"}"},"annotations":{"to":"{\"runbook_url\":\"https://runbooks.example/cards/fast-burn\"}"},"SLO":{"to":"card-availability"},"fingerprint":{"to":"5f2d1c0a9b8e7d6c"},"URL":{"to":"http://prometheus.example"},"started":{"to":"2026-07-14T09:12:00Z"},"ended":{"to":"2026-07-14T09:52:00Z"}}',X'1a26a221a4ee889be2544d60cb4862f690095ff31af177ed551217f5fa5b7c73',X'2db1e55218617a880b14d7f56e51243b72d067ca353bbb0525118ddcdd9dad1a');
INSERT INTO audit_entry VALUES(28,1795918939047,'ana','updated','ALERT-1',NULL,'{"incident":{"to":"INC-1"}}',X'8793d5c48676e3fb835b4d8a5b1e28dd00cd858c3e002582e583bb31f1eb0b5d',X'bc53ad733bda42eda2f6f7de8133edededf926fe51ea2371963dc385ab314abc');
INSERT INTO audit_entry VALUES(29,1795918939272,'ana','recorded','team/cards/2026-01-01',NULL,'{"people":{"to":"3.0"},"hours a week":{"to":"38.0"},"on call":{"to":"6"}}',X'90ecdaff32c0d3001b6e681e50bf08035974b9444e19eeadeacc4d364255d065',X'822812b77a5d2b591439e307fd6fbf410d49d1c21fadb2b563610e40a1aec7db');
INSERT INTO audit_entry VALUES(30,1795918939577,'ana','recorded','toil/cards/2026-07-01T00:00:00Z..2026-08-01T00:00:00Z',NULL,'{"from":{"to":"2026-07-01T00:00:00Z"},"to":{"to":"2026-08-01T00:00:00Z"},"closed":{"to":"2026-11-29T02:22:19.577Z by ana"}}',X'b3aa8411c0be7a71513b2039adb521c904277b38ee09ba95bffbee5440b68146',X'10e42136484feee4ccaa744243d2063094dcd9501d1cf82fa51ddbe47871a21b');
INSERT INTO audit_entry VALUES(31,1795944706766,'Ada','updated','INC-1',NULL,'{"people":{"to":"3"},"engaged minutes":{"to":"90.0"},"manual steps":{"to":"4"},"after-hours minutes":{"to":"20.0"}}',X'b7d3ee779301eeee72ac3324b9e7a65231cb2ed1db3c2a1e7bd7549e752e68e0',X'd8c0635715824c391f2276b8d3ddb26c16cfee64ebb6338cffcc6bd910e5aa11');
INSERT INTO audit_entry VALUES(32,1795944707520,'Ada','recorded','runbook/restart',NULL,'{"title":{"to":"Restart the consumers"},"team":{"to":"cards"},"services":{"to":"card-authorisation"},"triggers":{"to":"capacity"},"alerts":{"to":"FastBurn"},"steps":{"to":"9"},"manual steps":{"to":"7"},"author":{"to":"Ada"}}',X'6071721483167ab4b7bba6cc8feb10e3fce4fcc12409d036d073d54435bfebd0',X'3e988498c09319df69b0739eb05c326c5d2143ced3f1b560abb69fb96d371cba');
INSERT INTO audit_entry VALUES(33,1795944708058,'Ada','recorded','USE-1',NULL,'{"runbook":{"to":"restart"},"at":{"to":"2026-02-03T10:20:00Z"},"incident":{"to":"INC-1"},"worked":{"to":"partly"},"minutes":{"to":"41.0"},"author":{"to":"Ada"}}',X'215bd9d71759b3631ef92fb9e7aa00cbe20b39623cb1ffc232b7b162310bc8df',X'97e6cd01f38ca3fcfd268b1e1269cf52e5090ec79fb4b143d99ad0faf48cf1fd');
INSERT INTO audit_entry VALUES(34,1795944721651,'Ada','recorded','AUTO-1',NULL,'{"title":{"to":"Restart the consumers when they stall"},"kind":{"to":"self-healing"},"team":{"to":"cards"},"incidents":{"to":"of a class"},"services":{"to":"card-authorisation"},"triggers":{"to":"capacity"},"effectiveness":{"to":"0.2, 0.5, 0.8"},"build hours":{"to":"20.0, 40.0, 80.0"},"maintenance hours a year":{"to":"2.0, 4.0, 8.0"},"risk":{"to":"It may restart in a loop"},"way back":{"to":"Switch it off"},"runbook":{"to":"restart"},"author":{"to":"Ada"}}',X'5583f7a002b6f4bf306730a71c8e79f073943bedeed755e26973dfbc5baf97fa',X'0f9192ceac68e23edfd34e4a662eb9f30fc4352f548014ef3454e47088c6310e');
CREATE TABLE postmortem (
  incident INTEGER NOT NULL PRIMARY KEY REFERENCES incident (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'in-review', 'reviewed', 'closed')),
  owner TEXT CHECK (owner <> ''),
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  started_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO postmortem VALUES(1,'draft','ana','2026-02-10',1795560265298,1795560265298);
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
INSERT INTO postmortem_revision VALUES(1,1,1,replace('---\nincident: INC-1\nowner: ana\nseverity: SEV-2\nservices: [card-authorisation]\nmilestones:\n  impact_started: 2026-02-03T10:00:00Z\n  impact_ended: 2026-02-03T11:00:00Z\n---\n\n# Card authorisations time out\n\n<!-- Write for somebody who was not there. Say what the system did and why it made sense at the time; name roles and teams, not persons. Comments like this one are left out of reports: delete or keep them. -->\n\n## Summary\n\n<!-- Two to four sentences that stand alone: what users saw, from when to when, what set it off, what ended it. -->\n\n## Impact\n\n<!-- Exact numbers: how many users and requests, which regions, what they could not do, revenue, support tickets, data lost. Say how each was measured. "Partial" or "outage"? Say which share failed. -->\n\n<!-- ledger: as of 2026-11-24 22:44 UTC; a report shows the newest instead, so write outside -->\n\n| Duration | Is | From, UTC | To, UTC | Length |\n|---|---|---|---|---:|\n| Time to detect | detected - impact started | 2026-02-03 10:00 | unknown | unknown |\n| Time to acknowledge | acknowledged - detected | unknown | unknown | unknown |\n| Time to mitigate | mitigated - impact started | 2026-02-03 10:00 | unknown | unknown |\n| Time to resolve | resolved - impact started | 2026-02-03 10:00 | unknown | unknown |\n| Impact | impact ended - impact started | 2026-02-03 10:00 | 2026-02-03 11:00 | 1 h |\n\n<!-- /ledger -->\n\n## SLO and error budget impact\n\n<!-- Was it felt where the SLO measures? Say what the figures below leave out, and whether the error budget policy asks for something now. -->\n\n<!-- ledger: as of 2026-11-24 22:44 UTC; a report shows the newest instead, so write outside -->\n\n| SLO | Target | Harm, attribution | Window | Budget | Burned | Share |\n|---|---:|---|---|---:|---:|---:|\n| card-availability | 99.9 % | 35 % bad, own | 28 d to 2026-02-03 | 40.3 min | about 21 min | about 52.1 % |\n\n<!-- /ledger -->\n\n## Background\n\n<!-- What a reader from another team needs in order to follow: the part of the system, what it depends on, what was being changed. -->\n\n## Trigger\n\n<!-- What happened just before, without which it would not have happened then: a push, a change of configuration, load, a provider. One thing; what let it do harm are the contributing factors. Front matter: trigger, change. -->\n\n## Contributing factors\n\n<!-- Two or more conditions that let the trigger become an incident, each as a property of the system, its tests, its process. Ask of each: had it been otherwise, would users have noticed? No person is a factor, and neither is "human error". -->\n\n## Detection\n\n<!-- How did we know, and how long after users did? Which alert should have fired, and did it ask for something that a person could do? -->\n\n## Response\n\n<!-- What was tried in which order, what was believed then, what was ruled out. Which tool, access or runbook was missing? -->\n\n## Recovery\n\n<!-- What ended the harm, and how was that verified? What is still to be cleaned up or repaired: data, queues, temporary changes? -->\n\n## Timeline\n\n<!-- All times in UTC. What happened, was seen, decided and done, each with a link to the evidence: a graph, a log, a message, a commit. -->\n\n| Time (UTC) | Kind | Event | By | Evidence |\n| --- | --- | --- | --- | --- |\n| 2026-11-24 22:44:25Z | note | rolled back |||\n\n## Lessons learned\n\n### What went well\n\n<!-- What limited the harm, and is to be kept when things change. -->\n\n### What went badly\n\n<!-- What made it worse or longer. Each of these wants an action item, or a reason why not. -->\n\n### Where we got lucky\n\n<!-- What would have made it worse, and was only by chance not so: time of day, who was awake, which region. -->\n\n### What surprised us\n\n<!-- What the system, a tool or a procedure did that differed from how we thought it worked. -->\n\n## Action items\n\n<!-- Each begins with a verb and is bounded: one can test that it is done. One owner, a due date, a ticket. At least one prevents, one detects, and one is P0 or P1 where users were affected. The form is:\n\n- [ ] Refuse an empty list of currencies in the schema\n  - type: prevent\n  - priority: P1\n  - owner: one person or team\n  - due: 2026-12-08\n  - ticket: https://tracker.example/OPS-123\n  - done when: a push with an empty list is refused in staging\n-->\n\n## Open questions\n\n<!-- What is not known yet, who would know it, and by when. -->\n\n## Related incidents\n\n<!-- Earlier incidents like this one, and what their action items were to prevent. The ones below look alike to the ledger: delete those that are not. -->\n\n## External message\n\n<!-- What customers were told or are to be told, in their words: what they saw, when, that it is over, what is done about it. No blame, no internal names. -->\n\n## Supporting data\n\n<!-- Graphs, queries, logs and commits that the statements above rest on, so that others can check them. -->\n','\n',char(10)),'ana',1795560265298,NULL);
CREATE TABLE postmortem_state_change (
  incident INTEGER NOT NULL REFERENCES postmortem (incident),
  position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'in-review', 'reviewed', 'closed')),
  author TEXT NOT NULL CHECK (author <> ''),
  changed_at INTEGER NOT NULL,
  reason TEXT,
  PRIMARY KEY (incident, position)
) STRICT, WITHOUT ROWID;
INSERT INTO postmortem_state_change VALUES(1,0,'draft','ana',1795560265298,NULL);
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
INSERT INTO action_item VALUES(1,1,'Refuse an empty list',NULL,1,'ana',NULL,'open',NULL,NULL,NULL,1795560265380,NULL);
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
CREATE TABLE measurement (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL CHECK (source <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  -- The SLO where it is of one alone.
  slo TEXT REFERENCES slo (name),
  slo_count INTEGER NOT NULL CHECK (slo_count > 0),
  interval_count INTEGER NOT NULL CHECK (interval_count > 0),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end > span_start),
  -- SHA-256 over its intervals, by SLO and start.
  intervals_digest BLOB NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_because TEXT,
  CHECK ((slo IS NULL) = (slo_count > 1)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT;
INSERT INTO measurement VALUES(1,'e.csv','ana',1795560265683,'card-availability',1,2,1770112800000,1770120000000,X'ee3a70b643285fceb3d996ca81261f92bd4717fb513d4d51934522e3b2f2a4e2',NULL,NULL,NULL);
CREATE TABLE measured_series (
  id INTEGER PRIMARY KEY,
  slo TEXT NOT NULL UNIQUE REFERENCES slo (name)
) STRICT;
INSERT INTO measured_series VALUES(1,'card-availability');
CREATE TABLE measured_interval (
  series INTEGER NOT NULL REFERENCES measured_series (id),
  started INTEGER NOT NULL,
  measurement INTEGER NOT NULL REFERENCES measurement (id),
  ended INTEGER NOT NULL CHECK (ended > started),
  good REAL NOT NULL CHECK (good >= 0),
  total REAL NOT NULL CHECK (total >= good),
  PRIMARY KEY (series, started, measurement)
) STRICT, WITHOUT ROWID;
INSERT INTO measured_interval VALUES(1,1770112800000,1,1770116400000,650.0,1000.0);
INSERT INTO measured_interval VALUES(1,1770116400000,1,1770120000000,999.0,1000.0);
CREATE TABLE budget_adjustment (
  id INTEGER PRIMARY KEY,
  slo TEXT NOT NULL REFERENCES slo (name),
  period_start INTEGER NOT NULL,
  period_start_offset INTEGER NOT NULL,
  period_end INTEGER NOT NULL CHECK (period_end > period_start),
  period_end_offset INTEGER NOT NULL,
  effect TEXT NOT NULL CHECK (effect IN ('exclude', 'forgive', 'charge')),
  events REAL CHECK (events > 0),
  minutes REAL CHECK (minutes > 0),
  reason TEXT NOT NULL CHECK (reason <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_because TEXT,
  CHECK ((events IS NOT NULL) + (minutes IS NOT NULL) = (effect <> 'exclude')),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT;
INSERT INTO budget_adjustment VALUES(1,'card-availability',1770112800000,0,1770116400000,0,'forgive',20.0,NULL,'test traffic','ana',1795560265738,NULL,NULL,NULL);
CREATE TABLE journey (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  user TEXT NOT NULL CHECK (user <> ''),
  goal TEXT NOT NULL CHECK (goal <> ''),
  symptom TEXT,
  worth TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO journey VALUES('pay-by-card','a shopper','pay with a card',NULL,NULL);
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
INSERT INTO risk VALUES('switch-over','The vault fails over',1800000,7200000,10368000000,0.2000000000000000111,'pay-by-card',NULL,'2026-11-24');
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
INSERT INTO slo_reasoning VALUES('card-availability',0.99499999999999999555,NULL,NULL,NULL,NULL,NULL,'ana',NULL);
CREATE TABLE slo_journey (
  slo TEXT NOT NULL REFERENCES slo_reasoning (slo),
  position INTEGER NOT NULL,
  journey TEXT NOT NULL REFERENCES journey (name),
  PRIMARY KEY (slo, position),
  UNIQUE (slo, journey)
) STRICT, WITHOUT ROWID;
INSERT INTO slo_journey VALUES('card-availability',0,'pay-by-card');
CREATE TABLE slo_risk (
  slo TEXT NOT NULL REFERENCES slo_reasoning (slo),
  position INTEGER NOT NULL,
  risk TEXT NOT NULL REFERENCES risk (name),
  PRIMARY KEY (slo, position),
  UNIQUE (slo, risk)
) STRICT, WITHOUT ROWID;
INSERT INTO slo_risk VALUES('card-availability',0,'switch-over');
CREATE TABLE slo_dependency (
  slo TEXT NOT NULL REFERENCES slo_reasoning (slo),
  position INTEGER NOT NULL,
  dependency TEXT NOT NULL REFERENCES slo (name),
  PRIMARY KEY (slo, position),
  UNIQUE (slo, dependency)
) STRICT, WITHOUT ROWID;
INSERT INTO slo_dependency VALUES('card-availability',0,'vault-availability');
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
INSERT INTO risk_decision VALUES('card-availability','switch-over','accepted','ana',1795560265647,NULL,1800000,7200000,10368000000,0.2000000000000000111,0.99899999999999999911);
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
INSERT INTO policy_exception VALUES(1,'card-authorisation','launch',NULL,'Grace','a merchant goes live','ana',1795560265791,1796165065000,0,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO gate_decision VALUES(1,1795560265827,'ana','card-authorisation','feature','normal',NULL,'allowed','4.1',replace('allowed  4.1  EXC-1 allows it until 2026-12-01T22:44:25Z: a merchant goes live (approved by Grace)\ninconclusive  1.6  card-availability  nothing is measured in the window: bring measured events with ''psgf sli import'', or let the policy rest on incidents (evidence: incidents)','\n',char(10)),NULL);
CREATE TABLE obligation_answer (
  obligation TEXT NOT NULL PRIMARY KEY CHECK (obligation <> ''),
  answer TEXT NOT NULL CHECK (answer IN ('met', 'waived')),
  evidence TEXT NOT NULL CHECK (evidence <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  answered_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO obligation_answer VALUES('3.1/INC-1/p0Item','met','ACT-1','ana',1795560266266);
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
INSERT INTO attribution_claim VALUES(1,1,'card-availability','token-vault','its pool was exhausted','ana',1795560265888,'2026-12-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE satisfaction (
  id INTEGER PRIMARY KEY,
  -- What it is about: one of the three.
  slo TEXT REFERENCES slo (name),
  journey TEXT REFERENCES journey (name),
  service TEXT REFERENCES service (name),
  level TEXT NOT NULL CHECK (level IN ('high', 'low')),
  period_start INTEGER NOT NULL,
  period_start_offset INTEGER NOT NULL,
  period_end INTEGER NOT NULL CHECK (period_end > period_start),
  period_end_offset INTEGER NOT NULL,
  source TEXT NOT NULL
    CHECK (source IN ('survey', 'tickets', 'customer-detected', 'interview', 'other')),
  -- 4.2 of 5.
  score REAL CHECK (score >= 0 AND score <= score_best),
  score_best REAL CHECK (score_best > 0),
  responses INTEGER CHECK (responses > 0),
  evidence TEXT CHECK (evidence <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_because TEXT,
  CHECK ((slo IS NOT NULL) + (journey IS NOT NULL) + (service IS NOT NULL) = 1),
  CHECK ((score IS NULL) = (score_best IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT;
INSERT INTO satisfaction VALUES(1,'card-availability',NULL,NULL,'low',1782864000000,0,1785542400000,0,'tickets',NULL,NULL,NULL,'31 tickets','ana',1795918932547,NULL,NULL,NULL);
CREATE TABLE toil_entry (
  id INTEGER PRIMARY KEY,
  team TEXT NOT NULL CHECK (team <> ''),
  what TEXT NOT NULL CHECK (what <> ''),
  -- Of one person, each time.
  minutes REAL NOT NULL CHECK (minutes > 0),
  people INTEGER NOT NULL CHECK (people > 0),
  times INTEGER NOT NULL CHECK (times > 0),
  -- How it came to the team; unknown where nobody said.
  kind TEXT CHECK (kind IN ('interrupt', 'scheduled')),
  started INTEGER NOT NULL,
  started_offset INTEGER NOT NULL,
  -- Of what was spread over a period.
  ended INTEGER CHECK (ended > started),
  ended_offset INTEGER,
  incident INTEGER REFERENCES incident (id),
  service TEXT REFERENCES service (name),
  class TEXT CHECK (class <> ''),
  -- Where it is known from, and its identifier there where it was imported.
  source TEXT CHECK (source <> ''),
  external_id TEXT CHECK (external_id <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_because TEXT, runbook TEXT REFERENCES runbook (name),
  CHECK ((ended IS NULL) = (ended_offset IS NULL)),
  CHECK (external_id IS NULL OR source IS NOT NULL),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT;
INSERT INTO toil_entry VALUES(1,'cards','Requeue payments',20.0,1,4,'interrupt',1782864000000,0,1785542400000,0,1,'card-authorisation','requeue',NULL,NULL,'ana',1795918932622,NULL,NULL,NULL,NULL);
CREATE TABLE toil_closure (
  team TEXT NOT NULL CHECK (team <> ''),
  period_start INTEGER NOT NULL,
  period_start_offset INTEGER NOT NULL,
  period_end INTEGER NOT NULL CHECK (period_end > period_start),
  period_end_offset INTEGER NOT NULL,
  evidence TEXT CHECK (evidence <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_because TEXT,
  PRIMARY KEY (team, period_start, period_end),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO toil_closure VALUES('cards',1782864000000,0,1785542400000,0,NULL,'ana',1795918939577,NULL,NULL,NULL);
CREATE TABLE team_capacity (
  team TEXT NOT NULL CHECK (team <> ''),
  effective_from TEXT NOT NULL
    CHECK (effective_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  people REAL NOT NULL CHECK (people > 0),
  hours_a_week REAL NOT NULL CHECK (hours_a_week > 0 AND hours_a_week <= 168),
  -- How many take turns on call; unknown or none where it is NULL.
  on_call INTEGER CHECK (on_call > 0),
  author TEXT NOT NULL CHECK (author <> ''),
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (team, effective_from)
) STRICT, WITHOUT ROWID;
INSERT INTO team_capacity VALUES('cards','2026-01-01',3.0,38.0,6,'ana',1795918939272);
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
INSERT INTO alert VALUES(1,'alertmanager','CardFastBurn','{"alertname":"CardFastBurn","severity":"page","slo":"card-availability"}','{"runbook_url":"https://runbooks.example/cards/fast-burn"}','card-availability','5f2d1c0a9b8e7d6c','http://prometheus.example',1784020320000,0,1784022720000,0,NULL,1,0,NULL);
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
INSERT INTO runbook VALUES('restart','Restart the consumers','cards',NULL,9,7,'Ada',1795944707520,NULL,NULL,NULL);
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
INSERT INTO runbook_class VALUES('restart',0,'card-authorisation',NULL,NULL,NULL);
INSERT INTO runbook_class VALUES('restart',1,NULL,'capacity',NULL,NULL);
INSERT INTO runbook_class VALUES('restart',2,NULL,NULL,NULL,'FastBurn');
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
INSERT INTO runbook_use VALUES(1,'restart',1770114000000,0,0,1,'partly',41.0,NULL,NULL,NULL,'Ada',1795944708058,NULL,NULL,NULL);
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
INSERT INTO automation_candidate VALUES(1,'Restart the consumers when they stall','self-healing','cards',1,0,0,0,NULL,NULL,NULL,0.2000000000000000111,0.5,0.8000000000000000444,20.0,40.0,80.0,2.0,4.0,8.0,'It may restart in a loop','Switch it off','restart','Ada',1795944721651,NULL,NULL,NULL);
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
INSERT INTO automation_class VALUES(1,0,'card-authorisation',NULL,NULL,NULL);
INSERT INTO automation_class VALUES(1,1,NULL,'capacity',NULL,NULL);
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
CREATE INDEX budget_adjustment_by_slo ON budget_adjustment (slo, period_start);
CREATE INDEX incident_by_risk ON incident (risk) WHERE risk IS NOT NULL;
CREATE INDEX policy_exception_by_service ON policy_exception (service, expires);
CREATE INDEX gate_decision_by_service ON gate_decision (service, decided_at);
CREATE INDEX toil_entry_by_team ON toil_entry (team, started);
CREATE UNIQUE INDEX toil_entry_by_source ON toil_entry (source, external_id)
  WHERE external_id IS NOT NULL;
CREATE INDEX recommendation_by_subject ON recommendation (subject);
CREATE INDEX alert_by_start ON alert (started_at);
CREATE INDEX alert_by_incident ON alert (incident) WHERE incident IS NOT NULL;
CREATE INDEX runbook_use_by_runbook ON runbook_use (runbook, used_at);
CREATE INDEX runbook_use_by_incident ON runbook_use (incident) WHERE incident IS NOT NULL;
COMMIT;
PRAGMA application_id = 1347635014; PRAGMA user_version = 9;
