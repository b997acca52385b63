import Reliability
import Testing

/// Minutes since 2026-01-05T00:00:00Z, a Monday, as an instant.
func at(_ minute: Int) -> Instant {
  Instant(millisecondsSinceEpoch: 1_767_571_200_000 + Int64(minute) * 60_000)
}

/// The period between two minutes.
func period(_ start: Int, _ end: Int) throws -> Period { try Period(from: at(start), to: at(end)) }

/// An instant from its ISO 8601 text.
func instant(_ text: String) throws -> Instant { try #require(Instant(iso8601: text)) }

/// The period between two ISO 8601 texts.
func period(_ start: String, _ end: String) throws -> Period {
  try Period(from: instant(start), to: instant(end))
}

/// A length in OpenSLO's shorthand.
func length(_ text: String) throws -> CalendarDuration { try #require(CalendarDuration(text)) }

/// A local date and time.
func local(
  _ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0
) throws -> LocalDateTime {
  try #require(
    LocalDateTime(year: year, month: month, day: day, hour: hour, minute: minute))
}

/// A revision in force from a minute on.
func revision(
  from minute: Int, target: Double, method: BudgetingMethod = .occurrences,
  window: String = "28d", slice: String? = nil, sliceTarget: Double? = nil
) throws -> ObjectiveRevision {
  ObjectiveRevision(
    terms: ObjectiveTerms(
      method: method, window: .rolling(try length(window)),
      objectives: [
        Objective(
          target: target, timeSliceTarget: sliceTarget, timeSliceWindow: try slice.map(length))
      ]),
    effectiveFrom: at(minute), author: "an owner", recordedAt: at(minute))
}

/// An SLO with revisions.
func slo(_ revisions: ObjectiveRevision...) -> ServiceLevelObjective {
  ServiceLevelObjective(name: "checkout", service: "shop", revisions: revisions)
}

/// The harm of an incident whose milestones are given in minutes.
func impairment(
  _ number: Int, from start: Int?, to end: Int?, resolved: Int? = nil, _ impact: SLOImpact
) -> Impairment {
  var milestones = Milestones()
  milestones[.impactStarted] = start.map(at)
  milestones[.impactEnded] = end.map(at)
  milestones[.resolved] = resolved.map(at)
  return Impairment(
    incident: IncidentReference(number: number), milestones: milestones, impact: impact)
}

/// Whether two numbers are equal but for rounding.
func agree(_ left: Double, _ right: Double, within tolerance: Double = 1e-9) -> Bool {
  abs(left - right) <= tolerance * max(1, abs(left), abs(right))
}

/// The minutes that an incident was charged, 0 where it was not.
func charge(_ number: Int, in assessment: BudgetAssessment) -> Double {
  assessment.charges.first { $0.incident.number == number }?.burnedMinutes ?? 0
}

/// The reasons for which incidents have no charge.
func reasons(_ assessment: BudgetAssessment) -> [BudgetAssessment.UnknownCharge.Reason] {
  assessment.unknown.map(\.reason)
}
