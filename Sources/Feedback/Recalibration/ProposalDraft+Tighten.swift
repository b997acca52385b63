import Reliability
import Statistics

extension ProposalDraft {
  /// The loosest tighter target that catches the harm, by the workbook's own back-test.
  ///
  /// Where burn is what incidents record, every target catches the incidents that it is made of: such
  /// a test would say nothing.
  mutating func tighten(_ findings: Findings) -> Proposal {
    guard findings.history.basis == .measured else {
      return cannotTell(
        because: "it is met and users are not content, and a target cannot be tried against "
          + "incidents that are its only evidence",
        missing: ["Measured events: 'psgf sli import' or 'psgf sli pull'."])
    }
    guard findings.present.harmful >= policy.fewestHarmful else {
      steps.append(
        RuleStep(
          "Which tighter target catches the harm?", answer: "not known",
          because: "users were harmed in \(Words.count(findings.present.harmful, "window")), and "
            + "\(policy.fewestHarmful) are needed to choose by"))
      return cannotTell(
        because: "it is met and users are not content, and the record holds harm in only "
          + "\(Words.count(findings.present.harmful, "window"))",
        missing: [
          "What hurts users: \(policy.fewestHarmful - findings.present.harmful) more windows with an "
            + "incident of severity 1 to \(policy.harmSeverity), or one that customers noticed."
        ])
    }
    let tried = tighterRungs.map(findings.tester.test)
    let fit = tried.first { test in
      (test.recall ?? 0) >= policy.recall && (test.precision ?? 0) >= policy.precision
    }
    steps.append(searchStep(tried, chosen: fit))
    guard let fit else {
      return tried.allSatisfy({ $0.certainlyMisses(policy) })
        ? noTargetFits(findings) : noTargetFitsYet(findings)
    }
    let change = change(towards: fit.target)
    let ceiling = ceiling
    if let ceiling, change.target > ceiling.target + .roundingTolerance {
      return keep(
        .tighten,
        blockedBecause: "\(Words.target(change.target)) lies above what its dependencies "
          + "allow, \(Words.target(ceiling.target)) (\(ceiling.evidence))",
        until: [
          "A dependency that promises more, or one that the service can do without for a while."
        ])
    }
    return tighter(change, fit, findings)
  }

  private func tighter(
    _ change: ObjectiveChange, _ fit: BackTest, _ findings: Findings
  ) -> Proposal {
    let isMet = findings.verdict(at: change.target).state == .met
    let proposed = findings.tester.test(change.target)
    let reason =
      "It is met (\(findings.countWords)) while users are not content: "
      + "\(record.satisfaction.because); \(Words.target(change.target)) would have caught "
      + "\(proposed.caught) of the \(Words.count(proposed.harmful, "window")) with harm to users, "
      + "with \(Words.count(proposed.falseAlarms, "false alarm"))."
    var proposal = proposal(
      isMet ? .tighten : .aspirational,
      what: isMet
        ? "Tighten \(name) from \(Words.target(target)) to \(Words.target(change.target)) over "
          + "\(windowLength)."
        : "Set \(Words.target(change.target)) as an aspirational target of \(name), and go on to "
          + "govern by \(Words.target(target)).",
      why: reason + stepWords(change), change: change)
    proposal.wouldChangeIt = [
      "Satisfaction recorded as high.",
      "Incidents taken to have harmed users that did not: "
        + "\(fit.caughtIncidents.listed(3)).",
    ]
    return proposal
  }

  /// No target catches the harm: the indicator does not see what users feel.
  private func noTargetFits(_ findings: Findings) -> Proposal {
    var proposal = proposal(
      .mendIndicator, what: "Mend the indicator of \(name), and leave its target as it is.",
      why: "It is met while users are not content, and no target would have caught "
        + "\(Words.percent(policy.recall)) of the \(findings.present.harmful) windows with harm "
        + "without more than \(Words.percent(1 - policy.precision)) false alarms.")
    proposal.incidents = findings.present.uncaughtIncidents
    proposal.wouldChangeIt = [
      "An indicator that counts what users met with in "
        + "\(findings.present.uncaughtIncidents.listed(3)); its history then begins anew."
    ]
    return proposal
  }

  /// No target catches the harm of this record, and chance may be the reason.
  private func noTargetFitsYet(_ findings: Findings) -> Proposal {
    cannotTell(
      because: "it is met and users are not content; no target catches enough of the "
        + "\(Words.count(findings.present.harmful, "window")) with harm, which are too few to say "
        + "that none would",
      missing: [
        "What hurts users: more windows with an incident of severity 1 to \(policy.harmSeverity), or "
          + "one that customers noticed."
      ])
  }

  /// The lowest of the recorded ceiling and what dependencies promise.
  var ceiling: (target: Double, evidence: String)? {
    let recorded = record.reasoning.ceiling.map {
      ($0.target.fraction, $0.evidence ?? "as recorded")
    }
    let reckoned = record.ceiling.fraction.map { fraction in
      (fraction, record.ceiling.parts.map { "\($0.slo) \(Words.target($0.target))" }.listed())
    }
    return [recorded, reckoned].compactMap { $0 }.min { $0.0 < $1.0 }
      .map { (target: $0.0, evidence: $0.1) }
  }

  private func searchStep(_ tried: [BackTest], chosen: BackTest?) -> RuleStep {
    RuleStep(
      "Which tighter target catches the harm?",
      answer: chosen.map { Words.target($0.target) } ?? "none",
      because: "the loosest that catches at least \(Words.percent(policy.recall)) of the windows "
        + "with harm, and of which at least \(Words.percent(policy.precision)) of the misses are such",
      numbers: tried.prefix { $0.target <= chosen?.target ?? 1 }.map(\.searchNumber))
  }
}

extension BackTest {
  /// Whether the target surely catches too little of the harm, or too much besides: by one-sided
  /// bounds of 95 %.
  fileprivate func certainlyMisses(_ policy: RecalibrationPolicy) -> Bool {
    let recall = Proportion(count: caught, not: harmful - caught).upperBound()
    let precision = Proportion(count: caught, not: falseAlarms).upperBound()
    return recall < policy.recall || precision < policy.precision
  }

  /// How a target does against the harm, as a number with its arithmetic.
  fileprivate var searchNumber: DerivedNumber {
    let recallBounds = Proportion(count: caught, not: harmful - caught).interval()
    return DerivedNumber(
      "recall at \(Words.target(target))", recall,
      formula: "harmful windows that would have been missed / harmful windows",
      arithmetic: "\(caught) / \(harmful), 95 % from \(Words.percent(recallBounds.lower)) to "
        + "\(Words.percent(recallBounds.upper ?? 1)); precision \(caught) / \(missed)",
      source: "Site Reliability Workbook, chapter 2; Clopper and Pearson, 1934",
      records: caughtIncidents.map(\.description))
  }
}
