import Reliability

/// The time zone that a timeline states for rows that name none.
enum TimelineZone {
  /// The zone of a line such as `All times in UTC.`, else that of the dialect.
  static func stated(in lines: SectionLines, notes: PostmortemNotes) -> NamedZone? {
    for index in lines.indices where !lines.isLiteral(index) {
      let line = lines[index].prefix(120).lowercased()
      let words = line.split { " *_>(".contains($0) }
      guard
        let behind = ["all times in", "all times are in", "times in"].first(where: {
          words.starts(with: $0.split(separator: " "))
        })
      else { continue }
      let phrase = lines[index].prefix(120).split { " *_>(".contains($0) }
        .dropFirst(behind.split(separator: " ").count).joined(separator: " ")
      return named(phrase, line: lines.number(index), notes: notes)
    }
    return notes.dialect.timeZone
  }

  /// The zone that a phrase names; where it names none, there is none, and it is noted.
  static func named(_ phrase: String, line: Int, notes: PostmortemNotes) -> NamedZone? {
    guard let (zone, contradiction) = NamedZone.named(in: phrase, also: notes.dialect.zones) else {
      notes.doubt(
        "timeline", line: line,
        "\(phrase.quoted) names no known time zone: write UTC or Europe/Berlin")
      return nil
    }
    if let contradiction {
      notes.doubt(
        "timeline", line: line,
        "\(phrase.quoted) names \(contradiction) as well as \(zone): read as \(zone)")
    }
    return zone
  }
}
