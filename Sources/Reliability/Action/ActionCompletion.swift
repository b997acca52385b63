package import Statistics

/// How many action items get done, and after how long.
package struct ActionCompletion: Hashable, Sendable {
  /// How many there are.
  package let count: Int
  /// How many are open.
  package let open: Int
  /// How many of the open ones are overdue.
  package let overdue: Int
  /// How many are done.
  package let done: Int
  /// How many were given up.
  package let givenUp: Int
  /// How many ended at a time that nobody recorded, as imported ones do; they are in no curve.
  package let endedAtUnknownTime: Int
  /// The ages of the open ones, in days.
  package let ages: Quantiles
  /// The fraction not yet done after so many days; `nil` where fewer than
  /// ``KaplanMeier/fewestEnds`` are done, and the counts say all that is known.
  ///
  /// What is open is not done yet, and what was given up was not done up to then.
  package let curve: KaplanMeier?

  /// The completion of action items as seen at `now`.
  ///
  /// - Throws: ``ObservedDurationError`` where a clock was off by more than any number holds.
  package init(of items: [ActionItem], at now: Instant) throws(ObservedDurationError) {
    let today = CalendarDay(of: now.inUTC)
    let openItems = items.filter { $0.record.status == .open }
    count = items.count
    open = openItems.count
    overdue = openItems.count { $0.isOverdue(on: today) }
    done = items.count { $0.record.status == .done }
    givenUp = items.count { $0.record.status == .wontDo }
    endedAtUnknownTime = items.count { $0.record.status != .open && $0.closedAt == nil }
    ages = Quantiles(of: openItems.map { $0.openedAt.duration(to: now).days })
    var durations: [ObservedDuration] = []
    for item in items {
      let end = item.record.status == .open ? now : item.closedAt
      // A clock that went back gives no duration.
      guard let end, item.openedAt.duration(to: end) >= .zero else { continue }
      durations.append(
        try ObservedDuration(
          item.openedAt.duration(to: end).days, hasEnded: item.record.status == .done))
    }
    let curve = KaplanMeier(of: durations)
    self.curve = curve.ended >= KaplanMeier.fewestEnds ? curve : nil
  }
}

extension Duration {
  /// The duration in days of 24 hours.
  package var days: Double { minutes / 1_440 }
}
