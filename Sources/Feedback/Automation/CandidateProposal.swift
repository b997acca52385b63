import Reliability
import Statistics

/// What is proposed of a candidate, with everything that it rests on.
struct CandidateProposal {
  private let candidate: RankedCandidate
  private let model: CostModel

  init(_ candidate: RankedCandidate, _ model: CostModel) {
    self.candidate = candidate
    self.model = model
  }

  private var figures: AutomationFigures { candidate.figures }
  private var record: AutomationRecord { candidate.candidateCase.record }
  private var policy: AutomationPolicy { model.policy }

  var proposal: Proposal {
    let evidence = candidate.candidateCase.evidence
    let services = Set(record.incidents?.services ?? []).union(
      record.toil?.service.map { [$0] } ?? [])
    var proposal = Proposal(
      subject: .automation(candidate.candidateCase.candidate.reference), kind: kind, what: what,
      why: why, basis: model.request.basis)
    proposal.service = services.count == 1 ? services.first : nil
    proposal.team =
      record.team ?? services.sorted().compactMap { model.record.catalogue.team(of: $0) }.first
    proposal.decider = proposal.team
    proposal.automation = figures
    proposal.cost = figures.cost
    proposal.incidents = evidence?.references ?? []
    proposal.reach = ProposalReach(
      incidents: record.incidents, phases: record.phases, slos: evidence?.slos ?? [],
      latest: evidence?.latest)
    proposal.risk = AutomationRisk(own: record.risk, wayBack: record.wayBack)
    proposal.steps = steps
    proposal.missing = missing
    proposal.wouldChangeIt = wouldChangeIt
    return proposal
  }

  private var kind: ProposalKind {
    switch figures.standing {
    case .mandated, .pays, .burnAlone, .hoursAlone: .automate
    case .doesNotPay: .keep
    case .notShownToPay, .notEnoughEvidence: .cannotTell
    }
  }

  private var name: String { "\(figures.candidate) (\(figures.title))" }

  private var what: String {
    switch kind {
    case .automate: "Build \(name)."
    case .keep: "Go on without \(name)."
    default: "Nothing is proposed of \(name) yet."
    }
  }

  private var why: String {
    switch figures.standing {
    case .mandated:
      "The policy asks for it by \(candidate.obligations.words)."
        + (valueWords.map { " It would \($0)." }
          ?? " There is too little evidence to say how much it would avoid.")
        + tieWords
    case .pays, .burnAlone, .hoursAlone:
      "It would \(valueWords ?? "pay").\(placeWords)\(tieWords)"
    case .notShownToPay:
      "It is not sure enough that it pays: \(payWords).\(breakEvenWords)"
    case .doesNotPay:
      "It costs more hours than it saves: \(payWords).\(breakEvenWords)"
    case .notEnoughEvidence:
      "There is not enough evidence: \(shortageWords)"
        + (figures.cost?.rateAtMost.map {
          "; such incidents come at most \(Words.number($0, digits: 2)) times a year."
        } ?? ".")
    }
  }

  private var shortageWords: String {
    let shortages = candidate.candidateCase.shortages
    return shortages.isEmpty
      ? "nothing is known of what it would avoid or save"
      : shortages.map(\.words).joined(separator: "; ")
  }

