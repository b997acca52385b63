import Reliability

extension ComparedPeriods {
  /// The periods around a change: of so many days at most before it, as far as there is a record,
  /// and all of it after it. `nil` where one of them is empty.
  init?(_ record: VerificationRecord, daysBefore: Int, asOf: Instant) {
    let change = record.changedAt.inUTC
    let to = asOf.inUTC
    let earliest = change.advanced(by: .seconds(-daysBefore * 86_400))
    let from = record.recordBegan.map { max($0.inUTC, earliest) } ?? earliest
    guard from < change, change < to else { return nil }
    self.init(from: from, change: change, to: to)
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
