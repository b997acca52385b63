import Reliability
import Statistics
import Testing

@Suite("The quality of alerts")
struct AlertQualityTests {
  private let hours: WorkingHours

  init() throws { hours = try WorkingHours("09:00-17:00", in: "UTC") }

  private func quality(
    _ alerts: [FiredAlert], _ incidents: [Incident] = [],
    by grouping: AlertQuality.Grouping = .rule,
    from start: Int = 0, to end: Int = 7 * 1_440
  ) throws -> AlertQuality {
    AlertQuality(
      of: try book(alerts, incidents), during: try period(start, end), by: grouping, hours: hours)
  }

  private let burn = ["slo": "checkout", "severity": "page"]

  @Test func `counts an alert as good, false, or not judged`() throws {
    let incident = IncidentReference(number: 1)
    let all = try quality(
      [
        fired(1, from: 10, to: 20, link: .incident(incident)),
        fired(2, from: 500, to: 510, acted: true),
        fired(3, from: 600, to: 610, link: .ofNone, acted: false),
        fired(4, from: 700, to: 710, acted: false),
        // Half an answer is none, and an overlap is no answer.
        fired(5, from: 800, to: 810, link: .ofNone),
        fired(6, from: 15, to: 16),
        // Out of the period.
        fired(7, from: -10, to: -5, acted: false),
      ], [shopIncident(1, from: 10, to: 60)]
    ).all
    #expect(all.fired == 6)
    #expect(all.precision == JudgedShare(2, not: 2, notJudged: 2))
    #expect(all.falseAlarms == 2)
  }

  // Clopper and Pearson: 8 of 10 is 44.39 to 97.48 %.
  @Test func `has exact intervals`() throws {
    let alerts = (1...10).map { fired($0, from: $0 * 100, to: $0 * 100 + 5, acted: $0 <= 8) }
    let interval = try quality(alerts).all.precision.proportion.interval()
    #expect(agree(interval.lower, 0.4439045, within: 1e-6))
    #expect(agree(interval.upper ?? 0, 0.9747893, within: 1e-6))
  }

  @Test func `recalls the incidents of a rule's SLO`() throws {
    let incidents = [
      shopIncident(1, from: 100, to: 160, slo: "checkout"),
      shopIncident(2, from: 300, to: 360, slo: "checkout"),
      shopIncident(3, from: 500, to: 560, slo: "checkout"),
      shopIncident(4, from: 700, to: 760),
      // Before any alert was recorded.
      shopIncident(5, from: 1, to: 2, slo: "checkout"),
    ]
    let result = try quality(
      [
        fired(1, "Burn", from: 20, to: 25, labels: burn),
        fired(
          2, "Burn", from: 104, to: 110, labels: burn, link: .incident(IncidentReference(number: 1))
        ),
        fired(3, "Burn", from: 310, to: 320, labels: burn),
        fired(4, "Disk", from: 710, to: 720),
      ], incidents)
    let burn = try #require(result.groups.first { $0.name == "Burn" })
    #expect(burn.slo == "checkout")
    #expect(burn.recall == JudgedShare(1, not: 1, notJudged: 1))
    // Nothing says which incidents a rule without an SLO is for.
    #expect(try #require(result.groups.first { $0.name == "Disk" }).recall == nil)
    #expect(result.all.recall == JudgedShare(1, not: 1, notJudged: 2))
    #expect(result.minutesToAlert == Quantiles(of: [4]))
    #expect(result.recordedSince == at(20))
  }

