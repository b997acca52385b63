import Reliability
import Statistics
import Testing

@testable import Feedback

@Suite struct `The incidents before and after a change` {
  private static func effect(before: Int, after: Int, weeksAfter: Double = 52) throws
    -> VerifiedEffect
  {
    var scenario = ChangeScenario()
    scenario.weeksAfter = weeksAfter
    scenario.incidents = (0..<before).map { -51.5 + 51 * Double($0) / Double(before) }
    scenario.incidents += (0..<after).map {
      0.5 + (weeksAfter - 1) * Double($0) / Double(after)
    }
    return try scenario.verify()
  }

  @Test(
    arguments: [
      // 6 to 0 is .03125 (methods.md, section 5), and leaves no room for no change; 5 to 0 is .0625.
      (6, 0, EffectVerdict.worked), (5, 0, .cannotTell), (0, 0, .cannotTell),
      (3, 3, .cannotTell), (20, 18, .cannotTell), (60, 58, .didNot), (10, 30, .didNot),
      (40, 20, .worked), (200, 140, .worked),
    ])
  func `lead to a verdict`(before: Int, after: Int, verdict: EffectVerdict) throws {
    #expect(try Self.effect(before: before, after: after).verdict == verdict)
  }

  @Test func `are compared by the exact test, over the time that each period lasted`() throws {
    // 6 and 0 over equal times: p = 2 / 2^6 (methods.md, section 5).
    let effect = try Self.effect(before: 6, after: 0)
    let measure = try #require(effect.measures.first)
    #expect(measure.pValue == 0.03125)
    #expect(measure.ratio == 0)
    #expect(measure.interval?.lower == 0)
    // Clopper-Pearson of 0 of 6: 1 - .025^(1/6) = .459258, and .459258 / .540742.
    #expect(abs((measure.interval?.upper ?? 0) - 0.849309) < 1e-5)
    #expect(effect.because.hasPrefix("incidents: certainly less than before"))
    let half = try Self.effect(before: 20, after: 5, weeksAfter: 26)
    #expect(half.measures.first?.ratio == 0.5)
  }

  @Test func `have the power that methods states`() throws {
    // 20 to 10 is seen with 37 % and 40 to 20 with 70 % (methods.md, section 5).
    let few = try #require(try Self.effect(before: 20, after: 20).measures.first?.power)
    #expect(abs(few - 0.37) < 0.005)
    let many = try #require(try Self.effect(before: 40, after: 40).measures.first?.power)
    #expect(abs(many - 0.70) < 0.005)
  }

  @Test func `say how much longer it takes, or that it never will`() throws {
    let soon = try Self.effect(before: 40, after: 7, weeksAfter: 13)
    #expect(soon.verdict == .cannotTell)
    let weeks = try #require(soon.needs?.weeks)
    // RatePower.secondExposure for 40 in 52 weeks against half of it, less the 13 that there were.
    let power = try RatePower(of: 40 / 52.0, against: 20 / 52.0)
    let exposure = try #require(power.secondExposure(reaching: 0.8, afterFirst: 52))
    #expect(weeks == Int((exposure - 13).rounded(.up)))
    let never = try Self.effect(before: 3, after: 2)
    #expect(never.needs?.neverAtThisRate == true)
    #expect(never.needs?.words == "never at this rate")
    #expect(try Self.effect(before: 6, after: 0).needs == nil)
  }

  @Test func `that became more are named as that, and not as an effect`() throws {
    let effect = try Self.effect(before: 10, after: 30)
    #expect(effect.measures.first?.isForTheWorse == true)
    #expect(effect.because.hasPrefix("it became worse"))
  }

  @Test func `that stay as many say nothing against what was to make each less bad`() throws {
    var scenario = ChangeScenario()
    scenario.weeksAfter = 52
    scenario.incidents = (0..<60).map { -51 + 50 * Double($0) / 60 }
    scenario.incidents += (0..<58).map { 1 + 50 * Double($0) / 58 }
    #expect(try scenario.verify().verdict == .didNot)
    scenario.type = .mitigate
    let effect = try scenario.verify()
    #expect(effect.verdict == .cannotTell)
    #expect(effect.because.hasSuffix("how bad each was is not measured"))
  }

  @Test func `that fell by less than was worth it still fell`() throws {
    let effect = try Self.effect(before: 200, after: 140)
    #expect(effect.because.contains("not the 0.5 hoped for"))
  }

