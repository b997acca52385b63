import Reliability

/// What another team's postmortems mean; read from a YAML file:
///
/// ```yaml
/// name: status-page               # with a file's path it tells where an incident came from
/// time-zone: UTC                  # of times where the document names none
/// zones: {PT: America/Los_Angeles}  # the team's own names of zones
/// fields:                         # key of the front matter -> what it states
///   date: impact_started
///   resolvedWhen: [impact_ended, resolved]
///   affected: services
///   severity: severity
/// severities: {down: 1, disrupted: 2, notice: 3}
/// services: {Payments API: payments-api}
/// headings: {What hurt: went-badly}
/// milestones-from-timeline: {impact_started: first, resolved: last}
/// skip:
///   - file: index.md              # or drafts/*
///     because: it lists the others
///   - field: section
///     is: maintenance
///     because: a maintenance is no incident
/// ```
package struct PostmortemMapping: Sendable {
  /// How the documents are read.
  package private(set) var dialect = PostmortemDialect.foreign
  /// The name of the collection, `nil` where the folder's is meant.
  private(set) var name: String?
  /// Milestones that are the time of the first or of the last row of the timeline.
  private(set) var milestones: [(milestone: Milestone, row: TimelineEnd)] = []
  private(set) var skips: [SkipRule] = []

  /// The first or the last row of a timeline.
  enum TimelineEnd: String, CaseIterable {
    case first, last
  }

  /// Which files are no postmortems, and why.
  struct SkipRule {
    /// The path of the file, or the key of the front matter and its value.
    enum Subject {
      case file(String)
      case field(String, is: String)
    }

    let subject: Subject
    let reason: String
  }

  /// Reads a mapping file.
  ///
  /// - Throws: ``MappingError``, with everything that is wrong.
  package init(yaml text: String, file: String) throws(MappingError) {
    try YAMLField.read(yaml: text, file: file) { read($0) }
  }

  private static let keys = [
    "name", "time-zone", "zones", "fields", "severities", "services", "headings",
    "milestones-from-timeline", "skip",
  ]

  private mutating func read(_ root: YAMLField) {
    for (key, field) in root.members {
      switch key {
      case "name": name = field.text
      case "time-zone": dialect.timeZone = readZone(field)
      case "zones":
        for (theirs, zone) in field.members { dialect.zones[theirs] = readZone(zone) }
      case "fields": readFields(field)
      case "severities": readSeverities(field)
      case "services":
        for (theirs, ours) in field.members { dialect.services[theirs] = ours.text }
      case "headings": readHeadings(field)
      case "milestones-from-timeline": readMilestones(field)
      case "skip": for rule in field.elements { readSkip(rule) }
      default:
        let hint = Self.keys.mostSimilar(to: key).map { ": did you mean '\($0)'?" } ?? ""
        field.refuse("is unknown: \(Self.keys.joined(separator: ", ")) are known\(hint)")
      }
    }
  }

  private func readZone(_ field: YAMLField) -> NamedZone? {
    let zone = field.written.flatMap { NamedZone($0) }
    if zone == nil { field.refuse("is no time zone: write UTC, +01:00 or Europe/Berlin") }
    return zone
  }

  private mutating func readFields(_ field: YAMLField) {
    for (key, value) in field.members {
      let names = value.isList ? value.elements : [value]
      dialect.fields[key] = names.compactMap { name in
        name.choice(of: PostmortemField.byName.keys.sorted()).flatMap { PostmortemField.byName[$0] }
      }
    }
  }

  private mutating func readSeverities(_ field: YAMLField) {
    for (word, value) in field.members {
      dialect.severities[word] = value.severity
    }
  }

  private mutating func readHeadings(_ field: YAMLField) {
    for (heading, value) in field.members {
      let kinds = PostmortemSection.Kind.allCases.map(\.rawValue)
      dialect.headings[heading.headingWords] =
        value.choice(of: kinds).flatMap(PostmortemSection.Kind.init(rawValue:))
    }
  }

  private mutating func readMilestones(_ field: YAMLField) {
    for (name, value) in field.members {
      guard let milestone = Milestone(rawValue: name) else {
        let known = Milestone.allCases.map(\.rawValue)
        value.refuse("stands under no milestone: \(known.joined(separator: ", ")) are known")
        continue
      }
      let row = value.choice(of: TimelineEnd.allCases.map(\.rawValue))
        .flatMap(TimelineEnd.init(rawValue:))
      if let row { milestones.append((milestone, row)) }
    }
  }

  private mutating func readSkip(_ rule: YAMLField) {
    guard rule.isMapping, let reason = rule.required("because")?.text else { return }
    if let file = rule["file"]?.text {
      skips.append(SkipRule(subject: .file(file), reason: reason))
    } else if let key = rule["field"]?.text, let value = rule.required("is")?.written {
      skips.append(SkipRule(subject: .field(key, is: value), reason: reason))
    } else {
      rule.refuse("names neither a 'file' nor a 'field' and what it 'is'")
    }
  }
}
