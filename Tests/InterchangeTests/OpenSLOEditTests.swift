import Interchange
import Reliability
import Testing

@Suite("A change of an OpenSLO document")
struct OpenSLOEditTests {
  private static let slo = OpenSLOFixture.slo
  private static let tighter = OpenSLOChange.terms(
    ObjectiveChange(currentTarget: 0.999, target: 0.9995))
  private static let quarter = OpenSLOChange.terms(
    ObjectiveChange(currentTarget: 0.999, target: 0.999, window: "90d"))
  private static let aspirational = OpenSLOChange.aspirationalTarget(0.9995)

  private func edit(
    _ text: String, _ change: OpenSLOChange, objective index: Int = 0
  ) throws -> EditedDocument {
    let document = CatalogueDocument(kind: .slo, name: "checkout-availability", text: text)
    return try EditedDocument(document, objective: index, change)
  }

  /// Expects that a change of a text makes another, and nothing else in it.
  private func expect(
    _ text: String, _ change: OpenSLOChange, replaces old: String, with new: String,
    objective index: Int = 0
  ) throws {
    let edited = try edit(text, change, objective: index)
    #expect(edited.text == text.replacing(old, with: new))
    #expect(edited.text != text)
    #expect(!edited.isRewritten)
  }

  @Test(
    arguments: [
      ("target: 0.999", "target: 0.9995"),
      ("target: 0.9990  # three nines", "target: 0.9995  # three nines"),
      ("target: .999", "target: 0.9995"), ("target: 9.99e-1", "target: 0.9995"),
      ("targetPercent: 99.9", "targetPercent: 99.95"),
      ("targetPercent: 99.90", "targetPercent: 99.95"),
      ("\"target\":   0.999", "\"target\":   0.9995"),
      ("target:\n        0.999", "target:\n        0.9995"),
      ("target: # of all requests\n        0.999", "target: # of all requests\n        0.9995"),
      ("target: &goal 0.999", "target: &goal 0.9995"),
      ("target: !!float 0.999", "target: !!float 0.9995"),
    ])
  func `writes a target in the form that it had`(old: String, new: String) throws {
    let text = Self.slo.replacing("target: 0.999", with: old)
    try expect(text, Self.tighter, replaces: old, with: new)
  }

  @Test(
    arguments: [
      (0.9995, 1.0 - 0.0005, "0.9995"), (0.999, 0.9995 + 1e-16, "0.9995"),
      (0.999, 0.99995, "0.99995"), (0.999, 0.9, "0.9"),
      (0.999, 0.99999, "0.99999"), (0.999, 0.00001, "0.00001"),
    ])
  func `writes no digits that only arithmetic left`(now: Double, then: Double, digits: String)
    throws
  {
    let text = Self.slo.replacing("0.999", with: "\(now) # now")
    let change = OpenSLOChange.terms(ObjectiveChange(currentTarget: now, target: then))
    #expect(try edit(text, change).text == text.replacing("\(now) #", with: "\(digits) #"))
  }

  @Test(arguments: ["28d", "\"28d\"", "'28d'", "28d   # four weeks", "&window 28d"])
  func `writes a window in the form that it had`(form: String) throws {
    let text = Self.slo.replacing("duration: 28d", with: "duration: \(form)")
    try expect(text, Self.quarter, replaces: "28d", with: "90d")
  }

  @Test func `leaves all else as it is`() throws {
    let text =
      "# Ours 🧾\r\n"
      + Self.slo.replacing("metadata:", with: "metadata: # è, 中\u{2028}").replacing(
        "\n", with: "\r\n")
      + "  x-unknown: [0.999, 28d]\r\n\r\n# the end, without a line feed"
    try expect(text, Self.tighter, replaces: "target: 0.999", with: "target: 0.9995")
    try expect(text, Self.quarter, replaces: "duration: 28d", with: "duration: 90d")
  }

