import Interchange
import Reliability
import TestSupport
import Testing

@Suite("Costs of responses in files")
struct ResponseCostReaderTests {
  private func read(
    _ text: String, as format: ResponseCostReader.Format = .csv, mapping: String = "{}"
  ) throws -> ResponseCostReader.Contents {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "costs")
    return try ResponseCostReader.read(
      ByteSource(path: folder.path("costs")), as: format,
      mapping: ResponseCostMapping(yaml: mapping, file: "mapping.yaml"))
  }

  private func failures(
    _ text: String, as format: ResponseCostReader.Format = .csv, mapping: String = "{}"
  ) throws -> [String] {
    do {
      _ = try read(text, as: format, mapping: mapping)
      return []
    } catch let error as TableError {
      return error.findings.map { "\($0.line) \($0.field) \($0.reason)" }
    } catch let error as MappingError {
      return error.findings.map { "\($0.line) \($0.field) \($0.reason)" }
    }
  }

  private func costs(_ contents: ResponseCostReader.Contents) -> [ImportedResponseCost] {
    contents.items.compactMap { if case .cost(let cost) = $0 { cost } else { nil } }
  }

  @Test func `columns are named like the fields, however they are written`() throws {
    let contents = try read(
      """
      Incident,People,Engaged minutes,after_hours_minutes,manual-steps,Colour
      INC-3,4,310.5,120,9,red
      abc-7,,45,,,
      INC-4,,,,,blue
      """)
    let read = costs(contents)
    #expect(
      read.map(\.incident) == [
        .reference(IncidentReference(number: 3)), .names(["abc-7"], source: nil),
      ])
    #expect(
      read.map(\.cost) == [
        try ResponseCost(people: 4, engagedMinutes: 310.5, manualSteps: 9, afterHoursMinutes: 120),
        try ResponseCost(engagedMinutes: 45),
      ])
    #expect(contents.items.last == .skipped(reason: "no number stated"))
    #expect(contents.unused == ["Colour"])
  }

  @Test func `a mapping names columns, units and incidents`() throws {
    let contents = try read(
      "Ticket,Effort (h),Night (s)\nOPS-1,1.5,1200\nINC-9,2,0\n",
      mapping: """
        source: tickets
        columns: {Ticket: incident, Effort (h): engaged-hours, Night (s): after-hours-seconds}
        incidents: {OPS-1: INC-42}
        """)
    let read = costs(contents)
    #expect(
      read.map(\.incident) == [
        .reference(IncidentReference(number: 42)), .names(["INC-9"], source: "tickets"),
      ])
    #expect(read.map(\.cost.engagedMinutes) == [90, 120])
    #expect(read.map(\.cost.afterHoursMinutes) == [20, 0])
  }

  @Test func `a bare number is another tool's name`() throws {
    let read = costs(try read("incident,people\n42,3\n"))
    #expect(read.map(\.incident) == [.names(["42"], source: nil)])
  }

  @Test func `every row that is wrong is named, with its line`() throws {
    #expect(
      try failures(
        """
        incident,people,engaged-minutes,after-hours-minutes
        ,3,10,
        INC-1,three,10,
        INC-2,3,12h,
        INC-3,0,10,
        INC-4,1,10,20
        INC-5,1
        """) == [
          "2 incident is empty: name the incident, or take the row out",
          "3 people 'three' is not a whole number of people: correct it, or leave it empty where "
            + "nobody knows",
          "4 engaged-minutes '12h' is not a number, in digits: correct it, or leave it empty where "
            + "nobody knows",
          "5 the row cannot be: 0 people respond to nothing: write how many took part, 1 or more",
          "6 the row cannot be: 20.0 minutes outside working hours are more than the 10.0 engaged "
            + "in all: correct one of the two",
          "7 the row has 2 fields and the header 4",
        ])
  }

  @Test(arguments: [
    ("", "is missing: begin with a line of column names"),
    ("incident;people\n", "separates its columns with ';': save the file with ',' between them"),
    ("incident,people,people\n", "names the column 'people' twice: keep one"),
    (
      "people\n3\n",
      "has no column 'incident': name it so, or say in a --mapping file which it is"
    ),
    (
      "incident,Colour\n",
      "has no column that states a cost: people, engaged-minutes, after-hours-minutes or "
        + "manual-steps; name them so, or say in a --mapping file which do"
    ),
    (
      "incident,engaged-minutes,engaged-hours\n",
      "states one time twice, engaged-minutes and engaged-hours: keep one"
    ),
  ])
  func `a header has to say what the columns are`(text: String, reason: String) throws {
    #expect(try failures(text) == ["1 the header \(reason)"])
  }

  @Test func `a mapping is refused with its line`() throws {
    #expect(
      try failures("", mapping: "columns: {A: minutes}\nincidents: {B: PD-1}\n").count == 2)
  }

  /// The names are those of PagerDuty's reference of its API.
  @Test func `PagerDuty's raw analytics state people and their time together`() throws {
    let contents = try read(
      """
      {"first": "a", "limit": 20, "more": false, "data": [
        {"id": "PGR0VU2", "incident_number": 2, "engaged_seconds": 5400, "engaged_user_count": 3,
         "user_defined_effort_seconds": null, "resolved_at": "2026-01-08T15:36:37",
         "sleep_hour_interruptions": 2, "business_hour_interruptions": 0, "service_id": "P1"},
        {"id": "P9UMCAE", "incident_number": 3, "engaged_seconds": 5400, "engaged_user_count": 2,
         "user_defined_effort_seconds": 7200, "resolved_at": "2026-01-09T15:36:37"},
        {"id": "P3", "engaged_seconds": 0, "engaged_user_count": 0,
         "resolved_at": "2026-01-09T15:36:37"},
        {"id": "P5", "engaged_seconds": 600, "resolved_at": "2026-01-09T15:36:37"},
        {"id": "P4", "engaged_seconds": 60, "engaged_user_count": 1, "resolved_at": null}
      ]}
      """, as: .pagerduty, mapping: "incidents: {'3': INC-8}")
    let read = costs(contents)
    #expect(
      read.map(\.incident) == [
        .names(["PGR0VU2", "2"], source: nil), .reference(IncidentReference(number: 8)),
        .names(["P5"], source: nil),
      ])
    #expect(
      read.map(\.cost) == [
        try ResponseCost(people: 3, engagedMinutes: 90),
        try ResponseCost(people: 2, engagedMinutes: 120),
        try ResponseCost(engagedMinutes: 10),
      ])
    #expect(
      contents.items.filter { if case .skipped = $0 { true } else { false } } == [
        .skipped(reason: "acknowledged by nobody, so that what it took is unknown"),
        .skipped(reason: "not resolved yet"),
      ])
    #expect(contents.unused == ["sleep_hour_interruptions"])
  }

  @Test func `what is no answer of PagerDuty is said, incident by incident`() throws {
    #expect(
      try failures("{\"incidents\": []}", as: .pagerduty) == [
        "1  has no array 'data': write what POST /analytics/raw/incidents answers to a file"
      ])
    #expect(
      try failures(
        """
        {"data": [
          {"engaged_seconds": 1},
          {"id": "P1", "engaged_seconds": "1h"},
          {"id": "P2", "engaged_user_count": 1.5}]}
        """, as: .pagerduty) == [
          "2 the incident lacks 'id'", "3 engaged_seconds must be a number of 0 or more",
          "4 engaged_user_count must be a whole number of 0 or more",
        ])
  }
}
