import Reliability
import Statistics

extension ProposalDraft {
  /// The tightest looser target that is met, unless something stops it.
  mutating func loosen(_ findings: Findings) -> Proposal {
    let guards = [urgentGuard, trendGuard(findings), calmGuard(findings)]
    steps += guards.map(\.step)
    if let stopped = guards.first(where: \.stops) {
      return keep(.loosen, blockedBecause: stopped.step.because, until: [stopped.until])
    }
    let ceiling = ceiling?.target ?? 1
    var fit: Double?
    var numbers: [DerivedNumber] = []
    for rung in looserRungs where rung <= ceiling + .roundingTolerance {
      let verdict = findings.verdict(at: rung)
      numbers += findings.metNumbers(verdict, of: " at \(Words.target(rung))")
      guard verdict.state != .met else {
        fit = rung
        break
      }
    }
    steps.append(
      RuleStep(
        "Which looser target is met?", answer: fit.map { Words.target($0) } ?? "none yet",
        because: "the tightest of the ladder that counts as met over the same windows",
        numbers: numbers))
    guard let fit else { return noneIsMet(findings) }
    return looser(change(towards: fit), findings)
  }

  private mutating func looser(_ change: ObjectiveChange, _ findings: Findings) -> Proposal {
    let bounds = [
      record.reasoning.floor.map { ($0, "what users need") },
      record.reasoning.contract.map { ($0, "what a contract promises") },
    ].compactMap { $0 }
    if let (bound, name) = bounds.max(by: { $0.0.target < $1.0.target }),
      change.target < bound.target.fraction - .roundingTolerance
    {
      let evidence = bound.evidence.map { " (\($0))" } ?? ""
      let reason =
        "\(Words.target(change.target)) lies below \(name), "
        + "\(Words.target(bound.target.fraction))\(evidence)"
      steps.append(RuleStep("Is it enough for users?", answer: "no", because: reason))
      return keep(
        .loosen, blockedBecause: reason,
        until: ["A lower need of users, recorded with 'psgf slo reason', or fewer misses."])
    }
    let proposed = findings.tester.test(change.target)
    var proposal = proposal(
      .loosen,
      what: "Loosen \(name) from \(Words.target(target)) to \(Words.target(change.target)) over "
        + "\(windowLength).",
      why: "It is missed (\(findings.countWords)) while users are content: "
        + "\(record.satisfaction.because); \(Words.target(change.target)) would have been missed "
        + "\(proposed.missed == 1 ? "once" : "\(proposed.missed) times") over the same windows."
        + stepWords(change),
      change: change)
    proposal.wouldChangeIt = [
      "Satisfaction recorded as low: then alerts are sharpened, or the product is mended.",
      "\(policy.calmWindows) windows in a row without a miss.",
      "A rising trend of the burn, or an open action of priority P0.",
    ]
    return proposal
  }

  private func noneIsMet(_ findings: Findings) -> Proposal {
    let loosest = looserRungs.last
    let needed = loosest.map {
      MissCount(findings.history.windows, at: $0).cleanWindowsNeeded(policy.state)
    }
    return cannotTell(
      because: "it is missed while users are content, and no looser target is met for certain over "
        + "\(Words.count(findings.count.windows, "window"))",
      missing: [
        needed.map { "\(Words.count($0, "more window")) that the loosest target meets." }
          ?? "A ladder with a target under \(Words.target(target))."
      ])
  }

  // MARK: - What stops a loosening

  private struct Guard {
    var stops: Bool
    var step: RuleStep
    var until: String
  }

  private var urgentGuard: Guard {
    let open = record.urgentActions
    return Guard(
      stops: !open.isEmpty,
      step: RuleStep(
        "Is an urgent action after an own fault open?", answer: open.isEmpty ? "no" : "yes",
        because: open.isEmpty
          ? "no action of priority P0 after an own fault is open"
          : "\(open.listed()) of priority P0 \(open.count == 1 ? "is" : "are") open: the fault is "
            + "mended first",
        numbers: [
          DerivedNumber(
            "open actions of priority P0", Double(open.count), formula: "counted",
            arithmetic: "\(open.count)", source: "the ledger", records: open.map(\.description))
        ]),
      until: "The end of \(open.listed()).")
  }

  private func trendGuard(_ findings: Findings) -> Guard {
    let shares = findings.history.windows.compactMap {
      $0.share(ofBudgetAt: target)?.lowerBound
    }
    let correlation = RankCorrelation(shares.enumerated().map { (Double($0.offset), $0.element) })
    let rising = correlation?.chance(.rising)
    let stops = rising.map { $0 < policy.trend } ?? false
    return Guard(
      stops: stops,
      step: RuleStep(
        "Does its burn get worse?", answer: stops ? "yes" : "not that the record shows",
        because: stops
          ? "the burn rises from window to window: what makes it worse is found first"
          : "chance alone explains how the burn goes up and down",
        numbers: [
          DerivedNumber(
            "probability of such a rise by chance", rising,
            formula: "one-sided p of Spearman's rank correlation of burn and time (worse where "
              + "under \(Words.number(policy.trend)))",
            arithmetic: correlation.map {
              "rho = \(Words.number($0.coefficient)) over \(Words.count(shares.count, "window"))"
            } ?? "fewer than three windows, or all alike",
            source: "Spearman, 1904")
        ]),
      until: "A burn that no longer rises.")
  }

  private func calmGuard(_ findings: Findings) -> Guard {
    let latest = findings.history.windows.compactMap { $0.outcome(at: target) }
      .suffix(policy.calmWindows)
    let isCalm = latest.count == policy.calmWindows && latest.allSatisfy { $0 == .met }
    return Guard(
      stops: isCalm,
      step: RuleStep(
        "Are the misses recent?", answer: isCalm ? "no" : "yes",
        because: isCalm
          ? "the latest \(policy.calmWindows) windows were all met: the misses are of the past"
          : "of the latest \(Words.count(latest.count, "window")) "
            + "\(latest.count { $0 == .missed }) missed"),
      until: "A new miss.")
  }
}
