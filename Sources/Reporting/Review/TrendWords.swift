import Reliability
import Statistics

/// What the times of incidents say of their rate, in words.
struct TrendWords {
  private let trend: IncidentTrend

  init(_ trend: IncidentTrend) { self.trend = trend }

  /// The finding, with the tests that say so.
  var verdict: String {
    guard let evidence = trend.evidence else {
      return "Not enough evidence of a trend: \(Spelling.count(trend.days.count, "incident")), "
        + "\(IncidentTrend.fewestIncidents) are needed"
    }
    let finding =
      switch evidence.verdict {
      case .moreOften: "Incidents came more and more often"
      case .lessOften: "Incidents came less and less often"
      case .noTrend: "No trend that chance could not make"
      }
    return "\(finding): Laplace's test \(evidence.laplace.pValue.probability), MIL-HDBK-189 "
      + evidence.militaryHandbook.pValue.probability
  }

  /// The shape of the line that they follow best, where there is one.
  var line: String? {
    trend.evidence.map { evidence in
      "Shape of the Crow-AMSAA line \(Spelling.number(evidence.line.shape)), "
        + "95\u{A0}% interval \(evidence.shape.words) (below 1, less and less often)"
    }
  }

  /// All of it.
  var sentences: String {
    [verdict, line].compactMap { $0 }.map { "\($0)." }.joined(separator: " ")
  }
}

extension Double {
  /// A probability: `p = 0.038`, `p < 0.001`.
  fileprivate var probability: String {
    self < 0.001
      ? "p\u{A0}<\u{A0}0.001" : "p\u{A0}=\u{A0}\(Spelling.number((self * 1_000).rounded() / 1_000))"
  }
}
