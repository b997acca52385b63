package import Reliability

/// Writes journeys, risks and the reasons of SLOs as YAML that ``ReasoningReader`` reads the same.
package struct ReasoningWriter {
  private var lines: [String] = []

  /// The text of a file; decisions are people's and are not written.
  package static func text(of reasoning: Reasoning) -> String {
    var writer = ReasoningWriter()
    writer.section("journeys", reasoning.journeys) { writer, journey in
      writer.entry(
        journey.name,
        [
          ("user", journey.user.asYAML), ("goal", journey.goal.asYAML),
          ("symptom", journey.symptom?.asYAML), ("worth", journey.worth?.asYAML),
        ])
    }
    writer.section("risks", reasoning.risks) { writer, risk in
      let estimate = risk.estimate
      writer.entry(
        risk.name,
        [
          ("summary", risk.summary.asYAML), ("timeToDetect", estimate.timeToDetect.shorthand),
          ("timeToRepair", estimate.timeToRepair.shorthand),
          ("timeToFailure", estimate.timeToFailure.shorthand), ("share", "\(estimate.share)"),
          ("journey", risk.journey?.asYAML), ("evidence", risk.evidence?.asYAML),
          ("observedFrom", risk.observedFrom?.description),
        ])
    }
    writer.section("objectives", reasoning.objectives) { writer, reasons in
      writer.entry(
        reasons.slo.asYAML,
        [
          ("journeys", reasons.journeys.asYAML), ("risks", reasons.risks.asYAML),
          ("floor", reasons.floor?.asYAML), ("ceiling", reasons.ceiling?.asYAML),
          ("contract", reasons.contract?.asYAML), ("dependencies", reasons.dependencies.asYAML),
          ("owner", reasons.owner?.asYAML), ("nextReview", reasons.nextReview?.description),
        ])
    }
    return writer.lines.map { $0 + "\n" }.joined()
  }

  private mutating func section<Element>(
    _ key: String, _ elements: [Element], _ write: (inout ReasoningWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    lines.append("\(key):")
    for element in elements { write(&self, element) }
  }

  private mutating func entry(_ name: String, _ values: [(key: String, value: String?)]) {
    let known = values.compactMap { key, value in value.map { "    \(key): \($0)" } }
    lines.append(known.isEmpty ? "  \(name): {}" : "  \(name):")
    lines += known
  }
}

extension [String] {
  /// The names as a list, `nil` where there is none.
  fileprivate var asYAML: String? {
    isEmpty ? nil : "[\(map(\.asYAML).joined(separator: ", "))]"
  }
}

extension ObjectiveReasoning.Bound {
  fileprivate var asYAML: String {
    guard let evidence else { return "\(target.fraction)" }
    return "{target: \(target.fraction), evidence: \(evidence.asYAML)}"
  }
}
