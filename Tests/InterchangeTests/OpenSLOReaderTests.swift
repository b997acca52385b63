import Interchange
import Reliability
import Testing

@Suite("Reading OpenSLO")
struct OpenSLOReaderTests {
  private static let slo = """
    # Agreed with product in May.
    apiVersion: openslo/v1
    kind: SLO
    metadata:
      name: checkout
    spec:
      service: shop
      indicatorRef: checkout-ratio
      timeWindow:
        - duration: 28d
          isRolling: true
      budgetingMethod: Occurrences
      objectives:
        - target: 0.999

    """

  private func read(_ text: String) throws -> OpenSLOReader.Reading {
    try OpenSLOReader.read([.init(name: "slo.yaml", text: text)])
  }

  private func refusal(of text: String) throws -> String {
    "\(try #require(throws: OpenSLOError.self) { try read(text) })"
  }

  @Test func `gives the terms that history is judged by`() throws {
    let declaration = try #require(read(Self.slo).catalogue.objectives.first)
    #expect(declaration.service == "shop")
    let window = try #require(CalendarDuration("28d"))
    #expect(
      declaration.terms
        == ObjectiveTerms(
          method: .occurrences, window: .rolling(window), objectives: [Objective(target: 0.999)]))
  }

  @Test(
    arguments: [
      ("target: 0.999", "target: 1", "slo.yaml:14: spec.objectives[0].target must be at least 0"),
      ("target: 0.999", "target: 99.9", "use targetPercent"),
      (
        "target: 0.999", "target: \"0.999\"",
        "slo.yaml:14: spec.objectives[0].target must be a number"
      ),
      ("target: 0.999", "value: 3", "slo.yaml:14: spec.objectives[0] lacks 'target'"),
      (
        "- target: 0.999", "- {target: 0.9, targetPercent: 90}",
        "slo.yaml:14: spec.objectives[0].targetPercent stands beside 'target'"
      ),
      ("28d", "4 weeks", "slo.yaml:10: spec.timeWindow[0].duration '4 weeks' is no duration"),
      ("isRolling: true", "isRolling: false", "slo.yaml:10: spec.timeWindow[0] lacks 'calendar'"),
      ("Occurrences", "Events", "slo.yaml:12: spec.budgetingMethod 'Events' is none of"),
      ("Occurrences", "Timeslices", "slo.yaml:14: spec.objectives[0] lacks 'timeSliceTarget'"),
      ("name: checkout", "name: Check Out", "slo.yaml:5: metadata.name 'Check Out' is no name"),
      ("  service: shop\n", "", "slo.yaml:7: spec lacks 'service'"),
      ("kind: SLO", "kind: Slo", "slo.yaml:3: kind 'Slo' is none of"),
      ("kind: SLO", "kind: [", "is no YAML"),
    ])
  func `refuses what cannot be, naming line and field`(
    old: String, new: String, message: String
  ) throws {
    let text = Self.slo.replacing(old, with: new)
    #expect(try refusal(of: text).contains(message))
  }

  @Test func `names everything that is wrong in one run`() throws {
    let text =
      Self.slo.replacing("0.999", with: "7") + "---\n" + Self.slo.replacing("28d", with: "x")
    let message = try refusal(of: text)
    #expect(message.contains("slo.yaml:14: spec.objectives[0].target"))
    #expect(message.contains("slo.yaml:25: spec.timeWindow[0].duration"))
  }

  @Test func `turns a percentage into the fraction that it is`() throws {
    let text = Self.slo.replacing("target: 0.999", with: "targetPercent: 99.9")
    #expect(try read(text).catalogue.objectives.first?.terms.objectives.first?.target == 0.999)
  }

  @Test func `keeps a calendar's start and zone`() throws {
    let text = Self.slo.replacing(
      "isRolling: true",
      with: """
        calendar:
                startTime: 2024-01-01 00:00:00
                timeZone: Europe/Berlin
        """)
    let terms = try #require(read(text).catalogue.objectives.first?.terms)
    let start = try #require(LocalDateTime(year: 2024, month: 1, day: 1))
    let length = try #require(CalendarDuration("28d"))
    #expect(
      terms.window == .calendarAligned(length, start: start, timeZone: "Europe/Berlin"))
  }

  @Test func `reads owner, tier and dependencies of a service from its labels`() throws {
    let service = try read(
      """
      apiVersion: openslo/v1
      kind: Service
      metadata:
        name: shop
        displayName: The shop
        labels:
          team: [cards]
          tier: "1"
          depends-on: [ledger, identity]
      spec: {description: Sells things}
      """
    ).catalogue.services
    #expect(
      service == [
        Service(
          name: "shop", displayName: "The shop", summary: "Sells things", team: "cards", tier: 1,
          dependencies: ["ledger", "identity"])
      ])
  }

  @Test func `keeps a document's comments, also in a list`() throws {
    let list =
      "- "
      + Self.slo.dropFirst(Self.slo.prefix { $0 != "\n" }.count + 1)
      .replacing("\n", with: "\n  ").replacing("28d", with: "28d # four weeks")
    let document = try #require(read(list).catalogue.documents.first)
    #expect(document.text.hasPrefix("apiVersion: openslo/v1\nkind: SLO\n"))
    #expect(document.text.contains("28d # four weeks"))
    #expect(try read(Self.slo).catalogue.documents.first?.text == Self.slo)
  }

  @Test func `reads files with the line ends of Windows`() throws {
    let text = (Self.slo + "---\n" + Self.slo.replacing("checkout\n", with: "search\n"))
      .replacing("\n", with: "\r\n")
    #expect(try read(text).catalogue.documents.map(\.name) == ["checkout", "search"])
    #expect(try refusal(of: text.replacing("28d", with: "x")).contains("slo.yaml:10:"))
  }

  @Test func `warns of what it does not read`() throws {
    let text = Self.slo.replacing("spec:\n", with: "spec:\n  owner: me\n")
    #expect(
      try read(text).warnings.map(\.description) == [
        "slo.yaml:7: spec.owner is unknown here: kept for export, and not read"
      ])
  }

  @Test(arguments: ["", "\n", "# nothing\n", "---\n---\n"])
  func `refuses files without a document`(text: String) {
    #expect(throws: OpenSLOError.noDocuments("slo.yaml")) { try read(text) }
  }
}
