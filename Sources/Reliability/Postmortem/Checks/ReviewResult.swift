/// What the checks found in a postmortem, and what of it is waived.
package struct ReviewResult: Sendable {
  /// A finding that does not count, and why.
  package struct Waived: Hashable, Sendable {
    /// What was found.
    package let finding: ReviewFinding
    /// Why it does not count.
    package let waiver: ReviewWaiver
  }

  /// The checks that ran.
  package let checks: [ReviewCheck]
  /// What counts, by place.
  package let findings: [ReviewFinding]
  /// What is waived, by place.
  package let waived: [Waived]
  /// Waivers of a check that does not exist.
  package let unknownWaivers: [ReviewWaiver]
  /// Waivers of a check that ran and found nothing.
  package let idleWaivers: [ReviewWaiver]

  /// Whether no error counts.
  package var passed: Bool { !findings.contains { $0.level == .error } }

  /// Runs checks over a postmortem.
  ///
  /// - Parameters:
  ///   - subject: What they look at.
  ///   - checks: The checks to run.
  ///   - waivers: The waivers of this postmortem; of two for one check, the newer one is told.
  ///   - strict: Whether a warning counts as an error.
  package init(
    of subject: ReviewSubject, checks: [ReviewCheck] = ReviewCheck.onByDefault,
    waivers: [ReviewWaiver] = [], strict: Bool = false
  ) {
    let waiverByCheck = Dictionary(
      waivers.map { ($0.check, $0) }, uniquingKeysWith: { $0.at < $1.at ? $1 : $0 })
    let found = checks.flatMap { $0.findings(in: subject) }.sorted()
    let foundBy = Set(found.map(\.check))
    let ran = Set(checks.map(\.id))
    self.checks = checks
    waived = found.compactMap { finding in
      waiverByCheck[finding.check].map { Waived(finding: finding, waiver: $0) }
    }
    findings = found.filter { waiverByCheck[$0.check] == nil }.map { strict ? $0.strict : $0 }
    unknownWaivers = waivers.filter { ReviewCheck.named($0.check) == nil }
    idleWaivers = waivers.filter { ran.contains($0.check) && !foundBy.contains($0.check) }
  }
}

extension ReviewFinding {
  /// The finding where warnings count as errors.
  fileprivate var strict: ReviewFinding {
    var finding = self
    if level == .warning { finding.level = .error }
    return finding
  }
}