  @Test func `misses what another rule caught, though it began the record`() throws {
    let result = try quality(
      [
        fired(
          1, "Fast", from: 104, to: 110, labels: burn, link: .incident(IncidentReference(number: 1))
        ),
        fired(2, "Slow", from: 900, to: 910, labels: burn, link: .ofNone),
      ], [shopIncident(1, from: 100, to: 160, slo: "checkout")])
    #expect(
      result.groups.first { $0.name == "Slow" }?.recall == JudgedShare(0, not: 1, notJudged: 0))
  }

  @Test func `tells services and teams apart`() throws {
    let alerts = [
      fired(1, from: 10, to: 20, labels: burn),
      fired(2, from: 30, to: 40, labels: ["service": "search"]),
      fired(3, from: 50, to: 60),
    ]
    let incidents = [
      shopIncident(1, from: 900, to: 960),
      shopIncident(2, from: 900, to: 960, services: ["search"]),
    ]
    let services = try quality(alerts, incidents, by: .service).groups
    #expect(Set(services.map(\.name)) == ["shop", "search", nil])
    #expect(services.first { $0.name == "shop" }?.recall == JudgedShare(0, not: 1, notJudged: 0))
    let teams = try quality(alerts, incidents, by: .team).groups
    #expect(Set(teams.map(\.name)) == ["sales", nil])
    #expect(teams.first { $0.name == "sales" }?.recall == JudgedShare(0, not: 1, notJudged: 0))
    #expect(teams.first { $0.name == nil }?.recall == nil)
  }

  @Test func `ranks the noisiest rule first`() throws {
    let result = try quality([
      fired(1, "Quiet", from: 10, to: 20, acted: true),
      fired(2, "Unjudged", from: 10, to: 20), fired(3, "Unjudged", from: 30, to: 40),
      fired(4, "Noisy", from: 10, to: 20, acted: false),
      fired(5, "Noisier", from: 10, to: 20, acted: false), fired(6, "Noisier", from: 30, to: 40),
    ])
    #expect(result.groups.map(\.name) == ["Noisier", "Noisy", "Unjudged", "Quiet"])
  }

  @Test func `finds the incidents that customers and people found`() throws {
    let result = try quality(
      [fired(1, from: 5, to: 8), fired(2, from: 310, to: 320, link: .incident(.init(number: 3)))],
      [
        shopIncident(1, from: 100, to: 160, detection: Detection(method: .customer)),
        shopIncident(2, from: 7, to: 60, detection: Detection(method: .human)),
        shopIncident(3, from: 300, to: 360, detection: Detection(method: .customer)),
        shopIncident(4, from: 400, to: 460),
        shopIncident(
          5, from: 500, to: 560, detection: Detection(method: .alert, alertName: "Lost")),
      ])
    #expect(result.gaps.map(\.incident.number) == [2, 1])
    #expect(result.gaps.map(\.method) == [.human, .customer])
    #expect(result.gaps.map(\.suggested) == [[AlertReference(number: 1)], []])
    #expect(result.unknownDetections == 1)
    #expect(result.unrecordedAlerts == 1)
  }

  @Test func `counts pages by shift and out of hours`() throws {
    // Minutes from Monday midnight: at 10:00 and 18:00, on Saturday at 10:00, and no page.
    let saturday = 5 * 1_440 + 600
    let pages = try quality([
      fired(1, from: 600, to: 601, labels: ["severity": "page"]),
      fired(2, from: 610, to: 611, labels: ["severity": "critical"]),
      fired(3, from: 1_080, to: 1_081, labels: ["severity": "slack", "sloth_severity": "page"]),
      fired(4, from: saturday, to: saturday + 1, labels: ["severity": "page"]),
      fired(5, from: 620, to: 621, labels: ["severity": "ticket"]), fired(6, from: 630, to: 631),
    ]).all.pages
    #expect(pages.count == 4)
    #expect(pages.outOfHours == 2)
    #expect(pages.unknownSeverity == 1)
    // From the shift in which the record begins to that in which the week ends.
    #expect(pages.perShift.count == 14)
    #expect(pages.perShift.maximum == 3)
    #expect(pages.perShift.median == 0)
  }

  @Test func `has no shifts where no alert is recorded`() throws {
    let result = try quality([], [shopIncident(1, from: 10, to: 20)])
    #expect(result.recordedSince == nil)
    #expect(result.all.pages.perShift.count == 0)
    #expect(result.all.recall == JudgedShare(0, not: 0, notJudged: 0))
    #expect(result.minutesToAlert.median == nil)
  }
}

@Suite("Working hours")
struct WorkingHoursTests {
  @Test func `are those of the zone, Monday to Friday`() throws {
    let berlin = try WorkingHours("09:00-17:30", in: "Europe/Berlin")
    for (text, isWithin) in [
      ("2026-01-20T08:00:00Z", true), ("2026-01-20T07:59:59Z", false),
      ("2026-01-20T16:29:59Z", true), ("2026-01-20T16:30:00Z", false),
      ("2026-07-20T07:00:00Z", true), ("2026-07-20T15:30:00Z", false),
      ("2026-01-23T12:00:00Z", true), ("2026-01-24T12:00:00Z", false),
      ("2026-01-25T23:30:00Z", false),
    ] {
      #expect(berlin.contains(try instant(text)) == isWithin, "\(text)")
    }
  }

  @Test(arguments: [
    "", "9-17", "09:00", "17:00-09:00", "09:00-25:00", "09:00-09:00", "aa:bb-cc:dd",
  ])
  func `have a start and a later end`(text: String) {
    #expect(throws: WorkingHoursError.notHours(text)) { try WorkingHours(text, in: "UTC") }
  }

  @Test func `are of a zone that exists`() {
    #expect(throws: WorkingHoursError.unknownZone("Mars/Base")) {
      try WorkingHours("09:00-17:00", in: "Mars/Base")
    }
  }
}
