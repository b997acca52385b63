import ArgumentParser
import Feedback
import Interchange
import Ledger
import Reliability

/// When the record is read for feedback, by which policy, and with which seed.
struct FeedbackOptions: ParsableArguments {
  @Option(help: ArgumentHelp("When the record is read; now, unless given.", valueName: "time"))
  var asOf: String?

  @Option(help: "The seed of the numbers that are drawn: the same one gives the same result.")
  var seed: UInt64 = 1

  @OptionGroup var policy: PolicyOptions

  /// The request for a ledger.
  func request(for ledger: Ledger, in context: Context) throws -> FeedbackRequest {
    let policy = try policy.policy(for: ledger)
    return FeedbackRequest(
      asOf: try context.timeOrNow(asOf), seed: seed, policy: policy.terms,
      policyOrigin: policy.origin)
  }
}

extension Ledger {
  /// When the indicators of SLOs last changed, up to an instant.
  func indicatorChanges(until instant: Instant) throws -> [String: Instant] {
    let revisions = try documentRevisions(of: [.slo, .sli]).map {
      DocumentRevision(at: $0.at, document: $0.document)
    }.filter { $0.at.inUTC <= instant.inUTC }
    return IndicatorHistory(of: revisions).changes
  }

  /// Reads the record of each SLO, with when its indicator last changed.
  func forEachRecord(
    of slos: [String]?, _ request: FeedbackRequest, _ body: (ObjectiveRecord) throws -> Void
  ) throws -> CoverageRecord {
    try forEachObjectiveRecord(
      ObjectiveRecordRequest(
        slos: slos, asOf: request.asOf, policy: request.policy,
        indicatorChanges: try indicatorChanges(until: request.asOf)), body)
  }

  /// What the record says about SLOs, or about everything: one proposal an objective, and one for
  /// each place where users are harmed and no objective is.
  func proposals(of slos: [String]? = nil, _ request: FeedbackRequest) throws -> [Proposal] {
    var proposals: [Proposal] = []
    let coverage = try forEachRecord(of: slos, request) { record in
      let objectives = record.slo.revision(at: request.asOf)?.terms.objectives.indices ?? 0..<0
      proposals += objectives.compactMap {
        Recalibration(record, objective: $0, request).propose()
      }
    }
    return slos == nil ? proposals + Coverage(coverage, request).proposals : proposals
  }
}
