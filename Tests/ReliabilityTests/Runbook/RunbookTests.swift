import Reliability
import Testing

@Suite("A runbook")
struct RunbookTests {
  private func covers(
    _ purpose: IncidentClass, trigger: String? = nil, alert: String? = nil, factor: String? = nil
  ) throws -> Bool {
    let incident = try incident(1, from: 0, trigger: trigger, alert: alert) {
      $0.record.factors =
        factor.flatMap { TaxonomyEntry($0) }
        .map { [ContributingFactor(category: $0)] } ?? []
    }
    return try runbook(purpose: purpose).record.covers(incident)
  }

  @Test func `is for the incidents of which its alert told, or that its failure set off`() throws {
    let purpose = IncidentClass(
      services: ["shop"], triggers: ["capacity"], factors: ["software"], alerts: ["Slow"])
    #expect(try covers(purpose, alert: "Slow"))
    #expect(try covers(purpose, trigger: "capacity", factor: "software"))
    #expect(try !covers(purpose, trigger: "capacity"))
    #expect(try !covers(purpose, trigger: "hardware", factor: "software"))
    #expect(try !covers(purpose, alert: "Fast"))
    #expect(try !covers(purpose))
  }

  @Test func `is for no incident of another service, whatever alert told of it`() throws {
    let elsewhere = IncidentClass(services: ["search"], triggers: ["capacity"], alerts: ["Slow"])
    #expect(try !covers(elsewhere, trigger: "capacity", alert: "Slow"))
  }

  @Test func `that names a service alone is for all of its incidents`() throws {
    #expect(try covers(IncidentClass(services: ["shop"])))
    #expect(try covers(IncidentClass(services: ["shop"]), alert: "Slow"))
    // With an alert beside it, for those alone of which that told.
    #expect(try !covers(IncidentClass(services: ["shop"], alerts: ["Slow"])))
  }

  @Test func `is for an alert that it names, or that names where it lives`() throws {
    let wiki = "https://wiki.example/restart"
    func covers(_ name: String, url: String? = nil, location: String? = nil) throws -> Bool {
      var statement = fired(1, name, from: 0).statement
      statement.annotations["runbook_url"] = url
      return try runbook(location: location).record.covers(statement)
    }
    #expect(try covers("Slow"))
    #expect(try covers("Fast", url: wiki, location: wiki))
    #expect(try !covers("Fast", url: wiki))
    #expect(try !covers("Fast", url: "\(wiki)/2", location: wiki))
    // Neither says where it lives: that is no match.
    #expect(try !covers("Fast"))
  }

  @Test func `is refused where it says nothing`() throws {
    let purpose = IncidentClass(alerts: ["Slow"])
    func refusal(
      title: String = "x", location: String? = nil, purpose: IncidentClass = purpose,
      steps: Int? = nil, manual: Int? = nil
    ) -> RunbookRecordError? {
      do {
        _ = try RunbookRecord(
          title: title, location: location, purpose: purpose, steps: steps, manualSteps: manual)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal() == nil)
    #expect(refusal(title: " ") == .noTitle)
    #expect(refusal(location: "") == .emptyLocation)
    #expect(refusal(purpose: IncidentClass()) == .forNothing)
    #expect(refusal(steps: 0) == .noSteps(0))
    #expect(refusal(steps: 3, manual: 4) == .impossibleManualSteps(4, of: 3))
    #expect(refusal(manual: -1) == .impossibleManualSteps(-1, of: nil))
    #expect(refusal(steps: 3, manual: 3) == nil)
    #expect(refusal(manual: 40) == nil)
    #expect(throws: RunbookRecordError.invalidName("Restart")) { try runbook("Restart") }
    #expect(throws: RunbookUseError.noTime(0)) { try use(1, at: 0, minutes: 0) }
    #expect(throws: RunbookUseError.negativeSteps(-2)) { try use(1, at: 0, steps: -2) }
    #expect(throws: RunbookUseError.emptyText) {
      try RunbookUseRecord(of: "restart", at: at(0), note: " ")
    }
  }
}
