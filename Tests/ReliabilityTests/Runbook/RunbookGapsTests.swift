import Reliability
import Testing

@Suite("What runbooks leave open")
struct RunbookGapsTests {
  private func gaps(
    _ runbooks: [Runbook] = [], uses: [RunbookUse] = [], toil: [ToilEntry] = [],
    alerts: [FiredAlert] = [], incidents: [Incident] = []
  ) throws -> RunbookGaps {
    let book = RunbookBook(
      runbooks, uses: uses, toil: toil, candidates: [],
      alerts: try book(alerts, incidents, asOf: 365 * day))
    return RunbookGaps(of: book, during: try period(0, 365 * day), under: RunbookPolicy())
  }

  @Test func `holds alerts that fired or told of incidents, and no runbook is for`() throws {
    let alerts = [
      fired(1, "Slow", from: 10), fired(2, "Disk", from: 10),
      fired(3, "Disk", from: 20, link: .incident(IncidentReference(number: 2))),
      fired(4, "Old", from: -10), fired(5, "Cpu", from: 30),
    ]
    let incidents = [
      try incident(1, from: 100, alert: "Probe"), try incident(2, from: 15),
      try incident(3, from: -100, alert: "Long ago"),
    ]
    let found = try gaps([try runbook()], alerts: alerts, incidents: incidents).alerts
    #expect(found.map(\.name) == ["Disk", "Probe", "Cpu"])
    #expect(found.map(\.firings) == [2, 0, 1])
    #expect(found.map { $0.incidents.map(\.number) } == [[2], [1], []])
    // A runbook that was withdrawn is for nothing.
    let without = try gaps([try runbook(withdrawn: true)], alerts: alerts, incidents: incidents)
    #expect(without.alerts.map(\.name) == ["Disk", "Probe", "Cpu", "Slow"])
  }

  @Test func `holds an alert that names a runbook which nobody recorded`() throws {
    let wiki = "https://wiki.example/disk"
    var alert = fired(1, "Disk", from: 10)
    alert.statement.annotations["runbook_url"] = wiki
    #expect(try gaps(alerts: [alert]).alerts.map(\.runbookURL) == [wiki])
    #expect(try gaps([try runbook(location: wiki)], alerts: [alert]).alerts.isEmpty)
  }

  @Test func `holds triggers that recur among incidents that no runbook is for`() throws {
    let capacity = IncidentClass(triggers: ["hardware"])
    let incidents = [
      try incident(1, from: 0, trigger: "capacity", minutes: 40),
      try incident(2, from: day, trigger: "capacity"),
      try incident(3, from: day, trigger: "capacity", alert: "Slow", minutes: 5),
      try incident(4, from: day, trigger: "pipeline"),
      try incident(5, from: day, trigger: "hardware"),
      try incident(6, from: day, trigger: "hardware"),
      try incident(7, from: day), try incident(8, from: day, alert: "Slow"),
      try incident(9, from: day, trigger: "pipeline") { $0.record.mode = .drill },
      try incident(10, from: day, trigger: "pipeline") {
        $0.duplicateOf = IncidentReference(number: 4)
      },
      try incident(11, from: -1, trigger: "pipeline"),
      try incident(12, from: nil, trigger: "pipeline"),
    ]
    let found = try gaps(
      [try runbook(), try runbook("replace", purpose: capacity)], incidents: incidents)
    #expect(found.failures.map(\.trigger) == ["capacity"])
    #expect(found.failures.first?.incidents.map(\.number) == [1, 2])
    #expect(found.failures.first?.total == 3)
    #expect(found.failures.first?.engagedMinutes == 40)
    #expect(found.failures.first?.timed == 1)
    #expect(found.untold == 1)
    // A runbook that was used in an incident was for it.
    let used = try gaps(
      [try runbook()], uses: [try use(1, at: 5, incident: 1)], incidents: Array(incidents.prefix(2))
    )
    #expect(used.failures.isEmpty)
  }

  @Test func `holds runbooks that nobody tried, and those that people work by often`() throws {
    let found = try gaps(
      [try runbook("a"), try runbook("b"), try runbook("c"), try runbook("d", withdrawn: true)],
      uses: [
        try use(1, of: "a", at: 10 * day),
        try use(2, of: "b", at: 300 * day), try use(3, of: "b", at: 300 * day),
        try use(4, of: "b", at: 300 * day),
      ], toil: [try toil(1, times: 9, .at(at(day)), runbook: "a")])
    #expect(found.stale.map(\.runbook.name) == ["a", "c"])
    #expect(found.toCodify.map(\.standing.runbook.name) == ["a", "b"])
    #expect(found.toCodify.map(\.work.uses) == [1, 3])
  }
}
