package import Reliability

/// The periods before and after a change.
package struct ComparedPeriods: Hashable, Encodable, Sendable {
  /// When the first one begins.
  package var from: Instant
  /// When the change took effect.
  package var change: Instant
  /// When the second one ends.
  package var to: Instant

  /// The periods around a change: of so many days at most before it, as far as there is a record,
  /// and all of it after it. `nil` where one of them is empty.
  init?(_ record: VerificationRecord, daysBefore: Int, asOf: Instant) {
    change = record.changedAt.inUTC
    to = asOf.inUTC
    let earliest = change.advanced(by: .seconds(-daysBefore * 86_400))
    from = record.recordBegan.map { max($0.inUTC, earliest) } ?? earliest
    guard from < change, change < to else { return nil }
  }

  /// The weeks before the change.
  var weeksBefore: Double { from.duration(to: change).days / 7 }

  /// The weeks after it.
  var weeksAfter: Double { change.duration(to: to).days / 7 }

  /// Whether an instant lies before the change; `nil` where it lies in neither period.
  ///
  /// The very start does not belong to the first period: the incident that the record begins with set
  /// it, so that it says nothing about how often there is one.
  func isBefore(_ instant: Instant) -> Bool? {
    let time = instant.inUTC
    guard from < time, time < to else { return nil }
    return time < change
  }
}
