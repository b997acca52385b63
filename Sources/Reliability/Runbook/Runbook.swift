/// Instructions by which people put something right by hand.
package struct Runbook: Hashable, Sendable {
  /// Its name, unique in the ledger.
  package let name: String
  /// What is known of it.
  package var record: RunbookRecord
  /// Who recorded it, and when.
  package var recorded: Provenance
  /// Who withdrew it, when and why; `nil` where it holds.
  package var withdrawal: Provenance?

  /// A runbook from its parts.
  ///
  /// - Throws: ``RunbookRecordError/invalidName(_:)``.
  package init(
    name: String, record: RunbookRecord, recorded: Provenance, withdrawal: Provenance? = nil
  ) throws(RunbookRecordError) {
    guard name.isCatalogueName else { throw .invalidName(name) }
    self.name = name
    self.record = record
    self.recorded = recorded
    self.withdrawal = withdrawal
  }
}

/// What people state of a runbook; what nobody stated is `nil`.
package struct RunbookRecord: Hashable, Sendable {
  /// What it does: `Move card traffic to the other acquirer`.
  package let title: String
  /// The team that keeps it.
  package let team: String?
  /// Where it lives: a URL, or a path in a repository.
  package let location: String?
  /// The incidents and the alerts that it is for.
  package let purpose: IncidentClass
  /// How many steps it has.
  package let steps: Int?
  /// How many of the steps are done by hand.
  package let manualSteps: Int?

  /// A record from its parts.
  ///
  /// - Throws: ``RunbookRecordError``.
  package init(
    title: String, team: String? = nil, location: String? = nil, purpose: IncidentClass,
    steps: Int? = nil, manualSteps: Int? = nil
  ) throws(RunbookRecordError) {
    guard !title.isBlank else { throw .noTitle }
    guard location?.isBlank != true else { throw .emptyLocation }
    guard !purpose.namesNothing else { throw .forNothing }
    if let steps, steps < 1 { throw .noSteps(steps) }
    if let manualSteps, !(0...(steps ?? .max)).contains(manualSteps) {
      throw .impossibleManualSteps(manualSteps, of: steps)
    }
    self.title = title
    self.team = team
    self.location = location
    self.purpose = purpose
    self.steps = steps
    self.manualSteps = manualSteps
  }
}

/// Why something is no runbook.
package enum RunbookRecordError: Error, Equatable {
  /// The name has other characters than a name has, or too many.
  case invalidName(String)
  /// Nothing is said of what it does.
  case noTitle
  /// Where it lives is an empty text.
  case emptyLocation
  /// It is for no service, alert, trigger or factor.
  case forNothing
  /// It has not one step.
  case noSteps(Int)
  /// Fewer steps are done by hand than none, or more than there are.
  case impossibleManualSteps(Int, of: Int?)
}

extension RunbookRecordError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .invalidName(let name):
      "'\(name)' cannot name a runbook: write 1 to 63 of a-z, 0-9 and '-', as in acquirer-switch"
    case .noTitle: "a runbook needs a title: say what it does"
    case .emptyLocation:
      "where the runbook lives says nothing: give its URL or path, or leave it out"
    case .forNothing:
      "the runbook is for nothing: name a service, an alert, a trigger or a factor that it is for"
    case .noSteps(let steps): "\(steps) steps are no runbook: write how many it has, 1 or more"
    case .impossibleManualSteps(let manual, let steps?):
      "\(manual) of \(steps) steps by hand cannot be: write 0 to \(steps)"
    case .impossibleManualSteps(let manual, nil):
      "\(manual) steps by hand cannot be: write how many, 0 or more"
    }
  }
}
