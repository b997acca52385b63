import Reliability

/// What several measures say together.
struct Conclusion {
  private(set) var verdict = EffectVerdict.cannotTell
  private(set) var because = "nothing that it was to change is known before and after it"
  private(set) var needs: WeeksNeeded?

  /// The conclusion from measures.
  ///
  /// - Parameters:
  ///   - measures: The measures, the one that matters most first.
  ///   - isBoundByWindows: Whether the first one decides, and the others only may not become worse.
  init(_ measures: [EffectMeasure], isBoundByWindows: Bool) {
    let worse = measures.filter(\.isForTheWorse)
    let deciding = isBoundByWindows ? Array(measures.prefix(1)) : measures
    let known = deciding.filter { $0.after != nil && !$0.because.isEmpty }
    let worked = deciding.filter { $0.verdict == .worked }
    if !worse.isEmpty, !worked.isEmpty, !isBoundByWindows {
      because =
        "the measures contradict one another: \((worked + worse).clauses)"
    } else if let worst = worse.first {
      verdict = .didNot
      because = "it became worse: \(worst.clause)"
    } else if let best = worked.first {
      verdict = .worked
      because = best.clause
    } else if !known.isEmpty, known.allSatisfy({ $0.verdict == .didNot }) {
      verdict = .didNot
      because = known.clauses
    } else if !deciding.isEmpty {
      because = deciding.clauses
      let undecided = deciding.filter { $0.verdict == .cannotTell }.compactMap(\.needs)
      needs =
        undecided.isEmpty ? nil : WeeksNeeded(undecided.compactMap(\.weeks).min())
    }
  }
}

extension EffectMeasure {
  /// What it says, in a clause.
  var clause: String { "\(name): \(because)" }
}

extension [EffectMeasure] {
  /// What they say, in clauses: those that say the same share one.
  fileprivate var clauses: String {
    var names: [String: [String]] = [:]
    for measure in self { names[measure.because, default: []].append(measure.name) }
    var said: Set<String> = []
    return compactMap { measure -> String? in
      guard said.insert(measure.because).inserted else { return nil }
      return "\(names[measure.because, default: []].joined(separator: ", ")): \(measure.because)"
    }.joined(separator: "; ")
  }
}
