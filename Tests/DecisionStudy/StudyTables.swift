import Foundation
import Simulation
import Statistics

/// The outcome of the study as Markdown.
struct StudyTables {
  let outcomes: [StudyCase.Outcome]
  let services: Int
  let seed: UInt64

  /// The windows that the large table shows; all that were looked at count in the others.
  private static let shown = [3, 5, 6, 8, 11, 13]

  var markdown: String {
    """

    \(services) services a row, seed \(seed).

    ### Wrong verdicts

    \(errors(at: 0.1, "MISSED") { $0.missed })

    \(errors(at: 0.25, "MET") { $0.met })

    ### Windows until the first verdict

    \(times)

    ### What the next window burns

    \(coverage)

    ### All verdicts

    \(shares)


    """
  }

  private var kinds: [ServiceKind] {
    var kinds: [ServiceKind] = []
    for outcome in outcomes where !kinds.contains(outcome.kind) { kinds.append(outcome.kind) }
    return kinds
  }

  private func outcome(_ kind: ServiceKind, _ probability: Double) -> StudyCase.Outcome? {
    outcomes.first { $0.kind == kind && $0.missProbability == probability }
  }

  private func percent(_ part: Int, of all: Int) -> String {
    String(format: "%.1f", 100 * Double(part) / Double(max(1, all)))
  }

  /// The share of wrong verdicts after each number of windows, of all that was said.
  private func errors(
    at probability: Double, _ verdict: String, _ wrong: @escaping (Tally.Said) -> Int
  ) -> String {
    let columns = Array(StudyCase.windows)
    var lines = [
      "Wrongly \(verdict) at a true miss probability of \(probability), % of services, after so many "
        + "windows: prediction / verdict in the end / counting alone.",
      "",
      "| Service | " + columns.map(String.init).joined(separator: " | ")
        + " | prediction, all windows (95 % interval) |",
      "|---|" + String(repeating: "---|", count: columns.count + 1),
    ]
    for kind in kinds {
      guard let outcome = outcome(kind, probability) else { continue }
      let tallies = columns.compactMap { outcome.tallies[$0] }
      let cells = tallies.map { tally in
        [tally.prediction, tally.verdict, tally.counting]
          .map { percent(wrong($0), of: tally.services) }.joined(separator: " / ")
      }
      let all = tallies.reduce(Tally(), +)
      lines.append(
        "| \(label(kind)) | " + cells.joined(separator: " | ")
          + " | \(withInterval(wrong(all.prediction), of: all.services, in: tallies.count)) |")
    }
    return lines.joined(separator: "\n")
  }

  private func label(_ kind: ServiceKind) -> String { "\(kind.name) (\(kind.role.rawValue))" }

  /// A share with its exact interval, which counts a service once however often it was judged.
  private func withInterval(_ part: Int, of all: Int, in looks: Int) -> String {
    let services = all / looks
    let typical = Int((Double(part) / Double(looks)).rounded())
    guard let proportion = try? Proportion(typical, of: services),
      let upper = proportion.interval().upper
    else { return "" }
    return percent(part, of: all)
      + String(format: " (%.1f to %.1f)", 100 * proportion.interval().lower, 100 * upper)
  }

  private var times: String {
    var lines = [
      "Median of services whose burn does not drift: verdict in the end / counting alone, and the share "
        + "that has a verdict after 6 windows.",
      "",
      "| Service | "
        + DecisionStudy.probabilities.map { "p = \($0)" }.joined(separator: " | ") + " |",
      "|---|" + String(repeating: "---|", count: DecisionStudy.probabilities.count),
    ]
    for kind in kinds where !kind.drifts {
      let cells = DecisionStudy.probabilities.map { probability in
        guard let outcome = outcome(kind, probability) else { return "" }
        let early = outcome.untilVerdict.count { $0 <= 6 }
        let earlyCounting = outcome.untilCounting.count { $0 <= 6 }
        return "\(median(outcome.untilVerdict)) / \(median(outcome.untilCounting)); "
          + "\(100 * early / max(1, services)) / \(100 * earlyCounting / max(1, services)) %"
      }
      lines.append("| \(label(kind)) | " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }

  private func median(_ windows: [Double]) -> String {
    let middle = windows.sorted()[windows.count / 2]
    return middle.isFinite ? String(Int(middle)) : "> \(StudyCase.windows.upperBound)"
  }

  private var coverage: String {
    let groups = [3...4, 5...6, 7...9, 10...13]
    var lines = [
      "How often it lies in the interval that is to hold it four times in five, %, all probabilities "
        + "together, after so many windows.",
      "",
      "| Service | "
        + groups.map { "\($0.lowerBound) to \($0.upperBound)" }.joined(separator: " | ")
        + " | all |",
      "|---|" + String(repeating: "---|", count: groups.count + 1),
    ]
    for kind in kinds { lines.append(coverageRow(label(kind), of: [kind], groups)) }
    for role in ServiceKind.Role.allCases {
      lines.append(
        coverageRow(
          "**all \(role.rawValue), not drifting**",
          of: kinds.filter { $0.role == role && !$0.drifts }, groups))
    }
    return lines.joined(separator: "\n")
  }

  private func coverageRow(
    _ name: String, of kinds: [ServiceKind], _ groups: [ClosedRange<Int>]
  ) -> String {
    let cells = (groups + [StudyCase.windows]).map { group in
      let tally = outcomes.filter { kinds.contains($0.kind) }
        .flatMap { outcome in group.compactMap { outcome.tallies[$0] } }
        .reduce(Tally(), +)
      return percent(tally.covered, of: tally.services)
    }
    return "| \(name) | " + cells.joined(separator: " | ") + " |"
  }

  private var shares: String {
    var lines = [
      "MET / MISSED / not enough evidence, % of services, after so many windows.",
      "",
      "| Service | p | Method | " + Self.shown.map(String.init).joined(separator: " | ") + " |",
      "|---|---|---|" + String(repeating: "---|", count: Self.shown.count),
    ]
    for outcome in outcomes {
      let tallies = Self.shown.compactMap { outcome.tallies[$0] }
      let methods: [(String, (Tally) -> Tally.Said)] = [
        ("prediction", { $0.prediction }), ("counting", { $0.counting }),
        ("in the end", { $0.verdict }),
      ]
      for (name, said) in methods {
        let cells = tallies.map { tally in
          let said = said(tally)
          let shares = [said.met, said.missed, tally.services - said.met - said.missed]
          return shares.map { String(Int((100 * Double($0) / Double(tally.services)).rounded())) }
            .joined(separator: " / ")
        }
        lines.append(
          "| \(outcome.kind.name) | \(outcome.missProbability) | \(name) | "
            + cells.joined(separator: " | ") + " |")
      }
    }
    return lines.joined(separator: "\n")
  }
}
