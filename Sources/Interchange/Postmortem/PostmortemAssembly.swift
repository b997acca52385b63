import Reliability

/// Puts the content of a document together from the parts of its outline.
struct PostmortemAssembly {
  var document = PostmortemDocument(
    content: PostmortemContent(title: ""), places: PostmortemPlaces())
  private let outline: PostmortemOutline
  private let linesBefore: Int
  private let notes: PostmortemNotes
  private let targets: LinkTargets

  /// The content of all parts.
  init(_ outline: PostmortemOutline, linesBefore: Int, notes: PostmortemNotes) {
    self.outline = outline
    self.linesBefore = linesBefore
    self.notes = notes
    targets = LinkTargets(outline.lines)
    for part in outline.parts { add(part) }
  }

  private mutating func add(_ part: PostmortemOutline.Part) {
    let lines = SectionLines(outline.lines, part.lines, linesBefore: linesBefore)
    let doubts = notes.collector.warnings.count
    switch part.kind {
    case .timeline:
      let reader = TimelineReader(lines, notes: notes)
      document.content.timeline += reader.rows.map(\.entry)
      document.places.timeline += reader.rows.map(\.line)
      if reader.rows.isEmpty, notes.collector.warnings.count == doubts {
        note("timeline", "row", prose: reader.prose, of: lines)
      }
      add(part, prose: reader.prose, of: lines)
    case .contributingFactors:
      let reader = FactorReader(lines, dialect: notes.dialect)
      document.content.factors += reader.factors.map(\.factor)
      document.places.factors += reader.factors.map(\.line)
      if reader.factors.isEmpty {
        note("contributing factors", "factor", prose: reader.prose, of: lines)
      }
      add(part, prose: reader.prose, of: lines)
    case .actionItems:
      let reader = ActionReader(lines, notes: notes, targets: targets)
      document.content.actions += reader.actions.map(\.action)
      document.places.actions += reader.actions.map(\.lines)
      if reader.actions.isEmpty, notes.collector.warnings.count == doubts {
        note("action items", "item", prose: reader.prose, of: lines)
      }
      add(part, prose: reader.prose, of: lines)
    default:
      add(part, prose: Array(lines.indices), of: lines)
    }
  }

  /// Notes that another team's section has text of which nothing was taken: it stays prose.
  private func note(_ field: String, _ part: String, prose: [Int], of lines: SectionLines) {
    let first = prose.first { !lines[$0].isBlank && !lines.isLiteral($0) }
    guard !notes.dialect.isOwn, let first else { return }
    notes.doubt(
      field, line: lines.number(first),
      "has text of which no \(part) was taken, and stays prose: write a list")
  }

  /// Adds a section with the lines of its prose, and where each stands.
  private mutating func add(
    _ part: PostmortemOutline.Part, prose: [Int], of lines: SectionLines
  ) {
    let section = PostmortemSection(
      heading: part.heading, level: part.level, kind: part.kind,
      prose: prose.map { lines[$0] }.joined(separator: "\n"))
    guard part.heading != nil || !section.prose.isEmpty else { return }
    var places: [Int] = []
    if !section.prose.isEmpty {
      let count = section.prose.utf8.count { $0 == UInt8(ascii: "\n") } + 1
      places = prose.drop { lines[$0].isBlank }.prefix(count).map(lines.number)
      // A fence that nothing closed is closed in the prose, on no line of the text.
      while places.count < count { places.append(places.last ?? part.start + linesBefore + 1) }
    }
    document.content.sections.append(section)
    document.places.sections.append(
      part.heading == nil ? places.first ?? 1 : part.start + linesBefore + 1)
    document.places.prose.append(places)
  }
}
