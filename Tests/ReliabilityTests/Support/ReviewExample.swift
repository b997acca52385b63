@testable import Reliability

/// A postmortem to check, written as a text with known places; as it is made, nothing is wrong with
/// it.
struct ReviewExample {
  var record = IncidentRecord(title: "Uploads slow")
  var title = "Uploads slow"
  var header = PostmortemHeader()
  var sections: [(kind: PostmortemSection.Kind?, prose: String)] = [
    (.summary, "Uploads took longer than usual."), (.impact, "35% of the uploads failed."),
    (.trigger, "A push of the configuration."), (.lessons, "The canary took too little traffic."),
  ]
  var timeline = [entry("The alert fired.", evidence: "https://graphs.example/1")]
  var factors = ["The canary took 1% of the traffic.", "The alert waited for an hour."]
  var actions = [
    action("Refuse a push without a canary", .prevent), action("Alert on the queue", .detect),
  ]
  var ledgerActions: [ActionItem] = []
  var duplicateOf: IncidentReference?

  init() {
    record.milestones = Milestones([
      .impactStarted: Self.at(0), .detected: Self.at(5), .mitigated: Self.at(20),
      .resolved: Self.at(30),
    ])
    record.trigger = TaxonomyEntry("config-push")
  }

  /// A postmortem with another prose in one section.
  init(_ prose: String, in kind: PostmortemSection.Kind? = .background) {
    self.init()
    sections.removeAll { $0.kind == kind }
    sections.append((kind, prose))
  }

  static let today = CalendarDay(of: at(60 * 24))

  static func at(_ minutes: Int) -> Instant {
    Instant(millisecondsSinceEpoch: Int64(minutes) * 60_000)
  }

  static func entry(_ text: String, actor: String? = nil, evidence: String?) -> TimelineEntry {
    TimelineEntry(
      occurredAt: at(5), kind: .note, actor: actor, text: text, evidenceURL: evidence)
  }

  static func action(_ title: String, _ type: ActionType? = .prevent) -> ActionRecord {
    var record = ActionRecord(title: title)
    record.type = type
    record.priority = .p1
    record.owner = "Ana"
    record.due = today.advanced(byDays: 30)
    record.endState = "A push without a canary is refused"
    record.ticketURL = "https://tickets.example/1"
    return record
  }

  /// What the check finds.
  func findings(_ check: ReviewCheck) -> [ReviewFinding] { check.findings(in: subject) }

  /// The excerpts of what the check finds.
  func excerpts(_ check: ReviewCheck) -> [String] { findings(check).map(\.place.excerpt) }

  /// The messages of what the check finds.
  func messages(_ check: ReviewCheck) -> [String] { findings(check).map(\.message) }

  /// The lines of the text, and the document in it.
  var written: (lines: [String], document: PostmortemDocument) {
    var lines = ["# \(title)"]
    var content = PostmortemContent(title: title)
    var places = PostmortemPlaces()
    content.header = header
    for (kind, prose) in sections {
      let section = PostmortemSection(heading: kind?.heading ?? "Notes", kind: kind, prose: prose)
      content.sections.append(section)
      lines.append("## \(section.heading ?? "")")
      places.sections.append(lines.count)
      let written = prose.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      places.prose.append(written.indices.map { lines.count + 1 + $0 })
      lines += written
    }
    for entry in timeline {
      content.timeline.append(entry)
      lines.append("| 00:05 | \(entry.text) |")
      places.timeline.append(lines.count)
    }
    for factor in factors {
      content.factors.append(ContributingFactor(category: Self.factor, text: factor))
      lines.append("- \(factor)")
      places.factors.append(lines.count)
    }
    for (index, action) in actions.enumerated() {
      let reference = ledgerActions.isEmpty ? nil : ActionReference(number: index + 1)
      content.actions.append(StatedAction(reference: reference, record: action))
      lines.append("- [ ] \(action.title)")
      places.actions.append(lines.count...lines.count)
    }
    return (lines, PostmortemDocument(content: content, places: places))
  }

  var subject: ReviewSubject {
    let (lines, document) = written
    return ReviewSubject(
      incident: Incident(
        reference: IncidentReference(number: 42), record: record, duplicateOf: duplicateOf),
      text: lines.joined(separator: "\n"), document: document, ledgerActions: ledgerActions,
      today: Self.today)
  }

  private static let factor = ContributingFactor.other
}

extension ContributingFactor {
  fileprivate static let other: TaxonomyEntry = {
    guard let entry = TaxonomyEntry("other") else { fatalError("'other' is an entry") }
    return entry
  }()
}
