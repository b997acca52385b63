import Reliability

extension ObjectiveReasoning {
  /// The reasons as `slo show` prints them.
  func lines(ceiling reckoned: DependencyCeiling) -> [String] {
    func list(_ names: [String], _ none: String) -> String {
      names.isEmpty ? none : names.joined(separator: ", ")
    }
    var table = TextTable()
    table.append(["Protects", list(journeys, "no journey")])
    table.append(["Bounds", list(risks, "no risk")])
    table.append(["Floor", floor?.words ?? "unknown"])
    table.append(["Ceiling", reckoned.words])
    if let ceiling { table.append(["", "at most \(ceiling.words)"]) }
    table.append(["Contract", contract?.words ?? "none known"])
    table.append(["Owner", owner ?? "nobody"])
    table.append(["Next review", nextReview?.description ?? "unknown"])
    return table.lines
  }
}

extension ObjectiveReasoning.Bound {
  /// The target, and where it comes from.
  fileprivate var words: String {
    target.fraction.targetPercent + (evidence.map { ", \($0)" } ?? "")
  }
}

extension DependencyCeiling {
  /// The product with its factors, and what it does not know.
  fileprivate var words: String {
    let missing =
      unknown.isEmpty
      ? "" : "; \(unknown.joined(separator: ", ")) promise nothing, so it may lie lower"
    guard let fraction else {
      return unknown.isEmpty ? "no dependency is known" : "unknown\(missing)"
    }
    let factors = parts.map { "\($0.slo) \($0.target.targetPercent)" }.joined(separator: " x ")
    return "\(fraction.targetPercent) = \(factors)\(missing)"
  }
}
