package import Reliability
import Statistics

/// Whether something that was done worked: the periods before and after it, compared.
///
/// Each measure has a verdict of its own by an interval of 95 %. A change worked where one measure
/// says so, and did not where none of those known leaves room for it. Where one became better and
/// another worse, nobody can tell.
package struct Verification: Sendable {
  private let record: VerificationRecord
  private let request: FeedbackRequest
  private let expectation: Expectation

  /// The verification of what a record is about.
  package init(_ record: VerificationRecord, _ request: FeedbackRequest) {
    self.record = record
    self.request = request
    expectation = Expectation(of: record.subject)
  }

  private var policy: VerificationPolicy { request.policy.verification }

  /// What is known of the effect.
  package func verify() -> VerifiedEffect {
    var effect = VerifiedEffect(
      subject: record.subject.description, what: record.subject.what, kind: record.subject.kind,
      services: record.services, expected: expectation.words,
      worthwhile: policy.worthwhile, basis: request.basis)
    let periods = ComparedPeriods(record, daysBefore: policy.daysBefore, asOf: request.asOf)
    effect.periods = periods
    guard let periods else {
      effect.because = "there is no record before it, or none after it"
      return effect
    }
    effect.measures = measures(periods)
    let conclusion = Conclusion(effect.measures, isBoundByWindows: isBoundByWindows)
    effect.verdict = conclusion.verdict
    effect.because = conclusion.because
    effect.needs = conclusion.needs
    let others = record.others.filter { periods.isBefore($0.at) != nil }
    effect.confounders = others.map {
      "\($0.reference) (\(CalendarDay(of: $0.at.inUTC))): \($0.what)"
    }
    effect.notes = notes(periods, others: others.count)
    return effect
  }

  /// Whether the windows that follow decide, and all else only may not become worse.
  private var isBoundByWindows: Bool {
    switch expectation {
    case .predictionHolds, .windowsAreMet: true
    case .lessHarm, .milderHarm, .fewerIncidents, .soonerDetection, .nothingCounted: false
    }
  }

  // MARK: - Measures

  private func measures(_ periods: ComparedPeriods) -> [EffectMeasure] {
    switch expectation {
    case .lessHarm: [incidents(periods)] + burns(periods)
    case .milderHarm: milderHarm(periods)
    case .fewerIncidents: [incidents(periods)]
    case .soonerDetection: [.detection(record.incidents, periods, request)]
    case .predictionHolds: [windows, incidents(periods)]
    case .windowsAreMet: [windows]
    case .nothingCounted: []
    }
  }

  /// Less burn, or fewer incidents; where no burn is known, as many incidents as before say nothing
  /// against a change that was to make each less bad.
  private func milderHarm(_ periods: ComparedPeriods) -> [EffectMeasure] {
    let burns = burns(periods)
    var incidents = incidents(periods)
    if burns.allSatisfy({ $0.after == nil }), incidents.verdict == .didNot,
      !incidents.isForTheWorse
    {
      incidents.verdict = .cannotTell
      incidents.because += "; how bad each was is not measured"
    }
    return burns + [incidents]
  }

  private var windows: EffectMeasure {
    .windows(record.subject.prediction, record.courses.first, record, asOf: request.asOf)
  }

  private func incidents(_ periods: ComparedPeriods) -> EffectMeasure {
    let counted = record.incidents.compactMap { incident in
      began(incident).map { (reference: incident.reference, began: $0) }
    }
    return .incidents(counted, periods, policy, mayNotRise: isBoundByWindows)
  }

  /// When an incident began that counts; of a recommendation about objectives those that harmed users
  /// count.
  private func began(_ incident: Incident) -> Instant? {
    switch record.subject {
    case .action: incident.record.milestones.began
    case .recommendation(let recommendation) where recommendation.proposal.reach != nil:
      incident.record.milestones.began
    case .recommendation(let recommendation):
      incident.harm(
        to: recommendation.proposal.subject.slo, request.policy.recalibration,
        asOf: request.asOf)?.period.start
    }
  }

  private func burns(_ periods: ComparedPeriods) -> [EffectMeasure] {
    // Several objectives are several chances to be wrong: they share the one of twenty.
    let level = 1 - 0.05 / Double(max(1, record.courses.count))
    let confidence = (try? Confidence(level)) ?? .ninetyFive
    return record.courses.map { course in
      .burn(course, periods, leaving: causePeriod, confidence, request)
    }
  }

  private var causePeriod: Period? {
    record.cause.flatMap { cause in
      let times = cause.record.milestones
      guard let start = times.began else { return nil }
      let end = times[.impactEnded] ?? times[.resolved] ?? times[.closed] ?? start
      // Milestones can be out of order, and a moment is no period: then its day is left out.
      let last = max(end.inUTC, start.inUTC.advanced(by: .milliseconds(1)))
      return try? Period(from: start, to: last)
    }
  }

  // MARK: - Notes

  private func notes(_ periods: ComparedPeriods, others: Int) -> [String] {
    var notes: [String] = []
    switch record.subject {
    case .action(let item):
      if let cause = record.cause {
        notes.append(
          "\(cause.reference), which led to it, is not counted: it chose the moment.")
      }
      if item.record.type == nil {
        notes.append("Nobody recorded what it is for: it is judged as one that prevents.")
      }
      if record.services.isEmpty {
        notes.append(
          "The incident that led to it names no service: no class of incidents is known.")
      }
    case .recommendation:
      notes.append(
        "It was proposed because of what was before: some of what follows would have happened "
          + "without it, as extremes seldom last.")
    }
    if others > 0 {
      notes.append(
        "\(Words.count(others, "other change")) to the same services in these periods may have had "
          + "the effect instead.")
    }
    if expectation == .nothingCounted {
      notes.append("No verdict is possible: what it was to change is not counted here.")
    }
    return notes
  }
}

extension VerificationSubject {
  /// What was done, in a line.
  fileprivate var what: String {
    switch self {
    case .action(let item): item.record.title
    case .recommendation(let recommendation):
      recommendation.implementation.map {
        "\(recommendation.proposal.what) (\($0.what))"
      } ?? recommendation.proposal.what
    }
  }

  fileprivate var kind: String? {
    switch self {
    case .action(let item): item.record.type?.rawValue
    case .recommendation(let recommendation): recommendation.proposal.kind.rawValue
    }
  }

  fileprivate var prediction: Prediction? {
    switch self {
    case .action: nil
    case .recommendation(let recommendation): recommendation.proposal.prediction
    }
  }
}
