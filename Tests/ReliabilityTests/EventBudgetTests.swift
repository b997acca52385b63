import Reliability
import Testing

@Suite("Event budget")
struct EventBudgetTests {
  /// The requests of the workbook's example: methods.md, section 2.
  private static let requests = 3_663_253

  @Test(
    arguments: [
      (0.97, 109_897), (0.90, 366_325), (0.99, 36_632),  // methods.md, section 2
    ])
  func `allows the failures of the workbook`(target: Double, allowed: Int) throws {
    let budget = try EventBudget(target: target, total: Self.requests)
    #expect(budget.allowedFailures == allowed)
  }

  @Test(
    arguments: [
      (14_066, 0.1280), (72_000, 0.6552),  // methods.md, section 2: "13 %" and "65.52 %"
    ])
  func `burns the shares of the workbook`(errors: Int, share: Double) throws {
    let budget = try EventBudget(target: 0.97, total: Self.requests)
    #expect(abs(try #require(budget.share(burnedBy: errors)) - share) < 0.000_05)
  }

  @Test(
    arguments: [
      (0.9, 1_000, 100), (0.9, 10, 1), (0.99, 100, 1), (0.999, 1_000, 1), (0.999, 999, 0),
      (0.0, 7, 7), (0.7, 10, 3), (0.9, 1_009, 100), (0.9999, 10_000, 1), (0.5, 0, 0),
    ])
  func `counts whole failures in spite of binary fractions`(
    target: Double, total: Int, allowed: Int
  ) throws {
    #expect(try EventBudget(target: target, total: total).allowedFailures == allowed)
  }

  @Test func `of no events has no share`() throws {
    #expect(try EventBudget(target: 0.9, total: 0).share(burnedBy: 0) == nil)
  }

  @Test func `refuses what cannot be`() {
    #expect(throws: EventBudgetError.targetOutOfRange(1)) { try EventBudget(target: 1, total: 9) }
    #expect(throws: EventBudgetError.negativeTotal(-1)) { try EventBudget(target: 0.9, total: -1) }
  }
}
