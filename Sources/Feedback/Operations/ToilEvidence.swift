import Reliability
import Statistics

/// What is known of toil that automation would remove, and whether that is enough to judge it by.
struct ToilEvidence {
  /// The entries, and what of each fell into the time.
  let entries: [(reference: ToilReference, hours: Double)]
  /// For how long toil was logged.
  let years: Double
  /// Each time that it was done: an entry that says `22 times` is 22 of them.
  private let occasions: [Occasion]
  /// The hours of every time that anybody did anything.
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
      (entries, years, pool, occasions) = ([], 0, [], [])
      return
    }
    years = period.duration.days / 365.25
    let incidents = Set(counted.filter { $0.work != nil }.map(\.incident.reference))
    let within = record.toil.filter { $0.record.workMinutes(in: period) > 0 }
    pool = within.flatMap { Occasion.all(of: $0, in: period) }.map(\.hours)
    let chosen = within.filter { entry in
      selection.holds(entry.record) && !(entry.record.incident.map(incidents.contains) ?? false)
    }
    entries = chosen.map { ($0.reference, $0.record.workMinutes(in: period) / 60) }
    occasions = chosen.flatMap { Occasion.all(of: $0, in: period) }
  }

  /// Why it is not enough; empty where it is.
  var shortages: [Shortage] {
    Shortage.among(
      occasions.map(\.name), costing: occasions.map(\.hours), over: years, .toil, policy)
  }

  /// Draws of how many hours it takes a year.
  func draws(named name: String, seed: UInt64) -> [Double] {
    // Numbers of their own: a time of toil is no incident of the same number.
    let events = EventDraws(
      of: occasions.map { EventDraws.number(of: $0.name) }, over: years, name: name,
      count: policy.draws, seed: seed)
    return zip(events.rates, events.means(of: occasions.map(\.hours), pool: pool)).map(*)
  }
}

/// One time that toil was done.
private struct Occasion {
  let name: String
  let hours: Double

  /// The times of an entry that fell into a period, alike in what each took.
  static func all(of entry: ToilEntry, in period: Period) -> [Occasion] {
    let hours = entry.record.workMinutes(in: period) / 60
    let share = entry.record.time.share(in: period)
    let times = max(1, Int((Double(entry.record.times) * share).rounded()))
    return (1...times).map { time in
      Occasion(
        name: times == 1 ? "\(entry.reference)" : "\(entry.reference) no. \(time)",
        hours: hours / Double(times))
    }
  }
}
