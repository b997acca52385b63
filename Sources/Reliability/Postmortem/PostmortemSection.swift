/// A section of a postmortem: a heading and Markdown below it.
package struct PostmortemSection: Hashable, Sendable {
  /// The heading, in one line of Markdown; `nil` of what stands before the first heading.
  package let heading: String?
  /// The level of the heading, 1 to 6.
  package let level: Int
  /// What the section is for, `nil` where its heading names nothing known.
  package let kind: Kind?
  /// Its Markdown without the rows of the timeline, the contributing factors and the action items
  /// that a section of that kind holds; no blank lines at either end.
  ///
  /// No line of it begins another section, a row, a factor or an item, and no code block or
  /// comment of it stays open: so it can be written and read back.
  package let prose: String

  /// A section from its parts; where a line of `prose` would begin something else, a backslash
  /// goes before it, and what is open is closed. Without a heading it has no kind.
  package init(heading: String?, level: Int = 2, kind: Kind?, prose: String) {
    let kind = heading == nil ? nil : kind
    self.heading = heading.map(\.inOneLine)
    self.level = heading == nil ? 2 : min(max(level, 1), 6)
    self.kind = kind
    self.prose = MarkdownLines(prose).contained(in: kind)
  }

  /// What a section of a postmortem is for.
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case summary
    case impact
    case sloImpact = "slo-impact"
    case background
    case trigger
    case contributingFactors = "contributing-factors"
    case detection
    case response
    case recovery
    case timeline
    case lessons
    case wentWell = "went-well"
    case wentBadly = "went-badly"
    case gotLucky = "got-lucky"
    case surprises
    case actionItems = "action-items"
    case openQuestions = "open-questions"
    case relatedIncidents = "related-incidents"
    case externalMessage = "external-message"
    case supportingData = "supporting-data"
  }
}

extension PostmortemSection.Kind {
  /// The heading that a draft gives it.
  package var heading: String {
    switch self {
    case .summary: "Summary"
    case .impact: "Impact"
    case .sloImpact: "SLO and error budget impact"
    case .background: "Background"
    case .trigger: "Trigger"
    case .contributingFactors: "Contributing factors"
    case .detection: "Detection"
    case .response: "Response"
    case .recovery: "Recovery"
    case .timeline: "Timeline"
    case .lessons: "Lessons learned"
    case .wentWell: "What went well"
    case .wentBadly: "What went badly"
    case .gotLucky: "Where we got lucky"
    case .surprises: "What surprised us"
    case .actionItems: "Action items"
    case .openQuestions: "Open questions"
    case .relatedIncidents: "Related incidents"
    case .externalMessage: "External message"
    case .supportingData: "Supporting data"
    }
  }

  /// Other headings in use for it, in lower case.
  private var aliases: [String] {
    switch self {
    case .summary:
      ["executive summary", "incident summary", "problem summary", "overview", "tl;dr"]
    case .impact: ["user impact", "customer impact", "business impact"]
    case .sloImpact: ["slo impact", "error budget", "error budget impact"]
    case .background: ["context", "leadup", "lead-up"]
    case .trigger: []
    case .contributingFactors:
      [
        "contributing factors (findings)", "contributors", "root cause", "root causes",
        "root causes and trigger", "root cause analysis", "causes", "factors",
      ]
    case .detection: []
    case .response: ["mitigation"]
    case .recovery: ["resolution"]
    case .timeline: ["timeline of events", "incident timeline", "timeline (utc)"]
    case .lessons: ["lessons learnt", "lessons", "learnings"]
    case .wentWell: ["things that went well"]
    case .wentBadly:
      [
        "what went wrong", "what went poorly", "things that went poorly", "things that went badly",
        "what could have gone better", "what didn't go well", "what didn't go so well",
        "what can be improved", "what could be improved",
      ]
    case .gotLucky: ["where did we get lucky"]
    case .surprises: []
    case .actionItems:
      [
        "actions", "action points", "follow-up actions", "follow-ups", "follow ups",
        "corrective actions", "remediation items",
      ]
    case .openQuestions: ["questions"]
    case .relatedIncidents: []
    case .externalMessage: ["customer message", "external communication"]
    case .supportingData: ["supporting information", "appendix"]
    }
  }

  /// The kind that a heading names in any case, `nil` where it names none.
  package init?(heading: some StringProtocol) {
    guard let kind = Self.byHeading[heading.headingWords] else { return nil }
    self = kind
  }

  private static let byHeading = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { kind in
      ([kind.heading.lowercased()] + kind.aliases).map { ($0, kind) }
    })
}

extension String {
  /// The text with white space at either end taken off and each line break within made a space.
  package var inOneLine: String {
    split(whereSeparator: \.isNewline).map { $0.trimmingWhitespace }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension StringProtocol {
  /// The words of a heading in lower case, without its number, its emphasis and the mark at its
  /// end: `3. **What went well?**` says `what went well`.
  package var headingWords: String {
    let start = unicodeScalars.drop { !$0.properties.isAlphabetic }.startIndex
    let words = self[start...].lowercased().replacing("\u{2019}", with: "'").unicodeScalars
    let last = words.lastIndex {
      !":?!.#*_`".unicodeScalars.contains($0) && !$0.properties.isWhitespace
    }
    return last.map { String(words[...$0]) } ?? ""
  }

  /// The text without white space at either end.
  ///
  /// Scalar by scalar: a combining mark behind a space is no white space.
  package var trimmingWhitespace: SubSequence {
    let start = unicodeScalars.drop { $0.properties.isWhitespace }.startIndex
    guard let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace }) else {
      return self[start...]
    }
    return self[start..<unicodeScalars.index(after: last)]
  }
}
