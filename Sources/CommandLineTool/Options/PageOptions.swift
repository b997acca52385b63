import ArgumentParser
import Reliability

/// Which alerts wake people, and when that is out of hours, where it is not as the policy says.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The hours in which people work anyway, Monday to Friday, such as 09:00-17:00; the policy's, "
        + "unless given.", valueName: "hours"))
  var hours: String?

  @Option(
    help: ArgumentHelp(
      "The time zone of these hours; the policy's, else PSGF_TIME_ZONE, else UTC, unless given.",
      valueName: "zone"))
  var zone: String?

  @Option(
    name: .customLong("page-severity"),
    help: ArgumentHelp(
      "The severity of alerts that wake people; the policy's, unless given. Repeat for several.",
      valueName: "severity"))
  var severities: [String] = []

  /// What holds: an option before the policy.
  ///
  /// - Throws: `WorkingHoursError`.
  func rule(under policy: PolicyInForce, in context: Context) throws -> PageRule {
    let terms = policy.terms.alerts
    let (hours, hoursOrigin) =
      hours.map { ($0, "--hours") } ?? (terms.workingHours, policy.origin)
    let (zone, zoneOrigin) =
      zone.map { ($0, "--zone") } ?? terms.timeZone.map { ($0, policy.origin) }
      ?? context.environment["PSGF_TIME_ZONE"].map { ($0, "PSGF_TIME_ZONE") }
      ?? ("UTC", "default (neither the policy nor PSGF_TIME_ZONE names one)")
    return PageRule(
      hours: try WorkingHours(hours, in: zone), words: "\(hours) \(zone)",
      origin: hoursOrigin == zoneOrigin
        ? "by \(hoursOrigin)" : "hours by \(hoursOrigin), zone by \(zoneOrigin)",
      severities: severities.isEmpty ? terms.pageSeverities : Set(severities))
  }
}

/// Which alerts wake people, and when that is out of hours.
struct PageRule {
  /// The hours in which people work anyway.
  let hours: WorkingHours
  /// These hours as they are written: `09:00-17:00 Europe/Berlin`.
  let words: String
  /// Who says so: `by policy.yaml`.
  let origin: String
  /// The severities of alerts that wake people.
  let severities: Set<String>
}
