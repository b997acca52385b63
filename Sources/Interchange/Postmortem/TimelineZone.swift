import Reliability

/// The time zone that a timeline states for rows that name none.
enum TimelineZone {
  /// The zone of a line such as `All times in UTC.` or `2015-10-21 (all times UTC)`, else that of
  /// the dialect.
  static func stated(in lines: SectionLines, notes: PostmortemNotes) -> NamedZone? {
    for index in lines.indices where !lines.isLiteral(index) {
      if let phrase = phrase(in: lines[index]) {
        return named(phrase, line: lines.number(index), notes: notes)
      }
    }
    return notes.dialect.timeZone
  }

  /// What a line says that times are in, `nil` where it says nothing of the kind.
  static func phrase(in line: Substring) -> String? {
    let line = line.prefix(120)
    let words = line.split { " *_>()`".contains($0) }
    let lower = words.map { $0.lowercased() }
    guard let times = lower.firstIndex(where: { ["times", "timestamps"].contains($0) }),
      times == 0 || lower[times - 1] == "all"
    else { return nil }
    let behind = lower[(times + 1)...].drop { ["are", "listed", "shown", "given"].contains($0) }
    let rest = words[behind.startIndex...]
    guard let next = rest.first else { return nil }
    // Without the word 'in', only a zone that is known: 'all times when we were paged'.
    let isZone = NamedZone(next.filter { !".,;:".contains($0) }) != nil
    guard behind.first == "in" || isZone else { return nil }
    return rest.dropFirst(isZone ? 0 : 1).first.map {
      String(line[$0.startIndex...].trimmingWhitespace)
    } ?? ""
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
