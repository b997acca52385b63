/// What a change is for, as a gate asks.
package enum ChangeKind: String, CaseIterable, Codable, Sendable {
  /// Something new for users.
  case feature
  /// A configuration.
  case config
  /// Data, such as a model or a price list.
  case data
  /// What services run on.
  case infrastructure
  /// The way back from a change that harmed.
  case rollback
  /// A fix of something that harms users now, or that makes the service more reliable.
  case reliability
  /// A fix of a security hole.
  case security
  /// The most urgent work there is.
  case p0
}

/// How much a change may harm.
package enum ChangeRisk: String, CaseIterable, Codable, Sendable {
  /// Hard to take back, or new in kind.
  case high
  /// A release like others.
  case normal
  /// Small and easy to take back.
  case low
}
