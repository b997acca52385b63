/// The alerts of a ledger beside its incidents and its catalogue.
package struct AlertBook: Hashable, Sendable {
  /// The alerts, in the order of their references.
  package let alerts: [MatchedAlert]
  /// The incidents.
  package let incidents: [Incident]
  /// The services and SLOs.
  package let catalogue: Catalogue
  /// When the record is read.
  package let asOf: Instant

  /// An alert, what it is about, and for which incident it fired.
  package struct MatchedAlert: Hashable, Sendable {
    /// The alert.
    package let alert: FiredAlert
    /// What it is about.
    package let scope: AlertScope
    /// For which incident it fired.
    package let match: AlertMatch
  }

  /// A book of alerts, incidents and a catalogue.
  package init(
    _ alerts: [FiredAlert], incidents: [Incident], catalogue: Catalogue, asOf: Instant
  ) {
    let matcher = AlertMatcher(incidents, asOf: asOf)
    self.alerts = alerts.map { alert in
      let scope = AlertScope(of: alert.statement, in: catalogue)
      return MatchedAlert(alert: alert, scope: scope, match: matcher.match(alert, of: scope))
    }
    self.incidents = incidents
    self.catalogue = catalogue
    self.asOf = asOf
  }
}
