import Reliability

/// A proposal as the template sees it.
struct ProposalModel {
  let reference: String
  let kind: String
  let subject: String
  let what: String
  let why: String
  let follows: String?
  let facts: [FactRow]
  let hasBackTest: Bool
  let hasProposed: Bool
  let backTest: [BackTestRow]
  /// The harm that the target, or the proposed one, does not see.
  let unseen: String?
  let hasMissing: Bool
  let missing: [String]
  let hasDoubts: Bool
  let wouldChangeIt: [String]
  let hasSteps: Bool
  let steps: [StepRow]
  /// Whether it is about an objective, which has windows.
  let isAboutObjective: Bool
  let incidents: String?
  let hasWindows: Bool
  let windows: [JudgedWindowRow]
  let basis: String
  let numbers: [NumberRow]

  init(_ item: OwnerPacket.Item, at now: Instant) {
    let recommendation = item.recommendation
    let proposal = recommendation.proposal
    reference = recommendation.reference.description
    kind = proposal.kind.words
    subject = proposal.subject.words
    (what, why, follows) = (proposal.what, proposal.why, proposal.follows)
    facts = ProposalFacts(item, at: now).rows
    hasProposed = proposal.backTest != nil
    hasBackTest = proposal.present != nil
    backTest =
      proposal.present.map { BackTestRow.rows(now: $0, proposed: proposal.backTest) } ?? []
    unseen = (proposal.backTest ?? proposal.present).flatMap { test in
      guard !test.uncaughtIncidents.isEmpty else { return nil }
      return "At \(Spelling.target(test.target)), windows are met although these hurt users: "
        + "\(test.uncaughtIncidents.listed)."
    }
    (missing, hasMissing) = (proposal.missing, !proposal.missing.isEmpty)
    // What is missing is what would change it.
    wouldChangeIt = proposal.wouldChangeIt == proposal.missing ? [] : proposal.wouldChangeIt
    hasDoubts = !wouldChangeIt.isEmpty
    steps = proposal.steps.map(StepRow.init)
    hasSteps = !steps.isEmpty
    windows = proposal.windows.map(JudgedWindowRow.init)
    hasWindows = !windows.isEmpty
    isAboutObjective = proposal.subject.field == .recalibration
    incidents =
      isAboutObjective || proposal.incidents.isEmpty
      ? nil : proposal.incidents.map(\.description).joined(separator: ", ")
    basis =
      "As of \(Spelling.time(proposal.basis.asOf)) UTC, by "
      + "\(MarkdownText.escaped(proposal.basis.policy)), seed \(proposal.basis.seed)."
    numbers =
      proposal.steps.flatMap(\.numbers).map(NumberRow.init)
      + [proposal.prediction?.number].compactMap { $0 }.map(NumberRow.init)
  }
}

/// A step of the rule.
struct StepRow {
  let question: String
  let answer: String
  let because: String

  init(_ step: RuleStep) {
    (question, answer, because) = (step.question, step.answer, step.because)
  }
}

/// What a target says over the history, beside another.
struct BackTestRow {
  let label: String
  let now: String
  /// Nothing where nothing else is proposed.
  let then: String?

  static func rows(now: BackTest, proposed: BackTest?) -> [BackTestRow] {
    func row(_ label: String, _ value: (BackTest) -> String) -> BackTestRow {
      BackTestRow(label: label, now: value(now), then: proposed.map(value))
    }
    var rows = [
      row("Target") { Spelling.target($0.target) },
      row("Missed") { "\($0.missed) of \($0.windows)" },
      row("Harm caught") { $0.harmful > 0 ? "\($0.caught) of \($0.harmful)" : "none known" },
      row("False alarms") { $0.harmful > 0 ? "\($0.falseAlarms)" : "unknown" },
      row("Days frozen") { test in
        test.frozenDays.map { "\($0) of \(test.gatedDays)" } ?? "unknown"
      },
    ]
    if now.unknown > 0 || (proposed?.unknown ?? 0) > 0 {
      rows.insert(row("Not known") { "\($0.unknown)" }, at: 2)
    }
    return rows
  }
}

/// A window that was judged.
struct JudgedWindowRow {
  let from: String
  let to: String
  let bad: String
  let total: String
  let share: String
  let outcome: String
  let incidents: String

  init(_ window: JudgedWindow) {
    let isDays = [window.start, window.end].allSatisfy {
      $0.inUTC.iso8601.hasSuffix("T00:00:00Z")
    }
    from = isDays ? Spelling.date(window.start) : Spelling.time(window.start)
    to =
      isDays
      ? Spelling.date(window.end.advanced(by: .seconds(-86_400))) : Spelling.time(window.end)
    bad = Spelling.number(window.bad)
    total = Spelling.number(window.weight)
    share = Self.share(window)
    outcome =
      switch window.outcome {
      case .met: "met"
      case .missed: "**missed**"
      case .unknown: "not known"
      case nil: "nothing counted"
      }
    incidents = window.harm.listed
  }

  private static func share(_ window: JudgedWindow) -> String {
    guard let least = window.share else { return "-" }
    guard window.missing > 0, let most = window.shareAtMost, most > least else {
      return Spelling.percent(least)
    }
    return "\(Spelling.percent(least)) to \(Spelling.percent(most))"
  }
}

extension [IncidentReference] {
  /// The first six and how many more there are, a dash where there is none.
  var listed: String {
    guard !isEmpty else { return "-" }
    return prefix(6).map(\.description).joined(separator: ", ")
      + (count > 6 ? " and \(count - 6) more" : "")
  }
}

/// A number with everything that it was reckoned from.
struct NumberRow {
  let name: String
  let value: String
  let formula: String
  let arithmetic: String
  let source: String
  let records: String?

  init(_ number: DerivedNumber) {
    name = number.name
    value =
      (number.value.map(Spelling.figure) ?? "unknown")
      + (number.unit.isEmpty ? "" : " \(number.unit)")
    (formula, arithmetic, source) = (number.formula, number.arithmetic, number.source)
    records = number.records.isEmpty ? nil : number.records.joined(separator: ", ")
  }
}