  /// What it would avoid and save, in a clause.
  private var valueWords: String? {
    let parts = [
      figures.avoidedBurn.map { burn in
        "avoid \(burn.words(Words.budget)) of a year's error budget a year"
          + (figures.avoidedBurnPerBuildHour.map {
            ", \($0.words(Words.budget)) an hour of building"
          } ?? "")
      },
      figures.netHours.map(netWords),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func netWords(_ net: UncertainAmount) -> String {
    let years = "over \(Words.number(policy.horizonYears)) years"
    guard net.middle >= 0 else {
      let loss = UncertainAmount(middle: -net.middle, low: -net.high, high: -net.low)
      return "cost \(loss.words(Words.hours)) more than it saves \(years)"
    }
    return "save \(net.words(Words.hours)) net \(years), and more than it costs with "
      + Words.percent(hoursProbability)
  }

  private var hoursProbability: Double {
    let net = candidate.candidateCase.netHours
    return net.isEmpty ? 0 : Double(net.count { $0 > 0 }) / Double(net.count)
  }

  private var placeWords: String {
    guard let rank = figures.rank, let first = figures.firstProbability else { return "" }
    let by =
      switch figures.standing {
      case .hoursAlone: "by net hours alone, as it avoids no burn that is known"
      case .burnAlone: "by avoided burn alone, as hours are not known of it"
      default: "by \(worthName)"
      }
    let tie =
      figures.tiedWith.isEmpty
      ? "" : ", tied with \(figures.tiedWith.joined(separator: ", "))"
    return " It stands at \(rank)\(tie) \(by); that it is the best of these has a probability of "
      + "\(Words.percent(first))."
  }

  /// What ties it with candidates under another heading: the policy and not the record says which of
  /// them comes first.
  private var ties: [String] {
    (figures.tiedAcross ?? []).map { tie in
      let order =
        figures.standing == .mandated
        ? "\(tie.candidate), under '\(tie.standing.words)', comes after it by the policy alone"
        : "\(tie.candidate) comes before it by the policy alone"
      return "\(order): both are about the same incidents, and "
        + (tie.worseProbability >= policy.orderProbability
          ? "that one is the better of the two with \(Words.percent(tie.worseProbability))"
          : "which of the two is the better, the record does not tell (this one with "
            + "\(Words.percent(tie.betterProbability)))")
    }
  }

  private var tieWords: String { ties.map { " \($0)." }.joined() }

  private var worthName: String {
    policy.hoursPerBudget.map {
      "worth an hour of building, \(Words.number($0)) hours being worth a year's budget"
    } ?? "avoided burn an hour of building"
  }

  private var payWords: String {
    let probability = figures.payProbability.map { Words.percent($0) } ?? "unknown"
    let net =
      figures.netHours.map { "net \($0.words(Words.hours)) over the horizon, " } ?? ""
    return
      "\(net)above zero with \(probability), and \(Words.percent(policy.payProbability)) are needed"
  }

  private var breakEvenWords: String {
    guard let burn = figures.avoidedBurn, let rate = figures.breakEvenRate, rate > 0,
      policy.hoursPerBudget == nil
    else { return "" }
    return
      " It would also avoid \(burn.words(Words.budget)) of a year's error budget a year: it pays "
      + "where a year's budget is worth at least \(Words.hours(rate))."
  }

  private var missing: [String] {
    switch figures.standing {
    case .notEnoughEvidence:
      candidate.candidateCase.shortages.map(\.remedy)
    case .notShownToPay:
      [
        "More incidents, a narrower guess of what \(figures.candidate) does and costs, or how many hours "
          + "a year's budget is worth: 'hours-per-budget' in the policy."
      ]
    default: []
    }
  }

  private var wouldChangeIt: [String] {
    guard kind == .automate || kind == .keep else { return [] }
    var changes = [
      "Another guess of what it does or costs: 'psgf automation update \(figures.candidate)'."
    ]
    if figures.cost != nil {
      changes.append("Incidents of the kind that become rarer or cost less, or more.")
    }
    if figures.standing == .burnAlone {
      changes.append("The working time of such incidents, recorded: then net hours are known.")
    }
    return changes
  }

  // MARK: - Steps

  private var steps: [RuleStep] {
    var steps = [mandate]
    if let evidence = candidate.candidateCase.evidence, let cost = figures.cost {
      steps += CostSteps(evidence: evidence, cost: cost, request: model.request).steps
    }
    if let toil = candidate.candidateCase.toil { steps.append(toilStep(toil)) }
    if figures.standing != .notEnoughEvidence { steps += [pays, comes] }
    return steps
  }

  private var mandate: RuleStep {
    RuleStep(
      "Does the policy ask for it?", answer: figures.obligations.isEmpty ? "no" : "yes",
      because: figures.obligations.isEmpty
        ? "no open obligation is about most of such incidents"
        : "by \(candidate.obligations.words); open as \(figures.obligations.joined(separator: ", "))"
    )
  }

  private func toilStep(_ toil: ToilEvidence) -> RuleStep {
    let hours = toil.entries.reduce(0) { $0 + $1.hours }
    return RuleStep(
      "What toil would it remove?", answer: toil.shortages.isEmpty ? "known" : "not known",
      because: toil.shortages.isEmpty
        ? "what was logged of it, without the work on incidents that is counted already"
        : toil.shortages.map(\.words).joined(separator: "; "),
      numbers: [
        DerivedNumber(
          "hours of toil in a year", toil.years > 0 ? hours / toil.years : nil, unit: "h",
          formula: "logged hours / years",
          arithmetic: "\(Words.number(hours)) / \(Words.number(toil.years))",
          source: "the ledger; Site Reliability Engineering, chapter 5",
          records: toil.entries.map(\.reference.description))
      ])
  }

  private var pays: RuleStep {
    let probability = figures.payProbability
    return RuleStep(
      "Does it pay?",
      answer: probability.map { $0 >= policy.payProbability ? "yes" : "not for certain" }
        ?? "not known",
      because: probability.map {
        "with \(Words.percent($0)), and \(Words.percent(policy.payProbability)) are asked for"
      }
        ?? "it is not known how many hours it saves",
      numbers: [netNumber] + (policy.hoursPerBudget == nil ? [] : [worthNumber]))
  }

  private var netNumber: DerivedNumber {
    let likely = candidate.candidateCase.likely
    let arithmetic = likely.map { likely in
      "at the likely values \(Words.number(likely.horizonYears)) x (\(Words.number(likely.manualHours)) x "
        + "\(Words.number(likely.effectiveness)) - \(Words.number(likely.maintenanceHoursPerYear))) - "
        + "\(Words.number(likely.buildHours)) = \(Words.number(likely.netHours)); \(likely.payback.words)"
    }
    return DerivedNumber(
      "net hours", figures.netHours?.middle, unit: "h",
      formula: "H x (hours a year x e - M) - B: horizon, effectiveness, maintenance, building",
      arithmetic: (arithmetic ?? "hours are not known")
        + (figures.netHours.map {
          "; four in five draws from \(Words.number($0.low)) to \(Words.number($0.high))"
        } ?? ""),
      source: "Site Reliability Engineering, chapter 5; e, M and B are PERT guesses",
      records: [figures.candidate])
  }

  private var worthNumber: DerivedNumber {
    DerivedNumber(
      "worth an hour of building", figures.worthPerBuildHour?.middle, unit: "h",
      formula: "(net hours + rate x H x avoided burn) / B",
      arithmetic: "rate \(Words.number(policy.hoursPerBudget ?? 0)) hours a budget of a year",
      source: "the policy's 'hours-per-budget'", records: [figures.candidate])
  }

  private var comes: RuleStep {
    RuleStep(
      "What comes first?",
      answer: figures.rank.map { "place \($0)" } ?? "no place",
      because: figures.rank == nil
        ? "only what pays for certain has a place"
        : ([
          figures.tiedWith.isEmpty
            ? "it is better than the next with at least \(Words.percent(policy.orderProbability))"
            : "which of \(([figures.candidate] + figures.tiedWith).joined(separator: ", ")) is the best, "
              + "the record does not tell"
        ] + ties).joined(separator: "; "),
      numbers: [
        DerivedNumber(
          "avoided burn an hour of building", figures.avoidedBurnPerBuildHour?.middle,
          unit: "budgets of a year",
          formula: "rate x mean burn x e / B",
          arithmetic: figures.avoidedBurnPerBuildHour.map {
            "four in five draws from \(Words.number($0.low)) to \(Words.number($0.high)); building takes "
              + "\(record.buildHours.words) h, and it takes \(record.effectiveness.words) of the burn away"
          } ?? "the burn is not known",
          source: "\(policy.draws) draws with seed \(model.request.seed)",
          records: [figures.candidate]),
        DerivedNumber(
          "probability of being the best", figures.firstProbability,
          formula: "share of draws in which no other of the same standing is better",
          arithmetic: "\(policy.draws) draws", source: "seed \(model.request.seed)"),
      ])
  }
}

extension ThreePointEstimate {
  /// The guess in words: `20 to 80, likely 40`.
  var words: String {
    low == high
      ? Words.number(likely)
      : "\(Words.number(low)) to \(Words.number(high)), likely \(Words.number(likely)),"
  }
}

extension AutomationCase.Payback {
  /// When it has paid, in words.
  var words: String {
    switch self {
    case .afterYears(let years): "it has paid after \(Words.number(years, digits: 2)) years"
    case .never: "it never pays"
    }
  }
}
