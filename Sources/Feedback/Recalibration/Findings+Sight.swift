import Reliability
import Statistics

extension Findings {
  /// What an indicator saw of the harm to users.
  struct Sight {
    /// The incidents that it saw.
    var seen: [IncidentReference]
    /// Those that it did not see.
    var unseen: [IncidentReference]
    /// Whether it certainly sees less than half of the harm.
    var isBlind: Bool
    var step: RuleStep
  }

  /// Whether the indicator sees what users feel: whether what it counted as bad while an incident
  /// harmed users was more than usual, by a share of the budget that somebody would notice.
  var sight: Sight {
    let question = "Does the indicator see what users feel?"
    let measured = zip(harm, history.impacts).compactMap { harm, impact in
      impact.map { (harm.incident, $0) }
    }
    let budget = budgetOfAWindow
    guard history.basis == .measured, budget > 0, !measured.isEmpty else {
      return Sight(
        seen: [], unseen: [], isBlind: false,
        step: RuleStep(
          question, answer: "not known",
          because: "no incident that harmed users lies in the measured time"))
    }
    let usual = usualBadFraction(outside: measured.map(\.1))
    let isSeen = { (burn: WindowBurn) in
      burn.bad - usual * burn.weight >= policy.seenShare * budget
    }
    let seen = measured.filter { isSeen($0.1) }.map(\.0)
    let unseen = measured.filter { !isSeen($0.1) }.map(\.0)
    let upper = Proportion(count: seen.count, not: unseen.count).upperBound()
    let isBlind = measured.count >= policy.fewestHarmful && upper < 0.5
    let number = DerivedNumber(
      "share of the incidents that it sees, at most", upper,
      formula: "one-sided 95 % upper bound of \(seen.count) of \(measured.count)",
      arithmetic: "Clopper-Pearson(\(seen.count), \(measured.count)) <= \(Words.number(upper)); an "
        + "incident is seen where bad - \(Words.number(usual)) x total >= "
        + "\(Words.number(policy.seenShare)) x \(Words.number(budget))",
      source: "Clopper and Pearson, 1934; the policy's seen share",
      records: measured.map(\.0.description))
    return Sight(
      seen: seen, unseen: unseen, isBlind: isBlind,
      step: RuleStep(
        question, answer: isBlind ? "no" : unseen.isEmpty ? "yes" : "not always",
        because: "of \(Words.count(measured.count, "incident")) that harmed users it saw "
          + "\(seen.count)" + (unseen.isEmpty ? "" : ", and nothing of \(unseen.listed())"),
        numbers: [number]))
  }

  /// The budget of a typical window.
  private var budgetOfAWindow: Double {
    let weights = history.windows.map(\.weight)
    return (1 - target) * (Quantiles(of: weights).quantile(0.5) ?? 0)
  }

  /// The fraction that is bad while no incident harms users.
  private func usualBadFraction(outside impacts: [WindowBurn]) -> Double {
    let bad = history.windows.reduce(0) { $0 + $1.bad } - impacts.reduce(0) { $0 + $1.bad }
    let weight = history.windows.reduce(0) { $0 + $1.weight - $1.missing }
    let inImpacts = impacts.reduce(0) { $0 + $1.weight }
    return weight > inImpacts ? max(0, bad) / (weight - inImpacts) : 0
  }
}

extension ProposalDraft {
  /// The indicator is to be mended, as it does not see what users feel.
  func mendIndicator(_ findings: Findings, blind sight: Findings.Sight) -> Proposal {
    var proposal = proposal(
      .mendIndicator, what: "Mend the indicator of \(name), and leave its target as it is.",
      why: "Of \(sight.seen.count + sight.unseen.count) incidents that harmed users it saw "
        + "\(sight.seen.count): no target can catch what is not counted.")
    proposal.incidents = sight.unseen
    proposal.wouldChangeIt = [
      "An indicator that counts what users of \(sight.unseen.listed(3)) met with; its history then "
        + "begins anew.",
      "A correction, where these incidents did not harm users of this SLO: link each to the SLOs "
        + "that it harmed.",
    ]
    return proposal
  }
}
