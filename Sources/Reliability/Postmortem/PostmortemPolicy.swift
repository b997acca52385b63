/// When a postmortem is due, by severity; a default of the governance policy.
package struct PostmortemPolicy: Hashable, Sendable {
  /// How long after the end of an incident its postmortem is due.
  package enum Term: Hashable, Sendable {
    /// So many days, weekends included.
    case days(Int)
    /// So many days, Monday to Friday.
    case workingDays(Int)
  }

  /// The terms; a severity without one needs no postmortem.
  package var terms: [Severity: Term]

  /// A policy with the given terms.
  package init(terms: [Severity: Term]) { self.terms = terms }

  /// Three days for SEV-1, five working days for SEV-2 (PagerDuty, "Postmortem Documentation").
  package static let standard = PostmortemPolicy(
    terms: Dictionary(
      uniqueKeysWithValues: [(1, Term.days(3)), (2, Term.workingDays(5))].compactMap {
        level, term in Severity(level: level).map { ($0, term) }
      }))

  /// The day by which the postmortem of an incident is due, `nil` where it needs none or where it
  /// is not known when the incident was over.
  package func due(_ record: IncidentRecord) -> CalendarDay? {
    guard record.mode.counts, let severity = record.severity, let term = terms[severity],
      let end = record.milestones[.resolved] ?? record.milestones[.impactEnded]
    else { return nil }
    let day = CalendarDay(of: end)
    return switch term {
    case .days(let count): day.advanced(byDays: count)
    case .workingDays(let count): day.advanced(byWorkingDays: count)
    }
  }
}
