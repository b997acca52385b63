import Reliability
import Statistics

/// What is known of toil that automation would remove, and whether that is enough to judge it by.
struct ToilEvidence {
  /// The entries, and what of each fell into the time.
  let entries: [(reference: ToilReference, hours: Double)]
  /// For how long toil was logged.
  let years: Double
  private let pool: [Double]
  private let policy: AutomationPolicy

  /// The toil of a selection; that of incidents whose work is counted already is left out.
  ///
  /// It is looked for from the first entry of anybody on, as far back as the policy says.
  init(
    _ selection: ToilSelection, in record: OperationsRecord, leaving counted: [CostedIncident],
    _ request: FeedbackRequest
  ) {
    policy = request.policy.automation
    let earliest = request.asOf.advanced(by: .seconds(-policy.daysBack * 86_400)).inUTC
    let first = record.toil.map(\.record.time.start.inUTC).min() ?? request.asOf.inUTC
    guard let period = try? Period(from: max(earliest, first), to: request.asOf.inUTC) else {
      (entries, years, pool) = ([], 0, [])
      return
    }
    years = period.duration.days / 365.25
    let incidents = Set(counted.filter { $0.work != nil }.map(\.incident.reference))
    let within = record.toil.map { (entry: $0, hours: $0.record.workMinutes(in: period) / 60) }
      .filter { $0.hours > 0 }
    pool = within.map(\.hours)
    entries = within.filter { item in
      selection.holds(item.entry.record)
        && !(item.entry.record.incident.map(incidents.contains) ?? false)
    }.map { ($0.entry.reference, $0.hours) }
  }

  /// Why it is not enough; empty where it is.
  var shortages: [Shortage] {
    Shortage.among(
      entries.map(\.reference.description), costing: entries.map(\.hours), over: years, .toil,
      policy)
  }

  /// Draws of how many hours it takes a year.
  func draws(named name: String, seed: UInt64) -> [Double] {
    // Numbers of their own: an entry of toil is no incident of the same number.
    let events = EventDraws(
      of: entries.map { EventDraws.number(of: $0.reference.description) }, over: years, name: name,
      count: policy.draws, seed: seed)
    return zip(events.rates, events.means(of: entries.map(\.hours), pool: pool)).map(*)
  }
}
