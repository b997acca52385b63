import Reliability

/// What a column of an export can state of a deployment.
package enum DeploymentField: String, TableField {
  /// The name of the change.
  case change
  /// The service.
  case service
  /// When it reached users.
  case at
  /// What it was for.
  case kind
  /// What became of it.
  case outcome
  /// When the service was well again after it failed.
  case restoredAt = "restored-at"

  package static let withDefault = [service]

  package static let vocabularies = [
    TableVocabulary("services", of: service),
    TableVocabulary("kinds", of: kind, choices: ChangeKind.allCases.map(\.rawValue)),
    TableVocabulary("outcomes", of: outcome, choices: DeploymentOutcome.allCases.map(\.rawValue)),
  ]
}

/// What the columns of an export of deployments mean.
package typealias DeploymentMapping = TableMapping<DeploymentField>
