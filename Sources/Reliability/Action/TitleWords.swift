/// The words of the title of an action item that tell it from others: without plurals, and without
/// verbs that any item may begin with, since "Add an alert" and "Set up alerts" ask for the same.
struct TitleWords: Hashable {
  private static let openingVerbs: Set = [
    "add", "build", "create", "ensure", "implement", "introduce", "make", "need", "set", "setup",
    "sure",
  ]

  /// The words.
  let words: Set<String>

  /// The words of a title; where it has none that tells something, the whole title is one.
  init(_ title: String) {
    let all = Set(title.significantWords.map(\.singular))
    let telling = all.subtracting(Self.openingVerbs)
    if !telling.isEmpty {
      words = telling
    } else {
      words = all.isEmpty ? [title.inOneLine.lowercased()] : all
    }
  }

  /// How many of the words that either title has are in both, in [0, 1].
  func likeness(to other: TitleWords) -> Double {
    let common = words.intersection(other.words).count
    return Double(common) / Double(words.count + other.words.count - common)
  }
}

extension String {
  /// The word as one: `alerts` is `alert`, `classes` is `class`, `retries` is `retry`; `status` and
  /// `process` stay.
  fileprivate var singular: String {
    guard utf8.count > 3, hasSuffix("s") else { return self }
    if hasSuffix("ies") { return dropLast(3) + "y" }
    if ["sses", "xes", "ches", "shes"].contains(where: hasSuffix) { return String(dropLast(2)) }
    return ["ss", "is", "us"].contains(where: hasSuffix) ? self : String(dropLast())
  }
}
