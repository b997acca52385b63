import Reliability

/// A postmortem, and what the review checks say of it.
struct CheckedPostmortem {
  let file: String
  let text: String
  let result: ReviewResult

  /// The findings for people, as a compiler writes them, and how to mend each kind.
  func lines(_ console: Console) -> [String] {
    let findings = result.findings.map { finding in
      let column = finding.place.columns.map { ":\($0.lowerBound)" } ?? ""
      return "\(file):\(finding.place.line)\(column): \(finding.level.rawValue): "
        + "\(finding.message.singleLine) \(console.faint("[\(finding.check)]"))"
    }
    let advice = result.checks.filter { check in
      result.findings.contains { $0.check == check.id }
    }.map { "  \($0.id): \($0.howToMend)" }
    let waived = result.waived.map { waived in
      "waived: \(waived.finding.check), line \(waived.finding.place.line), because "
        + "\(waived.waiver.reason.singleLine) (\(waived.waiver.author.singleLine))"
    }
    let idle = result.idleWaivers.map { "waiver of \($0.check): nothing to waive any more" }
    let unknown = result.unknownWaivers.map { "waiver of \($0.check): there is no such check" }
    return findings + (advice.isEmpty ? [] : ["", "To mend them:"] + advice)
      + (waived + idle + unknown).map { console.faint($0) } + [summary]
  }

  private var summary: String {
    let counts = ReviewCheck.Level.allCases.reversed().compactMap { level in
      let count = result.findings.count { $0.level == level }
      return count == 0 ? nil : "\(count) \(level.rawValue)\(count == 1 ? "" : "s")"
    }
    let found = counts.isEmpty ? "nothing found" : counts.joined(separator: ", ")
    return "\(file): \(found) by \(result.checks.count) checks"
  }
}

/// A postmortem and what was found, as `check --json` shows it (docs/report-json.md).
struct CheckedPostmortemView: Encodable {
  let file: String
  let passed: Bool
  let findings: [FindingView]
  let waived: [WaivedView]
  let idleWaivers: [String]
  let unknownWaivers: [String]

  init(_ checked: CheckedPostmortem) {
    file = checked.file
    passed = checked.result.passed
    findings = checked.result.findings.map(FindingView.init)
    waived = checked.result.waived.map(WaivedView.init)
    idleWaivers = checked.result.idleWaivers.map(\.check)
    unknownWaivers = checked.result.unknownWaivers.map(\.check)
  }

  struct FindingView: Encodable {
    let check: String
    let level: ReviewCheck.Level
    let message: String
    let line: Int
    @OrNull var column: Int?
    let excerpt: String

    init(_ finding: ReviewFinding) {
      check = finding.check
      level = finding.level
      message = finding.message
      line = finding.place.line
      column = finding.place.columns?.lowerBound
      excerpt = finding.place.excerpt
    }
  }

  struct WaivedView: Encodable {
    let finding: FindingView
    let reason: String
    let author: String

    init(_ waived: ReviewResult.Waived) {
      finding = FindingView(waived.finding)
      reason = waived.waiver.reason
      author = waived.waiver.author
    }
  }
}

extension ReviewCheck {
  /// What the check is for, for people.
  var explanationLines: [String] {
    [
      "\(id)  \(summary)",
      "\(level.rawValue), \(isOnByDefault ? "on" : "off, unless --check names it")", "",
      explanation, "", "To mend: \(howToMend)", "", "Sources:",
    ] + sources.map { "  \($0)" }
  }
}
