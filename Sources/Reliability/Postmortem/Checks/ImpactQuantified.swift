extension ReviewCheck {
  static let impactQuantified = ReviewCheck(
    id: "impact-quantified", level: .warning,
    summary: "The impact is told in numbers with units, or by the harm to an SLO.",
    explanation: """
      'Many users saw errors' cannot be compared with another incident, nor with the cost of its \
      action items. A number with its unit can, even as an estimate.
      """,
    sources: [
      "Site Reliability Workbook, ch. 10, Postmortem Culture: Learning from Failure",
      "PagerDuty, Postmortem guide, Step by Step, Document Impact",
    ],
    howToMend: """
      Say how many users, requests, minutes or euros, or link an SLO with its harm \
      (`psgf incident link`).
      """
  ) { subject in
    guard subject.affectedUsers, subject.incident.record.links.isEmpty,
      !subject.sentences.contains(where: { $0.isAboutImpact && $0.sentence.quantifies })
    else { return [] }
    return [
      ReviewObservation(
        "no number with a unit tells the impact, and no SLO is linked",
        at: subject.place(section: .impact, .sloImpact))
    ]
  }
}

extension LocatedSentence {
  fileprivate var isAboutImpact: Bool {
    origin == .section(.impact) || origin == .section(.sloImpact)
  }
}

extension ProseSentence {
  /// Whether a number and what it counts stand in it: `35%`, `1,200 requests`, `€ 5000`, `18m`.
  fileprivate var quantifies: Bool {
    tokens.indices.contains { index in
      guard let word = tokens[index].word else { return false }
      if word.first?.isNumber ?? false {
        let unit = word.drop { $0.isNumber || $0 == "." || $0 == "," }
        return Self.attached.contains(String(unit))
          || (index > 0 && tokens[index - 1].isMark("€$£¥"))
          || tokens.element(at: index + 1).map { $0.isMark("€$£¥") } ?? false
          || (unit.isEmpty && countsSomething(after: index))
      }
      return Self.numberWords.contains(word) && countsSomething(after: index)
    }
  }

  private func countsSomething(after index: Int) -> Bool {
    tokens[(index + 1)...].prefix(3).contains { token in
      token.word.map { word in
        Self.units.contains(word)
          || (word.hasSuffix("s") && Self.units.contains("\(word.dropLast())"))
      } ?? false
    }
  }

  private static let attached: Set<String> = [
    "%", "ms", "s", "sec", "secs", "m", "min", "mins", "h", "hr", "hrs", "d", "x",
  ]
  private static let numberWords: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "hundred", "thousand", "million", "all", "no", "zero",
  ]
  private static let units: Set<String> = [
    "second", "minute", "min", "hour", "hr", "day", "week", "percent", "user", "customer", "client",
    "request", "query", "queries", "error", "event", "order", "payment", "session", "message",
    "ticket", "call", "page", "job", "build", "launch", "launches", "deploy", "deployment", "node",
    "pod", "service", "team", "tenant", "account", "record", "row", "file", "byte", "kb", "mb",
    "gb", "tb", "euro", "dollar", "eur", "usd", "gbp", "cluster", "region", "replica", "checkout",
    "transaction", "email", "upload", "download", "shard", "database", "visitor", "pull", "people",
    "namespace", "capability", "capabilities", "application", "site", "repository", "repositories",
  ]
}