  @Test func `leave the one out that chose the moment, and say so`() throws {
    let effect = try Self.effect(before: 6, after: 0)
    #expect(effect.measures.first?.numbers.first?.records.contains("INC-1") == false)
    #expect(
      effect.notes.contains("INC-1, which led to it, is not counted: it chose the moment."))
  }

  @Test func `do not count the one that the record begins with`() throws {
    var scenario = ChangeScenario()
    scenario.incidents = [-10, -5, -2]
    scenario.weeksBefore = 10
    let measure = try #require(try scenario.verify().measures.first)
    #expect(measure.sizeBefore == 2)
    #expect(measure.before == 0.2)
  }

  @Test func `reach no farther back than the policy says`() throws {
    var scenario = ChangeScenario()
    scenario.incidents = [-40, -20, -5]
    scenario.policy.verification.daysBefore = 70
    #expect(try scenario.verify().measures.first?.before == 0.1)
  }

  @Test func `that come in bursts count as fewer`() throws {
    var scenario = ChangeScenario()
    scenario.weeksAfter = 52
    // Four bursts of ten before, one after: 40 to 10 were certain, of independent ones.
    let bursts = [-50.0, -35, -20, -5, 20]
    scenario.incidents = bursts.flatMap { start in (0..<10).map { start + Double($0) / 10 } }
    let effect = try scenario.verify()
    #expect(effect.verdict == .cannotTell)
    #expect(effect.measures.first?.numbers.first?.arithmetic.contains("for bursts") == true)
  }

  @Test func `are not compared where nothing is after the change`() throws {
    var scenario = ChangeScenario()
    scenario.weeksAfter = -1
    let effect = try scenario.verify()
    #expect(effect.verdict == .cannotTell)
    #expect(effect.because == "there is no record before it, or none after it")
  }

  @Test func `have other changes of the same time named beside them`() throws {
    var scenario = ChangeScenario()
    scenario.others = [
      OtherChange(reference: "ACT-9", what: "Add a cache", at: ChangeScenario.instant(weeks: 4)),
      OtherChange(reference: "ACT-3", what: "Old", at: ChangeScenario.instant(weeks: -99)),
    ]
    let effect = try scenario.verify()
    #expect(effect.confounders == ["ACT-9 (2026-01-29): Add a cache"])
    #expect(effect.notes.contains { $0.hasPrefix("1 other change to the same services") })
  }
}

@Suite struct `A planted effect on incidents` {
  /// How often each verdict is reached, and the mean of the stated power.
  private static func study(
    rate: Double, factor: Double, trials: Int = 100
  ) throws -> (worked: Int, didNot: Int, power: Double) {
    var random = Xoshiro256PlusPlus(seed: 2_026)
    var (worked, didNot, power) = (0, 0, 0.0)
    for _ in 0..<trials {
      var scenario = ChangeScenario()
      scenario.weeksAfter = 39
      scenario.incidents =
        random.events(rate: rate, from: -52, to: 0)
        + random.events(rate: rate * factor, from: 0, to: 39)
      let effect = try scenario.verify()
      if effect.verdict == .worked { worked += 1 }
      if effect.verdict == .didNot { didNot += 1 }
      power += (effect.measures.first?.power ?? 0) / Double(trials)
    }
    return (worked, didNot, power)
  }

  /// At most so many of 100 where the chance is at most one in forty: four standard errors more.
  private static let most = 8

  @Test(arguments: [0.1, 1])
  func `of nothing is seldom called one that worked`(rate: Double) throws {
    #expect(try Self.study(rate: rate, factor: 1).worked <= Self.most)
  }

  @Test(arguments: [0.1, 1])
  func `of a halving is seldom called one that did not`(rate: Double) throws {
    #expect(try Self.study(rate: rate, factor: 0.5).didNot <= Self.most)
  }

  @Test(arguments: [0.1, 1])
  func `of a doubling is never called one that worked`(rate: Double) throws {
    #expect(try Self.study(rate: rate, factor: 2).worked == 0)
  }

  @Test(arguments: [0.5, 1])
  func `of a halving is found about as often as the power says`(rate: Double) throws {
    let study = try Self.study(rate: rate, factor: 0.5)
    #expect(abs(Double(study.worked) / 100 - study.power) < 0.18, "\(study)")
  }
}
