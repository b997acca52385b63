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
  /// The text given to the reader.
  private let text: String

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
      let end = max(places.timeline.element(at: index + 1) ?? line + 200, line + 1)
      let found = lines.places(of: entry.text, from: line, until: end)
      sentences += read(entry.text, as: .timeline(index), lines: lines) { found[$0] }
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
    let joined = written.joined(separator: "\n")
    return SentenceReader.sentences(of: joined).map { sentence in
      LocatedSentence(origin: origin, sentence: sentence, origins: origins, text: joined)
    }
  }

  /// Where some of its words stand in the text.
  func place(of range: Range<Int>, in subject: ReviewSubject) -> ReviewPlace {
    let tokens = sentence.tokens[range]
    guard let first = tokens.first, let origin = origins.element(at: first.line),
      let last = tokens.last(where: { $0.line == first.line })
    else { return subject.place(line: nil) }
    guard let column = origin.column else { return subject.place(line: origin.line) }
    return ReviewPlace(
      line: origin.line,
      columns: first.columns.lowerBound + column + 1..<last.columns.upperBound + column + 1,
      excerpt: String(text[first.range.lowerBound..<last.range.upperBound]))
  }

  /// Where the whole sentence stands.
  func place(in subject: ReviewSubject) -> ReviewPlace {
    place(of: sentence.tokens.indices, in: subject)
  }
}

extension [Substring] {
  /// The lines, counted from 1, that hold the lines of a text, one after the other from `start`; a
  /// line that is not found stands where the one before it does.
  fileprivate func places(of text: String, from start: Int, until end: Int) -> [Int] {
    var next = start
    var last = start
    return MarkdownLines(text).lines.map { part in
      let words = part.trimmingWhitespace
      if !words.isEmpty, next < Swift.min(end, count + 1),
        let found = (next..<Swift.min(end, count + 1)).first(where: { self[$0 - 1].contains(words) }
        )
      {
        last = found
        next = found + 1
      }
      return last
    }
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
