/// One time that somebody worked by a runbook.
package struct RunbookUse: Hashable, Sendable {
  /// Its short name.
  package let reference: RunbookUseReference
  /// What is known of it.
  package var record: RunbookUseRecord
  /// Who recorded it, and when.
  package var recorded: Provenance
  /// Who withdrew it, when and why; `nil` where it holds.
  package var withdrawal: Provenance?

  /// A use from its parts.
  package init(
    reference: RunbookUseReference, record: RunbookUseRecord, recorded: Provenance,
    withdrawal: Provenance? = nil
  ) {
    self.reference = reference
    self.record = record
    self.recorded = recorded
    self.withdrawal = withdrawal
  }
}

/// What people state of one use of a runbook; what nobody stated is `nil`.
package struct RunbookUseRecord: Hashable, Sendable {
  /// The name of the runbook.
  package let runbook: String
  /// When.
  package let at: Instant
  /// Whether it was practised, not needed.
  package var isExercise: Bool
  /// The incident, or the drill, in which it was used.
  package private(set) var incident: IncidentReference?
  /// Whether it worked.
  package let outcome: RunbookOutcome?
  /// The working time of all people together, in minutes.
  package let minutes: Double?
  /// How many steps were done by hand.
  package let manualSteps: Int?
  /// Who worked by it.
  package private(set) var person: String?
  /// What there is to say of it, such as the step that was wrong.
  package private(set) var note: String?

  /// A record from its parts.
  ///
  /// - Throws: ``RunbookUseError``.
  package init(
    of runbook: String, at instant: Instant, isExercise: Bool = false,
    incident: IncidentReference? = nil, outcome: RunbookOutcome? = nil, minutes: Double? = nil,
    manualSteps: Int? = nil, person: String? = nil, note: String? = nil
  ) throws(RunbookUseError) {
    if let minutes, minutes <= 0 || !minutes.isFinite { throw .noTime(minutes) }
    if let manualSteps, manualSteps < 0 { throw .negativeSteps(manualSteps) }
    guard person?.isBlank != true, note?.isBlank != true else { throw .emptyText }
    self.runbook = runbook
    at = instant
    self.isExercise = isExercise
    self.incident = incident
    self.outcome = outcome
    self.minutes = minutes
    self.manualSteps = manualSteps
    self.person = person
    self.note = note
  }
}

extension RunbookUseRecord {
  /// What it was used for: `used in INC-42`, `practised`.
  package var occasion: String {
    (isExercise ? "practised" : "used") + (incident.map { " in \($0)" } ?? "")
  }

  /// Whether it worked, in words.
  package var outcomeWords: String {
    switch outcome {
    case .yes: "worked"
    case .partly: "worked in part"
    case .no: "did not work"
    case nil: "nobody said whether it worked"
    }
  }

  /// The record without what it was used for, who used it and what they say of it.
  var withoutOccasion: RunbookUseRecord {
    var record = self
    record.incident = nil
    record.person = nil
    record.note = nil
    return record
  }
}

/// Whether a runbook worked.
package enum RunbookOutcome: String, CaseIterable, Codable, Sendable {
  /// What it is for was put right by its steps.
  case yes
  /// Some of its steps were wrong, missing or not enough.
  case partly
  /// It was put right in another way.
  case no
}

/// Why something is no use of a runbook.
package enum RunbookUseError: Error, Equatable {
  /// The time that it took is not above zero.
  case noTime(Double)
  /// Fewer than no steps.
  case negativeSteps(Int)
  /// Who it was or the note is an empty text.
  case emptyText
}

extension RunbookUseError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noTime(let minutes):
      "\(minutes) minutes are no working time: write the minutes of all people together, above 0"
    case .negativeSteps(let steps): "\(steps) steps by hand cannot be: write how many, 0 or more"
    case .emptyText: "the person or the note says nothing: write it out, or leave it out"
    }
  }
}
