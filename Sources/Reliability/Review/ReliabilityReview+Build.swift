extension ReliabilityReview {
  /// Reviews a period.
  ///
  /// - Parameters:
  ///   - request: What to review.
  ///   - incidents: Every incident that may have begun in the period or the one before, or whose
  ///     impact may reach into them or into an SLO's window that ends in them; undated ones too.
  ///   - catalogue: The services and SLOs.
  ///   - budgets: The budgets of the period, of measured objectives and others.
  ///   - deployments: The deployments of the period; `nil` where none is known of.
  ///   - exceptions: The exceptions to the error budget policy.
  ///   - actions: The action items that follow from incidents in scope.
  ///   - recommendations: The recommendations as they were known when the record was read.
  ///   - obligations: What the policy asks of teams then, met or not.
  ///   - ledgerState: The state of the ledger that all this was read from.
  /// - Throws: What a window of an SLO makes impossible, such as an unknown time zone.
  package init(
    request: ReviewRequest, incidents: [Incident], catalogue: Catalogue,
    budgets: [BudgetStatus] = [], deployments: DeploymentBook? = nil,
    exceptions: [PolicyException] = [],
    actions: [ActionItem] = [], recommendations: [Recommendation] = [],
    obligations: [Obligation] = [], ledgerState: LedgerState
  ) throws {
    let scope = ReviewScope(request: request, catalogue: catalogue)
    let inScope = incidents.keeping(scope.includes)
    let began = inScope.keeping { $0.record.milestones.began.map(request.period.contains) ?? false }
    let beganBefore = inScope.keeping {
      $0.record.milestones.began.map(request.previous.contains) ?? false
    }
    let counted = began.keeping(\.counts)
    let countedBefore = beganBefore.keeping(\.counts)
    let ledger = BudgetBook(incidents: incidents, request: request)
    let reviews = try scope.objectives.map { try ledger.reviews(of: $0, in: catalogue) }
    let objectives = reviews.flatMap { $0 }
      .sorted { ($0.assessment.burnedShare ?? -1) > ($1.assessment.burnedShare ?? -1) }

    self.request = request
    self.ledgerState = ledgerState
    self.incidents = IncidentTotals(of: began)
    previous = IncidentTotals(of: beganBefore)
    histogram = try IncidentHistogram(of: counted, in: request.period, asOf: request.asOf)
    trend = try IncidentTrend(
      of: counted.compactMap(\.record.milestones.began), in: request.period, asOf: request.asOf)
    let milestones = counted.map(\.record.milestones)
    durations = IncidentDuration.allCases.map {
      DurationSample($0, of: milestones, asOf: request.asOf)
    }
    breakdowns = IncidentBreakdown.Property.allCases.map {
      IncidentBreakdown($0, of: counted, comparedWith: countedBefore)
    }
    self.objectives = objectives
    measured = budgets.filter { status in
      status.basis == .measured && scope.objectives.contains { $0.name == status.slo.name }
    }
    causes = BudgetByCause(
      of: reviews.compactMap(\.first), measured: measured, incidents: ledger.incidents)
    self.actions = try ActionCompletion(
      of: actions.compactMap { $0.standing(at: request.asOf) }, at: request.asOf)
    changes =
      deployments.map { book in
        book.services.filter(scope.includes(service:)).compactMap(book.failures)
      } ?? []
    self.exceptions = exceptions.filter { exception in
      scope.includes(service: exception.grant.service) && exception.isInForce(in: request.period)
    }
    feedback = ReviewFeedback(recommendations, obligations: obligations, request, in: scope)
    largestByBudget = Self.largest(in: objectives)
    longest = Self.longest(of: counted)
    doubts = RecordDoubt.doubts(
      about: counted, undated: inScope.filter { $0.counts && $0.record.milestones.began == nil },
      unknownBurns: objectives.flatMap(\.assessment.unknown), asOf: request.asOf)
  }

  /// How many incidents the lists of the largest and the longest name.
  private static let listed = 10

  private static func largest(in objectives: [ObjectiveReview]) -> [BudgetedIncident] {
    let worstOfEach = Dictionary(
      grouping: objectives.flatMap(\.incidents), by: \.incident.reference
    ).values.compactMap { charges in charges.max { ($0.share ?? 0) < ($1.share ?? 0) } }
    return Array(
      worstOfEach.sorted {
        ($1.share ?? 0, $0.incident.reference) < ($0.share ?? 0, $1.incident.reference)
      }.prefix(listed))
  }

  private static func longest(of incidents: [Incident]) -> [ReviewedIncident] {
    // Indices are sorted and not incidents, which are costly to move about by the ten thousand.
    let impacts = incidents.indices.compactMap { index in
      incidents[index].record.milestones.duration(.impact).map {
        (minutes: $0.minutes, index: index)
      }
    }
    return impacts.sorted { ($1.minutes, $0.index) < ($0.minutes, $1.index) }
      .prefix(listed)
      .map { ReviewedIncident(incidents[$0.index]) }
  }
}

extension [Incident] {
  /// Those that belong; where all do, the array itself, since a copy of 100,000 incidents is large.
  fileprivate func keeping(_ belongs: (Incident) -> Bool) -> [Incident] {
    allSatisfy(belongs) ? self : filter(belongs)
  }
}

extension PolicyException {
  /// Whether it allowed something at some time of a period.
  fileprivate func isInForce(in period: Period) -> Bool {
    let end = min(grant.expires, revocation?.at ?? grant.expires)
    return grantedAt < period.end && end > period.start
  }
}

extension Milestones {
  /// When the incident began: the start of its impact or, unknown that, its earliest milestone.
  package var began: Instant? { self[.impactStarted] ?? known.map(\.instant).min() }
}

extension ReviewedIncident {
  /// An incident as a review names it; the title of a restricted one is left out.
  package init(_ incident: Incident) {
    let record = incident.record
    reference = incident.reference
    title = record.visibility == .restricted ? "" : record.title
    severity = record.severity
    services = record.services
    began = record.milestones.began
    impactMinutes = record.milestones.duration(.impact)?.minutes
  }
}