  @Test func `reaches into brackets`() throws {
    let text = """
      {"apiVersion": "openslo/v1", "kind": "SLO", "metadata": {"name": "checkout-availability"},
       "spec": {"service": "checkout", "indicatorRef": "r", "budgetingMethod": "Occurrences",
        "timeWindow": [{"duration":"28d","isRolling":true}], "objectives": [{"target":0.999}]}}

      """
    try expect(text, Self.tighter, replaces: "0.999", with: "0.9995")
    try expect(text, Self.quarter, replaces: "28d", with: "90d")
    try expect(
      text, Self.aspirational, replaces: "\"checkout-availability\"",
      with: "\"checkout-availability\", annotations: {psgf/aspirational-target: \"99.95%\"}")
  }

  @Test func `changes the objective that is meant`() throws {
    let text = Self.slo + "    - displayName: fast\n      targetPercent: 99 # most\n"
    let change = OpenSLOChange.terms(ObjectiveChange(currentTarget: 0.99, target: 0.995))
    try expect(text, change, replaces: "99 #", with: "99.5 #", objective: 1)
    let annotated = try edit(text, Self.aspirational, objective: 1).text
    #expect(annotated.contains("    psgf/aspirational-target-2: \"99.95%\"\n"))
  }

  // MARK: - Windows

