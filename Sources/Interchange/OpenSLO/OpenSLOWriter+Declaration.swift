package import Reliability

extension OpenSLOWriter {
  /// A document of an SLO that has none, to be completed by its owner: what the ledger does not know,
  /// the indicator, is named after the SLO and marked.
  package static func text(of declaration: CatalogueImport.Declaration) -> String {
    let terms = declaration.terms
    var lines = ["apiVersion: \(OpenSLOHeader.apiVersion)", "kind: SLO", "metadata:"]
    lines.append("  name: \(declaration.name.asYAML)")
    if let name = declaration.displayName { lines.append("  displayName: \(name.asYAML)") }
    lines.append("spec:")
    if let summary = declaration.summary { lines.append("  description: \(summary.asYAML)") }
    lines += [
      "  service: \(declaration.service.asYAML)",
      "  # The ledger knows no indicator of this SLO: name the one that it has.",
      "  indicatorRef: \(declaration.name.asYAML)", "  budgetingMethod: \(terms.method.rawValue)",
      "  timeWindow:", "    - duration: \(terms.window.length.shorthand)",
    ]
    switch terms.window {
    case .rolling: lines.append("      isRolling: true")
    case .calendarAligned(_, let start, let zone):
      lines += [
        "      calendar:",
        "        startTime: \(start.iso8601.replacing("T", with: " ").prefix(19))",
        "        timeZone: \(zone.asYAML)",
      ]
    }
    lines.append("  objectives:")
    for objective in terms.objectives {
      let members = objective.members
      lines += zip(["    - "] + Array(repeating: "      ", count: members.count), members).map(+)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Objective {
  /// The lines of its fields in a document.
  fileprivate var members: [String] {
    [
      displayName.map { "displayName: \($0.asYAML)" },
      "target: \(WrittenTarget(target).fraction)",
      timeSliceTarget.map { "timeSliceTarget: \(WrittenTarget($0).fraction)" },
      timeSliceWindow.map { "timeSliceWindow: \($0.shorthand)" },
    ].compactMap { $0 }
  }
}
