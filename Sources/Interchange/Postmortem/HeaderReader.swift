import Reliability

/// Reads the YAML of a front matter into the fields that a dialect gives its keys.
struct HeaderReader {
  private(set) var header = PostmortemHeader()
  private(set) var title: String?
  /// The lines of the keys, by path: `severity`, `milestones.detected`.
  private(set) var lines: [String: Int] = [:]
  private(set) var fieldsWithoutPlace: [String] = []
  private let notes: PostmortemNotes
  private var dialect: PostmortemDialect { notes.dialect }

  /// More than that is no front matter but an accident or an attack.
  private static let longest = 65_536

  /// Reads a front matter.
  init(_ yaml: String, file: String, notes: PostmortemNotes) {
    self.notes = notes
    guard yaml.utf8.count <= Self.longest else {
      notes.error("", line: 1, "has more than 64 KiB of front matter: move text below it")
      return
    }
    guard !yaml.usesAliases else {
      notes.error("", line: 1, "has YAML aliases in its front matter: write the values out")
      return
    }
    let split = YAMLDocuments(yaml, file: file)
    for error in split.errors { notes.error(error.field, line: error.line, error.reason) }
    guard split.documents.count <= 1 else {
      notes.error("", line: 1, "must hold keys and values in its front matter, and those once")
      return
    }
    guard let node = split.documents.first?.node else { return }
    for (key, value) in YAMLField(node, path: "", notes: notes.collector).members {
      read(key, value)
    }
  }

  private mutating func read(_ key: String, _ value: YAMLField) {
    lines[key] = value.line
    guard let fields = dialect.fields[key] else {
      unknown(key, value)
      return
    }
    guard !value.isEmpty else { return }
    for field in fields { read(field, value) }
  }

  private mutating func unknown(_ key: String, _ value: YAMLField) {
    guard dialect.isOwn else {
      if !value.isEmpty { fieldsWithoutPlace.append(key) }
      return
    }
    let hint = Array(dialect.fields.keys.sorted()).mostSimilar(to: key)
    notes.doubt(
      value.path, line: value.line,
      "is unknown here, and not read" + (hint.map { ": did you mean '\($0)'?" } ?? ""))
  }

  private mutating func read(_ field: PostmortemField, _ value: YAMLField) {
    switch field {
    case .services: readServices(value)
    case .milestones: readMilestones(value)
    case .milestone(let milestone): readMilestone(milestone, value)
    default:
      guard let text = value.written?.stated else {
        mistake(value, "must be a single text")
        return
      }
      read(field, text, value)
    }
  }

  private mutating func read(_ field: PostmortemField, _ text: String, _ value: YAMLField) {
    switch field {
    case .title: title = text.inOneLine
    case .owner: header.owner = text
    case .change: header.change = text
    case .incident:
      header.incident = IncidentReference(text)
      if header.incident == nil { mistake(value, "is no incident: write INC-42") }
    case .revision:
      header.revision = Int(text).flatMap { $0 > 0 ? $0 : nil }
      if header.revision == nil { mistake(value, "is no number of a revision: write 1 or more") }
    case .severity:
      header.severity = dialect.severities[text] ?? Severity(text)
      if header.severity == nil { mistake(value, "is no severity: write SEV-1 to SEV-5") }
    case .trigger:
      header.trigger = TaxonomyEntry(text)
      if header.trigger == nil {
        mistake(
          value, "has other characters than lower-case letters, digits and hyphens",
          hint: TaxonomyEntry.knownTriggers, for: text)
      }
    case .detection:
      header.detection = Detection.Method(rawValue: text)
      if header.detection == nil {
        mistake(
          value, "is none of alert, human, customer",
          hint: Detection.Method.allCases.map(\.rawValue), for: text)
      }
    case .services, .milestones, .milestone: break
    }
  }

  private mutating func readServices(_ value: YAMLField) {
    for element in value.isList ? value.elements : [value] where !element.isEmpty {
      guard let text = element.written?.stated else {
        mistake(element, "must be the name of a service")
        continue
      }
      let service =
        dialect.services[text] ?? (dialect.isOwn ? text : text.asServiceName ?? "service")
      if dialect.isOwn || !header.services.contains(service) { header.services.append(service) }
    }
  }

  private mutating func readMilestones(_ value: YAMLField) {
    for (name, time) in value.members {
      lines["milestones.\(name)"] = time.line
      if let milestone = Milestone(rawValue: name) {
        if !time.isEmpty { readMilestone(milestone, time) }
      } else {
        let hint = Milestone.allCases.map(\.rawValue).mostSimilar(to: name)
        notes.doubt(
          time.path, line: time.line,
          "is no milestone, and not read" + (hint.map { ": did you mean '\($0)'?" } ?? ""))
      }
    }
  }

  private mutating func readMilestone(_ milestone: Milestone, _ value: YAMLField) {
    guard let text = value.written?.stated,
      let time = WrittenTime(text[...], zones: dialect.zones),
      time.length == text.utf8.count || time.unknownZone != nil, !time.isApproximate
    else {
      mistake(value, "is no time: write 2026-11-20T14:02Z or '2026-11-20 14:02 Europe/Berlin'")
      return
    }
    var clock = TimelineClock(zone: dialect.timeZone)
    do {
      header.milestones[milestone] = try clock.instant(of: time)
    } catch {
      mistake(value, error.forFrontMatter)
    }
  }

  private func mistake(
    _ value: YAMLField, _ reason: String, hint: [String] = [], for text: String = ""
  ) {
    let written = value.written.map { "\($0.quoted) " } ?? ""
    let hint = hint.mostSimilar(to: text).map { ": did you mean '\($0)'?" } ?? ""
    notes.mistake(value.path, line: value.line, written + reason + hint)
  }
}

extension YAMLField {
  /// Whether nothing stands under the key.
  fileprivate var isEmpty: Bool { isNull || written?.isBlank ?? false }
}

extension String {
  /// Whether nodes are named and used again: what YAML allows to grow without bound, and no front
  /// matter needs.
  fileprivate var usesAliases: Bool {
    var marks: Set<UInt8> = []
    var before = UInt8(ascii: "\n")
    var quote: UInt8?
    var isEscaped = false
    for byte in utf8 {
      if let open = quote {
        if byte == open, !isEscaped { quote = nil }
        isEscaped = byte == UInt8(ascii: "\\") && open == UInt8(ascii: "\"") && !isEscaped
      } else if ":-[,{?\n".utf8.contains(before) {
        // A node may begin here.
        if "&*".utf8.contains(byte) { marks.insert(byte) }
        if "\"'".utf8.contains(byte) { quote = byte }
      } else if byte == UInt8(ascii: "'"), before == byte {
        // Two within single quotes are one.
        quote = byte
      }
      if byte != UInt8(ascii: " ") { before = byte }
    }
    return marks.count == 2
  }
}
