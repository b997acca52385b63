package import Reliability

/// What an engine said of many services with a planted truth.
package struct EngineTally: Sendable {
  /// How many services were looked at.
  package private(set) var services = 0
  /// How many proposals of a kind stood how to the truth.
  package private(set) var counts: [ProposalKind: [ProposalJudgement: Int]] = [:]

  /// Nothing yet.
  package init() {}

  /// Counts a proposal.
  package mutating func add(_ kind: ProposalKind, _ planted: PlantedRecord) {
    services += 1
    counts[kind, default: [:]][ProposalJudgement(of: kind, planted), default: 0] += 1
  }

  /// Counts what another tally counted.
  package mutating func add(_ other: EngineTally) {
    services += other.services
    for (kind, judgements) in other.counts {
      for (judgement, count) in judgements {
        counts[kind, default: [:]][judgement, default: 0] += count
      }
    }
  }

  /// How many proposals stood so to the truth.
  package func count(_ judgement: ProposalJudgement) -> Int {
    counts.values.reduce(0) { $0 + $1[judgement, default: 0] }
  }

  /// How many proposals were made.
  package var made: Int { services - count(.silent) }
}
