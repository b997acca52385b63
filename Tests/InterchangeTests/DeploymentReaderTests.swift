import Interchange
import Reliability
import TestSupport
import Testing

@Suite("Deployments in files")
struct DeploymentReaderTests {
  private func read(
    _ text: String, mapping: String = "", service: String? = nil
  ) throws -> (rows: [ImportedRow<DeploymentRecord>], unused: [String]) {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "deploys.csv")
    var terms = try DeploymentMapping(yaml: mapping, file: "mapping.yaml")
    terms.defaults[.service] = service ?? terms.defaults[.service]
    var reader = try DeploymentReader(
      ByteSource(path: folder.path("deploys.csv")), mapping: terms)
    var rows: [ImportedRow<DeploymentRecord>] = []
    while let row = try reader.next() { rows.append(row) }
    return (rows, reader.unusedColumns)
  }

  private func records(_ rows: [ImportedRow<DeploymentRecord>]) -> [DeploymentRecord] {
    rows.compactMap { if case .record(let record, _) = $0 { record } else { nil } }
  }

  @Test func `state everything by columns named like the fields`() throws {
    let (rows, unused) = try read(
      """
      change,service,at,kind,outcome,restored-at,Branch
      v1,shop,2026-11-20T14:00:00+01:00,config,rolled-back,2026-11-20T14:20:00+01:00,main
      v2,shop,2026-11-21T09:00:00Z,,,,main
      """)
    #expect(
      records(rows) == [
        try DeploymentRecord(
          of: "shop", change: "v1", at: try #require(Instant(iso8601: "2026-11-20T14:00:00+01:00")),
          kind: .config, outcome: .rolledBack,
          restoredAt: Instant(iso8601: "2026-11-20T14:20:00+01:00")),
        try DeploymentRecord(
          of: "shop", change: "v2", at: try #require(Instant(iso8601: "2026-11-21T09:00:00Z"))),
      ])
    #expect(unused == ["Branch"])
  }

  @Test func `are read from an export of a pipeline by a mapping`() throws {
    let (rows, _) = try read(
      """
      Build,Project,Finished,State,Type
      1017,Web Shop,2026-11-20 14:00,SUCCESS,
      1018,Web Shop,2026-11-20 15:00,REVERTED,Hotfix
      1019,Web Shop,2026-11-20 16:00,ABORTED,
      """,
      mapping: """
        source: pipeline
        time-zone: Europe/Berlin
        columns: {Build: change, Project: service, Finished: at, State: outcome, Type: kind}
        services: {Web Shop: shop}
        outcomes: {SUCCESS: worked, REVERTED: rolled-back}
        kinds: {Hotfix: reliability}
        skip: [{column: State, is: ABORTED, because: it never reached users}]
        """)
    #expect(rows.last == .skipped(reason: "it never reached users"))
    #expect(records(rows).map(\.outcome) == [.worked, .rolledBack])
    #expect(records(rows).map(\.kind) == [nil, .reliability])
    #expect(records(rows).allSatisfy { $0.service == "shop" && $0.source == "pipeline" })
    #expect(records(rows).first?.at == Instant(iso8601: "2026-11-20T14:00:00+01:00"))
  }

  @Test(
    arguments: [
      ("change,at\n", "deploys.csv:1: header: no column states service (or give --service NAME)"),
      ("service\n", "deploys.csv:1: header: no column states change; none at"),
      ("change,service,at\n,shop,2026-01-01T00:00Z\n", "deploys.csv:2: change: it is empty"),
      ("change,service,at\nv1,shop,yesterday\n", "deploys.csv:2: at: 'yesterday' is no time"),
      (
        "change,service,at,outcome\nv1,shop,2026-01-01T00:00Z,broke\n",
        "deploys.csv:2: outcome: 'broke' is none of worked, rolled-back, fixed-forward: "
          + "say under 'outcomes' of the --mapping file"
      ),
      (
        "change,service,at,restored-at\nv1,shop,2026-01-01T00:00Z,2026-01-01T01:00Z\n",
        "deploys.csv:2: restored-at: it is said when the service was well again, and not that"
      ),
    ])
  func `are refused with the place and what to do`(text: String, message: String) throws {
    let error = #expect(throws: TableFileError.self) { try read(text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
