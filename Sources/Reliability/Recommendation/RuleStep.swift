/// A step of a rule: a question, its answer, and the numbers that it was answered by.
package struct RuleStep: Hashable, Codable, Sendable {
  /// The question.
  package var question: String
  /// The answer, in a word or two.
  package var answer: String
  /// Why that is the answer, in a sentence.
  package var because: String
  /// The numbers that it was answered by.
  package var numbers: [DerivedNumber]

  /// A step from its parts.
  package init(
    _ question: String, answer: String, because: String, numbers: [DerivedNumber] = []
  ) {
    self.question = question
    self.answer = answer
    self.because = because
    self.numbers = numbers
  }
}

/// A number with everything that it was reckoned from.
package struct DerivedNumber: Hashable, Codable, Sendable {
  /// What it is.
  package var name: String
  /// Its value; `nil` where it is unknown.
  @OrNull package var value: Double?
  /// What it is counted in; empty for a bare number or a fraction.
  package var unit: String
  /// How it is reckoned in general: `bad / ((1 - target) x total)`.
  package var formula: String
  /// The same with the numbers put in: `103 / ((1 - 0.999) x 81,000)`.
  package var arithmetic: String
  /// Where the formula comes from, or what the number was read from.
  package var source: String
  /// The records of the ledger that it rests on: `MEA-3`, `INC-12`.
  package var records: [String]

  /// A number from its parts.
  package init(
    _ name: String, _ value: Double?, unit: String = "", formula: String, arithmetic: String,
    source: String, records: [String] = []
  ) {
    self.name = name
    self.value = value
    self.unit = unit
    self.formula = formula
    self.arithmetic = arithmetic
    self.source = source
    self.records = records
  }
}

/// A window of an objective as it was judged.
package struct JudgedWindow: Hashable, Codable, Sendable {
  /// The first instant.
  package var start: Instant
  /// The first instant after it.
  package var end: Instant
  /// What counts in it: events or minutes.
  package var weight: Double
  /// What was bad of it.
  package var bad: Double
  /// What is not known of it.
  package var missing: Double
  /// The burned share of the budget if nothing failed in what is not known.
  @OrNull package var share: Double?
  /// The burned share if everything did.
  @OrNull package var shareAtMost: Double?
  /// Whether the objective was met; `nil` where nothing counted.
  @OrNull package var outcome: WindowOutcome?
  /// The incidents that harmed users in it.
  package var harm: [IncidentReference]
  /// The measurements and adjustments that it was reckoned from: `MEA-3`, `ADJ-1`.
  package var records: [String]

  /// A window judged by a target.
  package init(
    _ window: WindowBurn, at target: Double, harm: [IncidentReference], records: [String]
  ) {
    start = window.period.start
    end = window.period.end
    weight = window.weight
    bad = window.bad
    missing = window.missing
    let bounds = window.share(ofBudgetAt: target)
    share = bounds?.lowerBound
    shareAtMost = bounds?.upperBound
    outcome = window.outcome(at: target)
    self.harm = harm
    self.records = records
  }
}
