/// Which alerts wake people, and at which times that is out of hours.
package struct AlertPolicy: Hashable, Sendable {
  /// The hours in which people work anyway, Monday to Friday: `09:00-17:00`.
  package var workingHours = "09:00-17:00"
  /// The IANA name of the zone of these hours; `nil` where the policy leaves that to its reader.
  package var timeZone: String?
  /// The severities of alerts that wake people.
  package var pageSeverities = AlertStatement.pagingSeverities

  /// The standard rule.
  package init() {}
}
