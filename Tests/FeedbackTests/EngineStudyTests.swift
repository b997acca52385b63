import Reliability
import Simulation
import Statistics
import Testing

@testable import Feedback

/// A small, fixed part of `make study`: docs/decision-quality.md has the whole.
@Suite struct `The engine against a planted truth` {
  @Test func `is right when it speaks, and almost never goes the wrong way`() throws {
    var tally = EngineTally()
    var random = Xoshiro256PlusPlus(seed: 11)
    let kind = ServiceKind.bursty
    let longRun = LongRun(of: kind, windows: 4_000, seed: 3)
    for number in 0..<32 {
      let truth = PlantedTruth(
        missProbability: [0.01, 0.05, 0.5, 0.8][number % 4],
        satisfaction: number / 4 % 2 == 0 ? .high : .low, toil: number / 8 % 2 == 0 ? .high : .low)
      let service = SimulatedService(
        kind, truth: truth, longRun: longRun, plan: ServicePlan(windows: 13), seed: random.next())
      let planted = PlantedRecord(of: service, isBlind: false, seed: random.next())
      let proposal = try #require(
        Recalibration(planted.record, FeedbackRequest(asOf: planted.asOf)).propose())
      tally.add(proposal.kind, planted)
    }
    #expect(tally.made >= 14, "\(tally)")
    #expect(tally.count(.wrongWay) == 0, "\(tally)")
    #expect(tally.count(.right) * 100 >= tally.made * 97, "\(tally)")
  }
}
