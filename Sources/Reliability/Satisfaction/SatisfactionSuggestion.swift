/// That customers found incidents before we did, and nobody has recorded what that says of their
/// satisfaction.
///
/// It is a hint to a person and never a record: customers who report a fault may be patient, and
/// those who report none may have left.
package struct SatisfactionSuggestion: Hashable, Sendable {
  /// What they may be dissatisfied with: an SLO, or a service where an incident names no SLO.
  package let subject: SatisfactionSubject
  /// When the incidents began.
  package let period: Period
  /// The incidents that customers found.
  package let incidents: [IncidentReference]
  /// Of how many incidents of the subject it is known who found them.
  package let known: Int

  /// What incidents suggest to record for a period, by subject.
  ///
  /// - Parameters:
  ///   - period: The period in which they began.
  ///   - incidents: The incidents; those that do not count are left out.
  ///   - records: What is recorded: a subject about which customer-detected incidents are recorded
  ///     for any of the period needs no hint.
  /// - Returns: The suggestions.
  package static func all(
    during period: Period, incidents: [Incident], records: [SatisfactionRecord]
  ) -> [SatisfactionSuggestion] {
    let recorded = Set(
      records.filter {
        $0.withdrawal == nil && $0.statement.source == .customerDetected
          && $0.statement.period.overlaps(period)
      }.map(\.subject))
    var found: [SatisfactionSubject: [Incident]] = [:]
    for incident in incidents where incident.counts && incident.record.detection != nil {
      guard let began = incident.record.milestones.began, period.contains(began) else { continue }
      for subject in incident.record.satisfactionSubjects {
        found[subject, default: []].append(incident)
      }
    }
    return found.compactMap { subject, incidents in
      let byCustomers = incidents.filter { $0.record.detection?.method == .customer }
      guard !byCustomers.isEmpty, !recorded.contains(subject) else { return nil }
      return SatisfactionSuggestion(
        subject: subject, period: period, incidents: byCustomers.map(\.reference).sorted(),
        known: incidents.count)
    }.sorted { $0.subject.description < $1.subject.description }
  }
}

extension IncidentRecord {
  /// What users were kept from: the SLOs harmed, or the services where none is named.
  fileprivate var satisfactionSubjects: Set<SatisfactionSubject> {
    links.isEmpty
      ? Set(services.map(SatisfactionSubject.service))
      : Set(links.map { .slo($0.slo) })
  }
}
