extension AlertBook {
  /// How many of a service's alerts were worth firing that began in a period; `nil` where none did.
  package func precision(ofService service: String, during period: Period) -> JudgedShare? {
    let own = alerts.filter {
      $0.scope.service == service && period.contains($0.alert.statement.startedAt)
    }
    guard !own.isEmpty else { return nil }
    return JudgedShare(own)
  }
}

extension JudgedShare {
  /// The share of alerts that were worth firing.
  init(_ alerts: [AlertBook.MatchedAlert]) {
    self.init(
      alerts.count { $0.isGood == true }, not: alerts.count { $0.isGood == false },
      notJudged: alerts.count { $0.isGood == nil })
  }
}

extension AlertBook.MatchedAlert {
  /// Whether it was worth firing: it was for an incident, or somebody acted on it. It was not where
  /// nobody acted on it and no incident is known. `nil` where nobody has said: not judged, and never
  /// counted as false.
  package var isGood: Bool? {
    if match.incident != nil || alert.actedOn == true { return true }
    return alert.actedOn == false ? false : nil
  }
}
