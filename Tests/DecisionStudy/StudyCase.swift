import Feedback
import Reliability
import Simulation
import Statistics

/// Services of one kind and one planted probability of a miss, and what is said of them window after
/// window.
struct StudyCase: Sendable {
  /// After how many windows each is judged.
  static let windows = 3...13

  let kind: ServiceKind
  let missProbability: Double
  let longRun: LongRun
  let services: Int
  let seed: UInt64

  /// What was said after each number of windows, and after how many each method spoke first.
  struct Outcome: Sendable {
    let kind: ServiceKind
    let missProbability: Double
    var tallies: [Int: Tally] = [:]
    /// The windows until whole windows spoke; more than were looked at where they did not.
    var untilCounting: [Double] = []
    /// The windows until either spoke.
    var untilVerdict: [Double] = []
  }

  /// Simulates the services and judges them.
  func run() -> Outcome {
    var outcome = Outcome(kind: kind, missProbability: missProbability)
    var seeds = Xoshiro256PlusPlus(seed: seed)
    for _ in 0..<services {
      if kind.drifts {
        // Its probability changes, so that each number of windows needs a service of its own.
        for windows in Self.windows {
          let service = service(windows: windows, seed: seeds.next())
          outcome.tallies[windows, default: Tally()].add(
            verdict(service, after: windows), nextBurn: service.nextBurn)
        }
      } else {
        follow(service(windows: Self.windows.upperBound, seed: seeds.next()), in: &outcome)
      }
    }
    return outcome
  }

  /// Judges a service after each of its windows.
  private func follow(_ service: SimulatedService, in outcome: inout Outcome) {
    var counting = Double.infinity
    var either = Double.infinity
    let burned = service.run.windows(of: service.windowDays)
    for windows in Self.windows {
      let verdict = verdict(service, after: windows)
      outcome.tallies[windows, default: Tally()].add(verdict, nextBurn: burned[windows])
      if verdict.count.state() != .notEnoughEvidence { counting = min(counting, Double(windows)) }
      if verdict.state != .notEnoughEvidence { either = min(either, Double(windows)) }
    }
    outcome.untilCounting.append(counting)
    outcome.untilVerdict.append(either)
  }

  private func service(windows: Int, seed: UInt64) -> SimulatedService {
    SimulatedService(
      kind, truth: PlantedTruth(missProbability: missProbability), longRun: longRun,
      plan: ServicePlan(windows: windows), seed: seed)
  }

  private func verdict(_ service: SimulatedService, after windows: Int) -> StateVerdict {
    StateVerdict(
      windows: Array(service.windows.prefix(windows)), days: service.days(ofWindows: windows),
      in: service.windowDays, at: service.target, seed: seed)
  }
}
