extension LocalDateTime {
  /// The same day and time that many months later, the day clamped to the month's last:
  /// 31 January and one month make 28 or 29 February.
  func adding(months: Int) -> LocalDateTime {
    let monthsSinceYearZero = year * 12 + month - 1 + months
    return LocalDateTime(
      year: monthsSinceYearZero.floorDivided(by: 12),
      month: monthsSinceYearZero - monthsSinceYearZero.floorDivided(by: 12) * 12 + 1,
      clampingDay: day, millisecondOfDay: millisecondOfDay)
  }

  /// The same time of day that many days later.
  func adding(days: Int) -> LocalDateTime {
    LocalDateTime(millisecondsAsUTC: millisecondsAsUTC + Int64(days) * 86_400_000)
  }
}
