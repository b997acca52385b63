import Interchange
import Reliability
import TestSupport
import Testing

@Suite("Toil in files")
struct ToilReaderTests {
  private func read(
    _ text: String, mapping: String = "", source: String? = "diary", team: String? = nil
  ) throws -> (items: [ImportedRow<ToilRecord>], unused: [String]) {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "worklog.csv")
    var terms = try ToilMapping(yaml: mapping, file: "mapping.yaml")
    terms.source = source ?? terms.source
    terms.defaults[.team] = team ?? terms.defaults[.team]
    var reader = try ToilReader(ByteSource(path: folder.path("worklog.csv")), mapping: terms)
    var items: [ImportedRow<ToilRecord>] = []
    while let item = try reader.next() { items.append(item) }
    return (items, reader.unusedColumns)
  }

  private func failure(
    _ text: String, mapping: String = "", source: String? = "diary"
  ) throws -> String {
    do {
      _ = try read(text, mapping: mapping, source: source)
      return "nothing"
    } catch let error as TableFileError {
      return "\(error.line) \(error.field): \(error.reason)"
    } catch let error as CSVError {
      return "\(error.line): \(error.reason)"
    } catch let error as MappingError {
      return "\(error)"
    }
  }

  private func records(_ items: [ImportedRow<ToilRecord>]) -> [ToilRecord] {
    items.compactMap { if case .record(let record, _) = $0 { record } else { nil } }
  }

  @Test func `states everything by columns named like the fields`() throws {
    let (items, unused) = try read(
      """
      id,team,what,minutes,people,times,kind,at,incident,service,class,runbook,Colour
      7,web,"Restart, by hand",12.5,2,3,interrupt,2026-11-20T14:00:00+01:00,INC-4,shop,restarts,restart,red
      8,web,Rotate keys,40,,,,2026-11-20T15:00:00Z,,,,,
      """)
    #expect(
      records(items) == [
        try ToilRecord(
          team: "web", what: "Restart, by hand", minutes: 12.5, people: 2, times: 3,
          time: .at(try #require(Instant(iso8601: "2026-11-20T14:00:00+01:00"))),
          kind: .interrupt, incident: IncidentReference(number: 4), service: "shop",
          category: TaxonomyEntry("restarts"), runbook: "restart",
          source: .init(name: "diary", externalID: "7")),
        try ToilRecord(
          team: "web", what: "Rotate keys", minutes: 40,
          time: .at(try #require(Instant(iso8601: "2026-11-20T15:00:00Z"))),
          source: .init(name: "diary", externalID: "8")),
      ])
    #expect(unused == ["Colour"])
  }

  @Test func `reads an export of tickets by a mapping`() throws {
    let (items, unused) = try read(
      """
      Issue key,Summary,Time Spent,Resolved,Type,Status,Component
      OPS-17,Restart a consumer,900,2026-11-20 14:00,Incident,Done,Payments API
      OPS-18,Rename a queue,600,2026-11-21,Change,Won't Do,Payments API
      OPS-19,Look at a graph,0,2026-11-21,Incident,Done,
      """,
      mapping: """
        source: jira
        time-zone: Europe/Berlin
        team: platform
        columns:
          issue key: id
          Summary: what
          Time Spent: seconds
          Resolved: at
          Type: kind
          Component: service
        kinds: {Incident: interrupt, Change: scheduled}
        services: {Payments API: payments-api}
        skip: [{column: Status, is: Won't Do, because: nobody worked on it}]
        """, source: nil)
    #expect(
      items.dropFirst() == [
        .skipped(reason: "nobody worked on it"), .skipped(reason: "no time stated"),
      ])
    #expect(
      records(items) == [
        try ToilRecord(
          team: "platform", what: "Restart a consumer", minutes: 15,
          time: .at(try #require(Instant(iso8601: "2026-11-20T14:00:00+01:00"))),
          kind: .interrupt, service: "payments-api",
          source: .init(name: "jira", externalID: "OPS-17"))
      ])
    #expect(unused.isEmpty)
  }

  @Test func `spreads over a period what has one, in hours`() throws {
    let (items, _) = try read(
      """
      id,what,hours,from,to
      1,Deploy by hand,1.5,2026-07-01T00:00:00Z,2026-10-01T00:00:00Z
      """, team: "web")
    let record = try #require(records(items).first)
    #expect(record.minutes == 90)
    #expect(
      record.time
        == .spread(
          try Period(
            from: try #require(Instant(iso8601: "2026-07-01T00:00:00Z")),
            to: try #require(Instant(iso8601: "2026-10-01T00:00:00Z")))))
  }

  @Test(
    arguments: [
      ("id,team,what,minutes\n", "1 header: no column states at, or from and to"),
      ("what,at\n", "1 header: no column states id, without which"),
      ("id,team,what,minutes,hours,at\n", "1 header: minutes and hours both state the time"),
      ("id,team,what,what,hours,at\n", "1 header: two columns state what"),
      ("id,team,what,minutes,at\n1,web,x,5\n", "2 line: it has 4 fields and the header 5"),
      ("id,team,what,minutes,at\n1,web,x,much,2026-11-20T14:00Z\n", "2 minutes: 'much' is no"),
      ("id,team,what,minutes,at\n1,web,x,-5,2026-11-20T14:00Z\n", "2 minutes: '-5' is no number"),
      ("id,team,what,minutes,at\n1,web,x,5,2026-11-20 14:00\n", "2 at: '2026-11-20 14:00' names"),
      ("id,team,what,minutes,at\n1,web,x,5,10m ago\n", "2 at: '10m ago' is no time"),
      ("id,team,what,minutes,at\n\n,web,x,5,2026-11-20T14:00Z\n", "3 id: it is empty"),
      ("id,team,what,minutes,at\n1,,x,5,2026-11-20T14:00Z\n", "2 team: it is empty"),
      ("id,team,what,minutes,at,kind\n1,a,x,5,2026-11-20T14:00Z,Bug\n", "2 kind: 'Bug' is none"),
      ("id,team,what,minutes,at,times\n1,a,x,5,2026-11-20T14:00Z,0\n", "2 times: '0' is no whole"),
      ("id,team,what,minutes,at,incident\n1,a,x,5,2026-11-20T14:00Z,x\n", "2 incident: 'x' is no"),
      ("id,team,what,minutes,at,class\n1,a,x,5,2026-11-20T14:00Z,A b\n", "2 class: 'A b' has"),
      ("id,team,what,minutes,at\n1,web,\"x\n", "2: a quoted field does not end"),
    ])
  func `names what is wrong, and where`(text: String, says: String) throws {
    #expect(try failure(text).hasPrefix(says))
  }

  @Test func `has to say where it comes from`() throws {
    #expect(
      try failure("id,team,what,minutes,at\n", source: nil).hasPrefix(
        "1 header: nothing tells where it comes from: give --source NAME"))
  }

  @Test func `leaves no row in for a rule that names a column that is not there`() throws {
    #expect(
      try failure(
        "id,team,what,minutes,at\n", mapping: "skip: [{column: State, is: x, because: y}]")
        == "1 header: there is no column 'state', by which the mapping leaves rows out")
  }

  @Test func `names every mistake of a mapping with its line`() throws {
    #expect(
      try failure(
        "id\n",
        mapping: """
          colums: {a: id}
          columns: {Points: storypoints}
          kinds: {Bug: interupt}
          skip: [{column: Status, is: x}]
          """) == """
          mapping.yaml:1: colums is unknown: did you mean 'columns'?
          psgf: mapping.yaml:2: columns.Points 'storypoints' is none of id, team, what, minutes, \
          hours, seconds, people, times, kind, at, from, to, incident, service, class, \
          runbook
          psgf: mapping.yaml:3: kinds.Bug 'interupt' is none of interrupt, scheduled: did you mean \
          interrupt?
          psgf: mapping.yaml:4: skip[0] lacks 'because': add it
          """)
  }
}
