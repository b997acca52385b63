import Reliability

/// Takes the contributing factors out of a section: the items of its lists.
struct FactorReader {
  private(set) var factors: [(factor: ContributingFactor, line: Int)] = []
  /// The indices of the lines that belong to none.
  private(set) var prose: [Int] = []
  private let dialect: PostmortemDialect

  /// Reads the lines of a section.
  init(_ lines: SectionLines, dialect: PostmortemDialect) {
    self.dialect = dialect
    var index = 0
    while index < lines.indices.upperBound {
      guard let item = lines.item(index) else {
        prose.append(index)
        index += 1
        continue
      }
      let line = lines.number(index)
      let start = index
      var text = String(item.text)
      index += 1
      while index < lines.indices.upperBound, let more = lines.continuation(index, of: item) {
        text += more
        index += 1
      }
      if let factor = factor(text) {
        factors.append((factor, line))
      } else {
        prose += start..<index
      }
    }
  }

  /// Reads ``` `software`: text ```, `software: text` where the word is well known, or any text.
  private func factor(_ text: String) -> ContributingFactor? {
    if let (name, rest) = text.categoryInCode, let category = TaxonomyEntry(name),
      dialect.isOwn || TaxonomyEntry.knownFactors.contains(name)
    {
      return ContributingFactor(category: category, text: rest.fieldText)
    }
    if let colon = text.utf8.prefix(40).firstIndex(of: UInt8(ascii: ":")),
      TaxonomyEntry.knownFactors.contains(String(text[..<colon])),
      let category = TaxonomyEntry(String(text[..<colon]))
    {
      return ContributingFactor(
        category: category, text: text[text.utf8.index(after: colon)...].fieldText)
    }
    guard let text = text.fieldText else { return nil }
    return TaxonomyEntry("other").map { ContributingFactor(category: $0, text: text) }
  }
}

extension String {
  /// The word in backticks at the beginning and what follows its colon, `nil` where no such word
  /// stands there, alone or with a colon.
  fileprivate var categoryInCode: (name: String, rest: Substring)? {
    guard utf8.first == UInt8(ascii: "`"),
      let end = utf8.dropFirst().firstIndex(of: UInt8(ascii: "`"))
    else { return nil }
    let name = String(self[utf8.index(after: startIndex)..<end])
    let rest = utf8[utf8.index(after: end)...]
    guard let next = rest.first else { return (name, "") }
    return next == UInt8(ascii: ":") ? (name, Substring(rest.dropFirst())) : nil
  }
}
