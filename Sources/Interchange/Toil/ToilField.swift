import Reliability

/// What a column of an export can state of toil.
package enum ToilField: String, TableField {
  /// The identifier in the tool.
  case id
  /// The team.
  case team
  /// What was done.
  case what
  /// How long one person worked, each time, in one of three units.
  case minutes, hours, seconds
  /// How many people.
  case people
  /// How often.
  case times
  /// `interrupt` or `scheduled`.
  case kind
  /// When it was.
  case at
  /// The period over which it was spread.
  case from, to
  /// An incident of the ledger: `INC-42`.
  case incident
  /// A service of the catalogue.
  case service
  /// What kind of work it is.
  case category = "class"
  /// The runbook by which it was done.
  case runbook

  /// How many minutes one of the unit has; `nil` where it states no length of time.
  var minutesPerUnit: Double? {
    switch self {
    case .minutes: 1
    case .hours: 60
    case .seconds: 1.0 / 60
    default: nil
    }
  }

  package static let withDefault = [team]

  package static let vocabularies = [
    TableVocabulary("teams", of: team), TableVocabulary("services", of: service),
    TableVocabulary("kinds", of: kind, choices: ToilKind.allCases.map(\.rawValue)),
    TableVocabulary("classes", of: category),
  ]
}

/// What the columns of an export of toil mean.
package typealias ToilMapping = TableMapping<ToilField>
