import Reliability

/// An alert that fired, as `--json` shows it.
struct AlertView: Encodable {
  let reference: String
  let source: String
  let name: String
  let state: FiredAlert.State
  let startedAt: Instant
  @OrNull var endedAt: Instant?
  @OrNull var goneBy: Instant?
  @OrNull var severity: String?
  @OrNull var slo: String?
  let isOfCatalogue: Bool
  @OrNull var service: String?
  @OrNull var team: String?
  @OrNull var incident: String?
  let matchedBy: String
  let suggested: [String]
  @OrNull var actedOn: Bool?
  @OrNull var fingerprint: String?
  @OrNull var url: String?
  let labels: [String: String]
  let annotations: [String: String]

  init(_ matched: AlertBook.MatchedAlert) {
    let alert = matched.alert
    reference = alert.reference.description
    source = alert.statement.source
    name = alert.statement.name
    state = alert.state
    startedAt = alert.statement.startedAt
    endedAt = alert.statement.endedAt
    goneBy = alert.goneBy
    severity = alert.statement.severity
    slo = alert.statement.slo
    isOfCatalogue = matched.scope.slo != nil
    service = matched.scope.service
    team = matched.scope.team
    incident = matched.match.incident?.description
    matchedBy = matched.match.basis
    suggested = matched.match.suggestions.map(\.description)
    actedOn = alert.actedOn
    fingerprint = alert.statement.fingerprint
    url = alert.statement.url
    labels = alert.statement.labels
    annotations = alert.statement.annotations
  }
}

extension AlertMatch {
  /// Who says for which incident it fired.
  fileprivate var basis: String {
    switch self {
    case .linked: "person"
    case .named: "incident"
    case .suggested: "overlap"
    case .ofNone: "none"
    case .unknown: "nobody"
    }
  }
}