  @Test func `a window that follows the calendar becomes one that rolls`() throws {
    let calendar =
      "      calendar:\n        startTime: 2026-01-01 00:00:00\n        timeZone: Europe/Berlin"
    let text = OpenSLOFixture.calendar.replacing(
      "  budgetingMethod", with: "  # how it counts\n  budgetingMethod")
    let edited = try edit(text, Self.quarter)
    #expect(
      edited.text
        == text.replacing("1M", with: "90d").replacing(calendar, with: "      isRolling: true"))
    #expect(!edited.isRewritten)
    let stated = text.replacing("duration: 1M\n", with: "duration: 1M\n      isRolling: false\n")
    let rolling = try edit(stated, Self.quarter)
    #expect(
      rolling.text
        == text.replacing("1M", with: "90d").replacing(calendar, with: "      isRolling: true"))
    #expect(!rolling.isRewritten)
  }

  @Test func `a calendar that cannot be cut out is left out of a text written anew`() throws {
    let flow = """
      - {duration: 1M, calendar: {startTime: 2026-01-01 00:00:00, timeZone: UTC}}
      """
    let text = Self.slo.replacing("- duration: 28d\n      isRolling: true", with: flow)
    let edited = try edit("# gone\n" + text, Self.quarter)
    #expect(edited.isRewritten)
    #expect(!edited.text.contains("calendar"))
    #expect(!edited.text.contains("# gone"))
  }

  @Test func `a window that is not stated is written below the method`() throws {
    let window = "  timeWindow:\n    - duration: 28d\n      isRolling: true\n"
    let text = Self.slo.replacing(window, with: "")
    let method = "  budgetingMethod: Occurrences\n"
    try expect(
      text, Self.quarter, replaces: method,
      with: method + window.replacing("28d", with: "90d"))
  }

  // MARK: - Aspirational targets

  @Test func `an aspirational target is an annotation, and the objective stays`() throws {
    let name = "  name: checkout-availability"
    try expect(
      Self.slo.replacing(name, with: name + " # ours"), Self.aspirational,
      replaces: name + " # ours\n",
      with: name + " # ours\n  annotations:\n    psgf/aspirational-target: \"99.95%\"\n")
  }

  @Test(
    arguments: [
      (
        "annotations:\n    # who\n    team: a",
        "annotations:\n    # who\n"
          + "    psgf/aspirational-target: \"99.95%\"\n    team: a"
      ),
      ("annotations: {team: a}", "annotations: {psgf/aspirational-target: \"99.95%\", team: a}"),
      (
        "annotations:\n    psgf/aspirational-target: 99.9% # since May",
        "annotations:\n    psgf/aspirational-target: 99.95% # since May"
      ),
    ])
  func `an aspirational target joins the annotations that there are`(old: String, new: String)
    throws
  {
    let text = Self.slo.replacing("spec:", with: "  \(old)\nspec:")
    try expect(text, Self.aspirational, replaces: old, with: new)
  }

  @Test func `an annotation makes the reader warn of nothing`() throws {
    let text = try edit(Self.slo, Self.aspirational).text
    #expect(try OpenSLOReader.read([.init(name: "a.yaml", text: text)]).warnings == [])
  }

  // MARK: - What cannot be changed in place

  @Test(
    arguments: [
      "    - &first {target: 0.999, displayName: a}\n    - *first\n",
      "    - target: &t 0.999\n      x-alert: *t\n",
      "    - <<: {target: 0.999}\n",
    ])
  func `a value that others share is changed in a text written anew`(objectives: String) throws {
    let text =
      "# comment\n" + Self.slo.replacing("    - target: 0.999\n", with: objectives)
    let edited = try edit(text, Self.tighter)
    #expect(edited.isRewritten)
    let reading = try OpenSLOReader.read([.init(name: "a.yaml", text: edited.text)])
    let targets = reading.catalogue.objectives[0].terms.objectives.map(\.target)
    #expect(targets == [0.9995] + (targets.count > 1 ? [0.999] : []))
    if objectives.contains("x-alert") { #expect(edited.text.contains("x-alert: 0.999\n")) }
  }

  @Test func `a value over several lines is changed in a text written anew`() throws {
    let text = Self.slo.replacing("duration: 28d", with: "duration: >-\n            28d")
    let edited = try edit(text, Self.quarter)
    #expect(edited.isRewritten)
    #expect(edited.text.contains("90d"))
  }

  @Test func `an alias is written out where it is changed`() throws {
    let text = "x-goal: &goal 0.999\n" + Self.slo.replacing("target: 0.999", with: "target: *goal")
    try expect(text, Self.tighter, replaces: "*goal", with: "0.9995")
  }

  @Test func `what does not fit is refused`() throws {
    #expect(throws: OpenSLOEditError.noObjective(slo: "checkout-availability", index: 1)) {
      try edit(Self.slo, Self.tighter, objective: 1)
    }
    let other = OpenSLOChange.terms(ObjectiveChange(currentTarget: 0.99, target: 0.995))
    #expect(
      throws: OpenSLOEditError.otherTarget(
        slo: "checkout-availability", found: 0.999, expected: 0.99)
    ) { try edit(Self.slo, other) }
    let badWindow = OpenSLOChange.terms(
      ObjectiveChange(currentTarget: 0.999, target: 0.999, window: "28"))
    #expect(throws: OpenSLOEditError.badWindow("28")) { try edit(Self.slo, badWindow) }
    for text in ["", "a: [", OpenSLOFixture.service, Self.slo + "---\n" + OpenSLOFixture.service] {
      let error = try #require(throws: OpenSLOEditError.self) { try edit(text, Self.tighter) }
      #expect("\(error)".hasPrefix("the OpenSLO document of checkout-availability"))
    }
  }

  // MARK: - New documents

  @Test(
    arguments: [
      slo, OpenSLOFixture.sliced, OpenSLOFixture.calendar,
      slo.replacing("target: 0.999", with: "target: 0.999\n      displayName: 'a: b # c'"),
    ])
  func `an SLO without a document gets one that says what the ledger knows`(text: String) throws {
    let declaration = try OpenSLOReader.read([.init(name: "a.yaml", text: text)]).catalogue
      .objectives[0]
    let written = OpenSLOWriter.text(of: declaration)
    let reading = try OpenSLOReader.read([.init(name: "b.yaml", text: written)])
    #expect(reading.catalogue.objectives == [declaration])
    #expect(reading.warnings == [])
  }
}
