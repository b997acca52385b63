import Reliability

/// The page of an SLO as its template sees it.
struct SLOModel {
  private static let newest = 100

  let title: String
  /// The name, where the title is another.
  let name: String?
  let summary: String?
  /// Markdown.
  let service: String
  let hasFigure: Bool
  let hasBudgets: Bool
  let budgets: [SiteBudgetRow]
  let hasBurners: Bool
  let burners: [BurnerRow]
  let revisions: [RevisionRow]
  let hasIncidents: Bool
  let incidents: [SiteIncidentRow]
  let older: String?
  let hasProposals: Bool
  let proposals: [SiteProposalRow]

  init(_ slo: ServiceLevelObjective, hasFigure: Bool, at path: SitePath, in map: SiteMap) {
    let statuses = map.budgets(of: slo.name)
    let all = map.incidentsOfSLO[slo.name] ?? []
    title = slo.displayName ?? slo.name
    name = slo.displayName.map { _ in slo.name }
    summary = slo.summary
    service =
      map.path(ofService: slo.service)?.link(slo.service, from: path)
      ?? MarkdownText.escaped(slo.service)
    self.hasFigure = hasFigure
    budgets = statuses.map(SiteBudgetRow.init)
    hasBudgets = !budgets.isEmpty
    burners = statuses.first.map(BurnerRow.rows) ?? []
    hasBurners = !burners.isEmpty
    revisions = slo.revisions.reversed().map(RevisionRow.init)
    incidents = all.prefix(Self.newest).map(SiteIncidentRow.init)
    hasIncidents = !all.isEmpty
    let more = all.count - incidents.count
    older = more > 0 ? Spelling.count(more) : nil
    proposals = map.archive.recommendations.filter { $0.proposal.subject.slo == slo.name }
      .map { SiteProposalRow($0, at: map.archive.asOf) }
    hasProposals = !proposals.isEmpty
  }
}

/// What burned a budget, in the order of how much.
struct BurnerRow {
  let what: String
  let burned: String
  let share: String

  /// What burned the budget that governs.
  static func rows(of status: BudgetStatus) -> [BurnerRow] {
    let share = { (amount: Double) in
      status.adjusted.share(of: amount).map(Spelling.percent) ?? "no budget"
    }
    let charges = status.charges.filter { $0.burned > 0 }.map { charge in
      BurnerRow(
        what: charge.incident.description, burned: status.amount(charge.burned),
        share: share(charge.burned))
    }
    let unexplained = status.unexplained.map { unexplained in
      BurnerRow(
        what: "no incident explains it", burned: status.amount(unexplained.burned),
        share: share(unexplained.burned))
    }
    let unknown = status.unknown.map { charge in
      BurnerRow(
        what: charge.incident.description, burned: "unknown: \(charge.reason.words)",
        share: "unknown")
    }
    return charges + [unexplained].compactMap { $0 } + unknown
  }
}

/// A revision of what an SLO promises.
struct RevisionRow {
  let from: String
  let targets: String
  let window: String
  let method: String
  let author: String
  let rationale: String
  let recorded: String

  init(_ revision: ObjectiveRevision) {
    from = Spelling.date(revision.effectiveFrom)
    targets = revision.terms.objectives.map { objective in
      Spelling.target(objective.target) + (objective.displayName.map { " (\($0))" } ?? "")
    }.joined(separator: ", ")
    window = revision.terms.window.shortWords
    method = revision.terms.method.rawValue
    author = revision.author
    rationale = revision.rationale ?? "not said"
    recorded = Spelling.date(revision.recordedAt)
  }
}
