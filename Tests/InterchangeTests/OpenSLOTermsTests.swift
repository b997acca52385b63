import Interchange
import Reliability
import Testing

@Suite("What an OpenSLO document says")
struct OpenSLOTermsTests {
  @Test func `of an SLO`() throws {
    let text = OpenSLOFixture.slo
      .replacing("name: checkout-availability", with: "name: a\n  displayName: Checkout works")
      .replacing("spec:", with: "spec:\n  description: Nine in ten.")
    let declaration = CatalogueImport.Declaration(
      name: "a", displayName: "Checkout works", summary: "Nine in ten.", service: "checkout",
      terms: ObjectiveTerms(
        method: .occurrences, window: .rolling(try duration("28d")),
        objectives: [Objective(target: 0.999)]))
    #expect(try read(text).catalogue.objectives == [declaration])
  }

  @Test func `of time slices`() throws {
    let objective = Objective(
      target: 0.999, timeSliceTarget: 0.95, timeSliceWindow: try duration("1m"))
    #expect(try terms(OpenSLOFixture.sliced).method == .timeslices)
    #expect(try terms(OpenSLOFixture.sliced).objectives == [objective])
    let ratio = OpenSLOFixture.sliced.replacing("Timeslices", with: "RatioTimeslices")
    #expect(try terms(ratio).method == .ratioTimeslices)
    #expect(
      try terms(ratio).objectives == [
        Objective(target: 0.999, timeSliceWindow: try duration("1m"))
      ])
  }

  @Test(arguments: ["Timeslices", "Occurrences"])
  func `of parts that mean nothing to its method does not count`(method: String) throws {
    let text = OpenSLOFixture.sliced.replacing("Timeslices", with: method)
    let hasSlices = try terms(text).objectives.first?.timeSliceWindow != nil
    #expect(hasSlices == (method == "Timeslices"))
  }

  @Test(arguments: [
    ("2026-01-31 12:30:15", "Europe/Berlin"), ("'2026-01-31 12:30:15'", "America/New_York"),
    ("2026-01-31 12:30:15", "UTC"), ("2026-01-31 12:30:15", "US/Eastern"),
  ])
  func `of a calendar window`(start: String, zone: String) throws {
    let text = OpenSLOFixture.calendar.replacing("2026-01-01 00:00:00", with: start)
      .replacing("Europe/Berlin", with: zone)
    let local = try #require(
      LocalDateTime(year: 2026, month: 1, day: 31, hour: 12, minute: 30, second: 15))
    #expect(
      try terms(text).window
        == .calendarAligned(try duration("1M"), start: local, timeZone: zone))
  }

  @Test(arguments: [
    ("99.9", 0.999), ("99.95", 0.9995), ("99.999", 0.99999), ("0", 0), ("29", 0.29), ("57", 0.57),
    ("99.7", 0.997), ("1e1", 0.1),
  ])
  func `of a percentage is the nearest fraction`(percent: String, fraction: Double) throws {
    let text = OpenSLOFixture.slo.replacing("target: 0.999", with: "targetPercent: \(percent)")
    #expect(try terms(text).objectives.map(\.target) == [fraction])
  }

  @Test func `of several objectives, in order`() throws {
    let text = OpenSLOFixture.slo.replacing(
      "- target: 0.999",
      with: "- {displayName: Inner, target: 0.999}\n    - {displayName: SLA, target: 0.99}")
    #expect(
      try terms(text).objectives == [
        Objective(displayName: "Inner", target: 0.999), Objective(displayName: "SLA", target: 0.99),
      ])
  }

  @Test func `through an anchor and a merge key`() throws {
    let text = OpenSLOFixture.slo
      .replacing(
        "- target: 0.999", with: "- &inner {target: 0.999}\n    - {<<: *inner, target: 0.9}"
      )
      .replacing("metadata:", with: "metadata:\n  <<: {displayName: Merged, name: other}")
    let reading = try read(text)
    #expect(reading.catalogue.objectives.first?.displayName == "Merged")
    #expect(reading.catalogue.objectives.first?.name == "checkout-availability")
    #expect(reading.catalogue.objectives.first?.terms.objectives.map(\.target) == [0.999, 0.9])
    #expect(reading.warnings.isEmpty)
  }

  @Test func `refers to what no document defines`() throws {
    #expect(try read(OpenSLOFixture.slo).warnings.isEmpty)
    #expect(try read(OpenSLOFixture.policy).warnings.isEmpty)
  }

  private func terms(_ text: String) throws -> ObjectiveTerms {
    try #require(try read(text).catalogue.objectives.first).terms
  }

  private func duration(_ text: String) throws -> CalendarDuration {
    try #require(CalendarDuration(text))
  }
}

@Suite("What an OpenSLO service says in its labels")
struct OpenSLOServiceTests {
  @Test func `is its team, its tier and what it depends on`() throws {
    let service = try service("labels: {team: payments, tier: '1', depends-on: [ledger, vault]}")
    #expect(
      service
        == Service(
          name: "checkout", summary: "Takes money.", team: "payments", tier: 1,
          dependencies: ["ledger", "vault"]))
  }

  @Test func `can stand in an annotation`() throws {
    let text = "annotations: {psgf/depends-on: 'ledger , vault,ledger'}"
    #expect(try service(text).dependencies == ["ledger", "vault"])
    #expect(try warnings(text) == [])
  }

  @Test(arguments: [("'2'", 2), ("tier-3", 3), ("[tier-1, gold]", 1)])
  func `is a tier`(label: String, tier: Int) throws {
    #expect(try service("labels: {tier: \(label)}").tier == tier)
  }

  @Test(arguments: [
    (
      "labels: {tier: gold}",
      "a.yaml:5: metadata.labels.tier 'gold' is no tier: write \"1\", the most critical, or more; "
        + "it stays unknown"
    ),
    (
      "labels: {team: [payments, platform]}",
      "a.yaml:5: metadata.labels.team names several teams: the first, payments, is taken as owner"
    ),
    (
      "labels: {depends-on: [checkout]}",
      "a.yaml:5: metadata.labels.depends-on names the service itself, which is left out"
    ),
    (
      "annotations: {psgf/depends-on: 'the ledger'}",
      "a.yaml:5: metadata.annotations.psgf/depends-on names 'the ledger', which is no name of a "
        + "service and is left out"
    ),
  ])
  func `is doubted and never refused`(metadata: String, warning: String) throws {
    #expect(try warnings(metadata) == [warning])
    #expect(try service(metadata).dependencies.isEmpty)
  }

  private func text(_ metadata: String) -> String {
    OpenSLOFixture.service.replacing("name: checkout", with: "name: checkout\n  \(metadata)")
  }

  private func service(_ metadata: String) throws -> Service {
    try #require(try read(text(metadata)).catalogue.services.first)
  }

  private func warnings(_ metadata: String) throws -> [String] {
    try read(text(metadata)).warnings.map(\.description)
  }
}
