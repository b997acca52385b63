/// A sentence of a postmortem, and the part of the document that says it.
struct LocatedSentence: Hashable, Sendable {
  /// The parts of a document that hold sentences.
  enum Origin: Hashable, Sendable {
    case title
    case section(PostmortemSection.Kind?)
    case timeline(Int)
    case factor(Int)
    case action(Int)
  }

  let origin: Origin
  let sentence: ProseSentence
  /// For each line given to the reader, its line in the text, counted from 1, and the characters
  /// of that line before it, `nil` where they are unknown.
  private let origins: [LineOrigin]

  struct LineOrigin: Hashable, Sendable {
    let line: Int
    let column: Int?
  }

  /// All sentences of a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - lines: The lines of its text.
  /// - Returns: The sentences of the title, the sections, the timeline, the factors and the actions.
  static func all(of document: PostmortemDocument, lines: [Substring]) -> [LocatedSentence] {
    let (content, places) = (document.content, document.places)
    var sentences = read(
      content.title, as: .title, lines: lines
    ) { _ in places.title }
    for (index, section) in content.sections.enumerated() {
      let heading = places.sections.element(at: index) ?? places.title
      let prose = places.prose.element(at: index) ?? []
      sentences += read(section.heading ?? "", as: .section(section.kind), lines: lines) { _ in
        heading
      }
      sentences += read(section.prose, as: .section(section.kind), lines: lines) {
        prose.element(at: $0) ?? heading
      }
    }
    for (index, entry) in content.timeline.enumerated() {
      let line = places.timeline.element(at: index) ?? places.title
      sentences += read(entry.text, as: .timeline(index), lines: lines) { line + $0 }
    }
    for (index, factor) in content.factors.enumerated() {
      let line = places.factors.element(at: index) ?? places.title
      sentences += read(factor.text ?? "", as: .factor(index), lines: lines) { _ in line }
    }
    for (index, action) in content.actions.enumerated() {
      let line = places.actions.element(at: index)?.lowerBound ?? places.title
      sentences += read(action.record.title, as: .action(index), lines: lines) { _ in line }
    }
    return sentences
  }

  /// Reads a text whose lines stand on the lines that `place` tells.
  private static func read(
    _ text: String, as origin: Origin, lines: [Substring], place: (Int) -> Int
  ) -> [LocatedSentence] {
    guard !text.isEmpty else { return [] }
    var written: [Substring] = []
    var origins: [LineOrigin] = []
    for (index, part) in MarkdownLines(text).lines.enumerated() {
      let line = place(index)
      let source = lines.element(at: line - 1)
      written.append(source.flatMap { $0.isEscaped(as: part) ? $0 : nil } ?? part)
      origins.append(
        LineOrigin(line: line, column: source?.column(of: written.last ?? part)))
    }
    let markdown = MarkdownLines(written.joined(separator: "\n"))
    return SentenceReader.sentences(of: markdown).map { sentence in
      LocatedSentence(origin: origin, sentence: sentence, origins: origins)
    }
  }

  /// Where some of its words stand in the text.
  func place(of range: Range<Int>, in subject: ReviewSubject) -> ReviewPlace {
    let tokens = sentence.tokens[range]
    guard let first = tokens.first, let origin = origins.element(at: first.line) else {
      return subject.place(line: nil)
    }
    guard let column = origin.column, let line = subject.lines.element(at: origin.line - 1) else {
      return subject.place(line: origin.line)
    }
    let end = tokens.last { $0.line == first.line }?.columns.upperBound ?? first.columns.upperBound
    let columns = first.columns.lowerBound + column + 1..<end + column + 1
    let excerpt = line.dropFirst(columns.lowerBound - 1).prefix(columns.count)
    return ReviewPlace(line: origin.line, columns: columns, excerpt: String(excerpt))
  }

  /// Where the whole sentence stands.
  func place(in subject: ReviewSubject) -> ReviewPlace {
    place(of: sentence.tokens.indices, in: subject)
  }
}

extension Substring {
  /// The characters before the first place where `part` stands; `nil` where it does not.
  fileprivate func column(of part: Substring) -> Int? {
    if hasPrefix(part) { return 0 }
    return firstRange(of: part).map { distance(from: startIndex, to: $0.lowerBound) }
  }

  /// Whether `part` is the line with the backslash that keeps it within its section.
  fileprivate func isEscaped(as part: Substring) -> Bool {
    guard let backslash = part.firstIndex(of: "\\") else { return false }
    return self == part[..<backslash] + part[part.index(after: backslash)...]
  }
}
