import Feedback
import Reliability
import Simulation
import Statistics

/// Services with a planted truth, and what the whole engine proposes for them.
struct EngineStudy: Sendable {
  /// After how many windows each is looked at.
  static let windows = [6, 13, 20]

  let kind: ServiceKind
  let longRun: LongRun
  let services: Int
  let seed: UInt64

  /// What was proposed, by the number of windows that were seen.
  func run() -> [Int: EngineTally] {
    var random = Xoshiro256PlusPlus(seed: seed)
    var tallies: [Int: EngineTally] = [:]
    for number in 0..<services {
      let probabilities = DecisionStudy.probabilities
      let truth = PlantedTruth(
        missProbability: probabilities[number % probabilities.count],
        satisfaction: random.uniform() < 0.5 ? .high : .low,
        toil: random.uniform() < 0.5 ? .high : .low)
      let isBlind = random.uniform() < 0.1
      for windows in Self.windows {
        let service = SimulatedService(
          kind, truth: truth, longRun: longRun, plan: ServicePlan(windows: windows),
          seed: random.next())
        let planted = PlantedRecord(of: service, isBlind: isBlind, seed: random.next())
        let request = FeedbackRequest(asOf: planted.asOf)
        guard let proposal = Recalibration(planted.record, request).propose() else { continue }
        tallies[windows, default: EngineTally()].add(proposal.kind, planted)
      }
    }
    return tallies
  }
}

/// The tables of what the whole engine proposed.
struct EngineTables {
  /// What was proposed for services of each kind, by the number of windows that were seen.
  let outcomes: [(kind: ServiceKind, tallies: [Int: EngineTally])]

  /// The tables in Markdown.
  var markdown: String {
    var lines = [
      "", "### What the whole engine proposed", "",
      "| Service | Windows | Proposals made | Right | Beside | Wrong way |",
      "|---|--:|--:|--:|--:|--:|",
    ]
    for windows in EngineStudy.windows {
      var all = EngineTally()
      for (kind, tallies) in outcomes {
        let tally = tallies[windows] ?? EngineTally()
        all.add(tally)
        lines.append(row(kind.name, windows, tally))
      }
      lines.append(row("**all**", windows, all))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func row(_ name: String, _ windows: Int, _ tally: EngineTally) -> String {
    let shares = [ProposalJudgement.right, .beside, .wrongWay].map { judgement in
      let made = max(1, tally.made)
      let share = Double(tally.count(judgement)) / Double(made) * 100
      return "\(tally.count(judgement)) (\((share * 10).rounded() / 10) %)"
    }
    return "| \(name) | \(windows) | \(tally.made) of \(tally.services) | "
      + shares.joined(separator: " | ") + " |"
  }
}
