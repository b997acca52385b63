import Reliability
import Testing

@Suite("What a response costs")
struct ResponseCostTests {
  @Test func `may be known in part, and nothing of it is not a cost of nothing`() throws {
    #expect(try ResponseCost().isUnknown)
    #expect(try !ResponseCost(people: 1).isUnknown)
    #expect(try !ResponseCost(engagedMinutes: 0).isUnknown)
    #expect(try !ResponseCost(manualSteps: 0).isUnknown)
    #expect(try !ResponseCost(afterHoursMinutes: 0).isUnknown)
    _ = try ResponseCost(engagedMinutes: 60, afterHoursMinutes: 60)
  }

  @Test func `is refused where it cannot be`() {
    #expect(throws: ResponseCostError.nobody(0)) { try ResponseCost(people: 0) }
    #expect(throws: ResponseCostError.negativeSteps(-1)) { try ResponseCost(manualSteps: -1) }
    #expect(throws: ResponseCostError.impossibleMinutes(-1)) {
      try ResponseCost(engagedMinutes: -1)
    }
    #expect(throws: ResponseCostError.impossibleMinutes(.infinity)) {
      try ResponseCost(afterHoursMinutes: .infinity)
    }
    #expect(throws: ResponseCostError.moreAfterHoursThanEngaged(afterHours: 61, engaged: 60)) {
      try ResponseCost(engagedMinutes: 60, afterHoursMinutes: 61)
    }
  }

  @Test func `moves to the incident that a duplicate is merged into, unless that has its own`()
    throws
  {
    var (record, duplicate) = (IncidentRecord(title: "x"), IncidentRecord(title: "y"))
    duplicate.responseCost = try ResponseCost(people: 4)
    record.adopt(duplicate)
    #expect(try record.responseCost == ResponseCost(people: 4))
    duplicate.responseCost = try ResponseCost(people: 9, manualSteps: 2)
    record.adopt(duplicate)
    #expect(try record.responseCost == ResponseCost(people: 4))
  }
}
