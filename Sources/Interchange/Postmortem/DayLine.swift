import Reliability

/// A line of a timeline that says on which day the rows below it fall: `### Monday, 2 March 2020`,
/// `**2015-10-21** (all times UTC)`.
struct DayLine {
  let day: WrittenTime.Day

  /// The day that a line says, `nil` where it says more than a day and a zone, or no day.
  init?(_ line: Substring, _ dialect: PostmortemDialect) {
    var line = line.trimmingWhitespace.withoutEmphasisBefore
    let word = line.prefix(while: \.isLetter)
    if Self.weekdays.contains(where: { word.count >= 2 && $0.hasPrefix(word.lowercased()) }) {
      line = line[word.endIndex...].drop { ",. ".contains($0) }
    }
    guard let time = WrittenTime(line, zones: dialect.zones), time.timeOfDay == nil,
      let day = time.day
    else { return nil }
    let rest = Substring(line.utf8.dropFirst(time.length))
    guard !rest.contains(where: \.isLetter) || TimelineZone.phrase(in: rest) != nil else {
      return nil
    }
    self.day = day
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
