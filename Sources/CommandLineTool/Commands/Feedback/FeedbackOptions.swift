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

/// What is read once where the engine is asked several questions.
struct FeedbackReading {
  /// When the indicators of SLOs changed.
  let indicators: IndicatorHistory
  /// The incidents of the longest time that is asked about; `nil` where each question reads its own.
  var incidents: IncidentsRead?
}

extension Ledger {
  /// When the indicators of SLOs changed, which takes reading every document that was ever kept.
  func indicatorHistory() throws -> IndicatorHistory {
    IndicatorHistory(
      of: try documentRevisions(of: [.slo, .sli]).map {
        DocumentRevision(at: $0.at, document: $0.document)
      })
  }

  /// Reads the record of each SLO, with when its indicator last changed.
  func forEachRecord(
    of slos: [String]?, _ request: FeedbackRequest, by reading: FeedbackReading? = nil,
    _ body: (ObjectiveRecord) throws -> Void
  ) throws -> CoverageRecord {
    let indicators = try reading?.indicators ?? indicatorHistory()
    return try forEachObjectiveRecord(
      ObjectiveRecordRequest(
        slos: slos, asOf: request.asOf, policy: request.policy,
        indicatorChanges: indicators.changes(until: request.asOf), incidents: reading?.incidents),
      body)
  }

  /// What the record says about SLOs, or about everything: one proposal an objective, and one for
  /// each place where users are harmed and no objective is. It says on a terminal how far it is.
  func proposals(
    of slos: [String]? = nil, _ request: FeedbackRequest, by reading: FeedbackReading? = nil,
    on console: Console
  ) throws -> [Proposal] {
    var proposals: [Proposal] = []
    var progress = Progress(of: "SLOs", on: console)
    defer { progress.finish() }
    let coverage = try forEachRecord(of: slos, request, by: reading) { record in
      progress.step()
      let objectives = record.slo.revision(at: request.asOf)?.terms.objectives.indices ?? 0..<0
      proposals += objectives.compactMap {
        Recalibration(record, objective: $0, request).propose()
      }
    }
    return slos == nil ? proposals + Coverage(coverage, request).proposals : proposals
  }

  /// Whether what was done worked, and how often the engine was right.
  ///
  /// - Parameters:
  ///   - only: One change; everything that took effect, unless given.
  ///   - start: Only what took effect since then is judged; whenever it did, unless given.
  ///   - request: When the record is read, and by which policy.
  ///   - reading: What was read already.
  /// - Returns: What is known of each change and when it took effect, the engine's own record, and the
  ///   action items that are done since nobody knows when.
  /// - Throws: ``VerificationError``, ``LedgerError``.
  func verification(
    of only: VerificationQuery.Only? = nil, since start: Instant? = nil,
    _ request: FeedbackRequest, by reading: FeedbackReading? = nil
  ) throws -> (
    effects: [(changedAt: Instant, effect: VerifiedEffect)], score: PredictionScore,
    undated: [ActionReference]
  ) {
    let indicators = try reading?.indicators ?? indicatorHistory()
    let query = VerificationQuery(
      only: only, asOf: request.asOf, policy: request.policy,
      indicatorChanges: indicators.changes(until: request.asOf))
    var effects: [(changedAt: Instant, effect: VerifiedEffect)] = []
    var predictions: [VerificationRecord] = []
    let undated = try forEachVerificationRecord(query) { record in
      if record.tookEffect, start.map({ record.changedAt >= $0 }) ?? true {
        effects.append((record.changedAt, Verification(record, request).verify()))
      }
      var prediction = record
      prediction.incidents = []
      predictions.append(prediction)
    }
    return (effects, PredictionScore(predictions), undated)
  }

  /// Reviews a period, with what the engine says of it: of objectives as the period ended, of changes
  /// by all that is known since. All of it is read from one state of the ledger.
  func review(
    _ request: ReviewRequest, _ feedback: FeedbackRequest, on console: Console
  ) throws -> ReliabilityReview {
    try reviews([request], feedback, on: console)[0]
  }

  /// Reviews quarters as of when feedback is asked for, oldest first.
  func reviews(
    of quarters: [Quarter], _ feedback: FeedbackRequest, on console: Console
  ) throws -> [ReliabilityReview] {
    try reviews(
      quarters.map { try ReviewRequest($0, asOf: feedback.asOf) }, feedback, on: console)
  }

  /// Reviews periods of the same service and team; changes are verified once for all of them.
  private func reviews(
    _ requests: [ReviewRequest], _ feedback: FeedbackRequest, on console: Console
  ) throws -> [ReliabilityReview] {
    guard let first = requests.map(\.previous.start).min() else { return [] }
    return try inOneState {
      let reading = FeedbackReading(
        indicators: try indicatorHistory(),
        incidents: try incidents(for: requests, asOf: feedback.asOf, under: feedback.policy))
      let reviews = try reviews(requests, under: feedback.policy, among: reading.incidents)
      let catalogue = try catalogue()
      let (effects, score, _) = try verification(since: first, feedback, by: reading)
      return try zip(requests, reviews).map { request, review in
        let scope = ReviewScope(request: request, catalogue: catalogue)
        var atTheEnd = feedback
        atTheEnd.asOf = min(feedback.asOf.inUTC, request.period.end.inUTC)
        var review = review
        review.feedback.take(
          found: try proposals(
            in: Set(ProposalField.allCases), atTheEnd, by: reading, on: console
          ).filter(scope.includes),
          effects: effects.filter { $0.changedAt >= request.previous.start }.map(\.effect)
            .filter(scope.includes),
          score: score)
        return review
      }
    }
  }

  /// What the record says in some fields, all of it from one state of the ledger: about every objective,
  /// what to automate, and what is a cause of the architecture.
  func proposals(
    in fields: Set<ProposalField>, _ request: FeedbackRequest,
    by reading: FeedbackReading? = nil, on console: Console
  ) throws -> [Proposal] {
    try inOneState {
      var found =
        fields.contains(.recalibration)
        ? try proposals(request, by: reading, on: console) : []
      guard fields.contains(.automation) || fields.contains(.architecture) else { return found }
      let record = try operationsRecord(
        asOf: request.asOf, under: request.policy, among: reading?.incidents)
      if fields.contains(.automation) {
        found += AutomationRanking(record, request).proposals
        found += CostlyClasses(record, request).proposals
      }
      if fields.contains(.architecture) { found += Architecture(record, request).proposals }
      return found
    }
  }
}
