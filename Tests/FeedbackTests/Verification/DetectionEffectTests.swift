import Foundation
import Reliability
import Statistics
import Testing

@testable import Feedback

@Suite struct `The time to detection before and after a change` {
  private static func scenario(before: [Double], after: [Double]) -> ChangeScenario {
    var scenario = ChangeScenario()
    scenario.type = .detect
    scenario.incidents = before.indices.map { -50 + 45 * Double($0) / Double(before.count) }
    scenario.incidents += after.indices.map { 1 + 24 * Double($0) / Double(after.count) }
    scenario.detectedAfter = before + after
    return scenario
  }

  @Test func `is compared by medians and by a permutation of the logarithms`() throws {
    let effect = try Self.scenario(
      before: [40, 60, 80, 100, 120, 90], after: [4, 6, 8, 10, 12, 9]
    ).verify()
    let measure = try #require(effect.measures.first)
    #expect(effect.measures.count == 1)
    #expect((measure.before, measure.after) == (85, 8.5))
    #expect((measure.sizeBefore, measure.sizeAfter) == (6, 6))
    #expect(abs((measure.ratio ?? 0) - 0.1) < 1e-12)
    // The two most extreme of the 924 arrangements.
    #expect(abs((measure.pValue ?? 0) - 2 / 924.0) < 1e-12)
    #expect(effect.verdict == .worked)
  }

  @Test func `cannot become shorter than the minute to which milestones are written down`() throws {
    let effect = try Self.scenario(before: [0, 1, 0, 1], after: [0, 0, 1, 1]).verify()
    #expect(effect.verdict == .cannotTell)
    #expect(
      effect.because == "time to detection: it was within a minute before, and cannot be shorter")
  }

  @Test func `is unknown where few detections are recorded`() throws {
    let effect = try Self.scenario(before: [30, 40, 50], after: [10]).verify()
    #expect(effect.verdict == .cannotTell)
    #expect(effect.because.hasSuffix("there are 3 before and 1 after"))
  }

  @Test func `of a halving is seldom called one that did not, and of nothing one that worked`()
    throws
  {
    var random = Xoshiro256PlusPlus(seed: 5)
    func minutes(_ count: Int, _ typical: Double) -> [Double] {
      (0..<count).map { _ in typical * exp(random.normal()) }
    }
    var (falseWorked, falseDidNot) = (0, 0)
    for _ in 0..<150 {
      let none = try Self.scenario(before: minutes(9, 60), after: minutes(6, 60)).verify()
      if none.verdict == .worked { falseWorked += 1 }
      let halved = try Self.scenario(before: minutes(9, 60), after: minutes(6, 30)).verify()
      if halved.verdict == .didNot { falseDidNot += 1 }
    }
    // One in forty of 150, and four standard errors more.
    #expect(falseWorked <= 11)
    #expect(falseDidNot <= 11)
  }
}
