import Statistics

extension AlertQuality {
  /// How good the alerts of a period were.
  ///
  /// - Parameters:
  ///   - book: The alerts and the incidents.
  ///   - period: The period in which alerts began to fire, and incidents began.
  ///   - grouping: By what alerts are told apart.
  ///   - hours: The hours in which people work anyway.
  ///   - paging: The severities of alerts that wake somebody.
  package init(
    of book: AlertBook, during period: Period, by grouping: Grouping, hours: WorkingHours,
    paging: Set<String> = AlertStatement.pagingSeverities
  ) {
    let counter = AlertCounter(book, period, hours, paging)
    self.period = period
    recordedSince = counter.recordedSince
    groups = Dictionary(grouping: counter.alerts) { GroupKey($0, grouping) }
      .map { counter.group($0.key, grouping, $0.value) }
      .sorted { $0.noise > $1.noise || $0.noise == $1.noise && $0.label < $1.label }
    all = Group(
      name: nil, slo: nil, counter.alerts, recall: counter.recall(counter.alerts) { _ in true },
      counter)
    let undetected = counter.incidents.filter { counter.firstAlert(of: $0) == nil }
    gaps = undetected.compactMap { incident in
      guard let method = incident.record.detection?.method, method != .alert else { return nil }
      return DetectionGap(
        incident: incident.reference, method: method, began: incident.record.milestones.began,
        services: incident.record.services, suggested: counter.suggested(for: incident))
    }
    unknownDetections = undetected.count { $0.record.detection == nil }
    unrecordedAlerts = undetected.count { $0.record.detection?.method == .alert }
    minutesToAlert = Quantiles(
      of: counter.incidents.compactMap { incident in
        guard let began = incident.record.milestones[.impactStarted] else { return nil }
        return counter.firstAlert(of: incident).map { began.duration(to: $0).minutes }
      })
  }

  /// What alerts are told apart by.
  struct GroupKey: Hashable {
    let name: String?
    let slo: String?

    init(_ matched: AlertBook.MatchedAlert, _ grouping: Grouping) {
      switch grouping {
      case .rule: (name, slo) = (matched.alert.statement.name, matched.scope.slo)
      case .team: (name, slo) = (matched.scope.team, nil)
      case .service: (name, slo) = (matched.scope.service, nil)
      }
    }
  }
}

extension AlertQuality.Group {
  fileprivate init(
    name: String?, slo: String?, _ alerts: [AlertBook.MatchedAlert], recall: JudgedShare?,
    _ counter: AlertCounter
  ) {
    self.name = name
    self.slo = slo
    fired = alerts.count
    precision = JudgedShare(alerts)
    self.recall = recall
    pages = counter.pages(of: alerts)
  }

  /// How noisy it is: false alarms first, then those that nobody judged, then all.
  fileprivate var noise: (Int, Int, Int) { (falseAlarms, precision.notJudged, fired) }

  fileprivate var label: (String, String) { (name ?? "", slo ?? "") }
}

/// Counts the alerts and incidents of a period.
private struct AlertCounter {
  let alerts: [AlertBook.MatchedAlert]
  let recordedSince: Instant?
  /// The incidents that count and began in the period, oldest first.
  let incidents: [Incident]
  private let book: AlertBook
  private let period: Period
  private let hours: WorkingHours
  private let paging: Set<String>
  private let firstAlerts: [IncidentReference: Instant]

  init(_ book: AlertBook, _ period: Period, _ hours: WorkingHours, _ paging: Set<String>) {
    self.book = book
    self.period = period
    self.hours = hours
    self.paging = paging
    alerts = book.alerts.filter { period.contains($0.alert.statement.startedAt) }
    incidents = book.incidents.compactMap { incident in
      incident.record.milestones.began.map { (began: $0.millisecondsSinceEpoch, incident) }
    }.filter { $0.1.counts && period.range.contains($0.began) }
      .sorted { ($0.began, $0.1.reference) < ($1.began, $1.1.reference) }.map(\.1)
    recordedSince = book.alerts.map(\.alert.statement.startedAt.inUTC).min()
    // An incident may have begun before the period that its alert did.
    firstAlerts = Dictionary(
      book.alerts.compactMap { matched in
        matched.match.incident.map { ($0, matched.alert.statement.startedAt.inUTC) }
      }, uniquingKeysWith: min)
  }

  /// When the first alert told of an incident.
  func firstAlert(of incident: Incident) -> Instant? { firstAlerts[incident.reference] }

  /// The alerts that overlap an incident, of which nobody has said whether they were for it.
  func suggested(for incident: Incident) -> [AlertReference] {
    book.alerts.filter { $0.match.suggestions.contains(incident.reference) }
      .map(\.alert.reference)
  }

  func group(
    _ key: AlertQuality.GroupKey, _ grouping: AlertQuality.Grouping,
    _ alerts: [AlertBook.MatchedAlert]
  ) -> AlertQuality.Group {
    var recall: JudgedShare?
    switch grouping {
    case .rule:
      // Which incidents a rule without an SLO is for, nothing says.
      recall = key.slo.map { slo in
        self.recall(alerts) { $0.record.links.contains { $0.slo == slo } }
      }
    case .service:
      recall = key.name.map { name in self.recall(alerts) { $0.record.services.contains(name) } }
    case .team:
      recall = key.name.map { name in
        self.recall(alerts) { incident in
          incident.record.services.contains { book.catalogue.team(of: $0) == name }
        }
      }
    }
    return AlertQuality.Group(name: key.name, slo: key.slo, alerts, recall: recall, self)
  }

  /// The incidents, of those that belong to some alerts, that one of them told of.
  func recall(
    _ alerts: [AlertBook.MatchedAlert], _ belongs: (Incident) -> Bool
  ) -> JudgedShare {
    let caught = Set(alerts.compactMap(\.match.incident))
    let perhaps = Set(alerts.flatMap(\.match.suggestions))
    let own = incidents.filter { isRecorded($0) && belongs($0) }.map(\.reference)
    return JudgedShare(
      own.count { caught.contains($0) },
      not: own.count { !caught.contains($0) && !perhaps.contains($0) },
      notJudged: own.count { !caught.contains($0) && perhaps.contains($0) })
  }

  /// Whether alerts were recorded already, so that one that is missing was none: the alert that began
  /// the record may tell of an incident whose impact had begun a little before.
  private func isRecorded(_ incident: Incident) -> Bool {
    guard let recordedSince, let began = incident.record.milestones.began else { return false }
    return firstAlert(of: incident) != nil
      || recordedSince.millisecondsSinceEpoch <= began.millisecondsSinceEpoch
  }

  /// How alerts that wake people are spread over the shifts of the period for which there is a record.
  func pages(of alerts: [AlertBook.MatchedAlert]) -> AlertQuality.PageLoad {
    let pages = alerts.map(\.alert.statement).filter { $0.isPage(paging) == true }
    let counts = Dictionary(grouping: pages) { hours.shift(of: $0.startedAt) }
      .mapValues { Double($0.count) }
    var perShift: [Double] = []
    if let recordedSince {
      let first = hours.shift(of: max(period.start.inUTC, recordedSince))
      let end = min(period.end.inUTC, book.asOf.inUTC)
      let last = hours.shift(of: end.advanced(by: .milliseconds(-1)))
      perShift = first <= last ? (first...last).map { counts[$0] ?? 0 } : []
    }
    return AlertQuality.PageLoad(
      count: pages.count, outOfHours: pages.count { !hours.contains($0.startedAt) },
      unknownSeverity: alerts.count { $0.alert.statement.isPage(paging) == nil },
      perShift: Quantiles(of: perShift))
  }
}
