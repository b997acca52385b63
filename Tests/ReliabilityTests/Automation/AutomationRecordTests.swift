import Reliability
import Testing

@Suite("A candidate for automation")
struct AutomationRecordTests {
  private func refusal(_ change: (inout AutomationRecord) -> Void) throws -> AutomationRecordError?
  {
    var record = try candidate(incidents: IncidentClass()).record
    change(&record)
    do {
      _ = try record.validated()
      return nil
    } catch {
      return error
    }
  }

  @Test func `is about incidents or toil, and phases are of incidents`() throws {
    #expect(try refusal { _ in } == nil)
    #expect(try refusal { $0.incidents = nil } == .aboutNothing)
    #expect(try refusal { $0.toil = ToilSelection() } == .toilNamesNothing)
    let toil = ToilSelection(category: "restarts")
    #expect(try refusal { ($0.incidents, $0.toil) = (nil, toil) } == nil)
    #expect(
      try refusal { ($0.incidents, $0.toil, $0.phases) = (nil, toil, [.repair]) }
        == .phasesOfNoIncident)
  }

  @Test func `says what it says, and promises no more than there is`() throws {
    #expect(try refusal { $0.title = " " } == .noTitle)
    #expect(try refusal { $0.risk = "" } == .emptyText)
    #expect(try refusal { $0.wayBack = " " } == .emptyText)
    let (over, none) = (
      try ThreePointEstimate(low: 0.5, likely: 0.9, high: 1.1), try ThreePointEstimate(exactly: 0)
    )
    #expect(try refusal { $0.effectiveness = over } == .effectivenessAboveOne(1.1))
    #expect(try refusal { $0.buildHours = none } == .builtInNoTime)
    #expect(try refusal { $0.maintenanceHoursPerYear = none } == nil)
  }

  @Test func `keeps each phase once, in the order in which they follow`() throws {
    var record = try candidate(incidents: IncidentClass()).record
    record.phases = [.repair, .detection, .repair]
    #expect(try record.validated().phases == [.detection, .repair])
  }
}
