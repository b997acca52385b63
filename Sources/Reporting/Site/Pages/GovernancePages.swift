import Reliability

/// The pages of what follows from incidents: action items, reviews, proposals and what was decided.
struct GovernancePages {
  let builder: SiteBuilder
  private var map: SiteMap { builder.map }

  var actions: [SitePage] {
    [
      builder.page(SiteSection.actions.path, .actions, template: .actions) {
        [map] in ActionsModel(map)
      }
    ]
  }

  var reviews: [SitePage] {
    let index = builder.page(SiteSection.reviews.path, .reviews, template: .reviews) {
      [map] in ReviewsModel(map)
    }
    return [index]
      + map.archive.reviews.map { review in
        let name = review.request.name
        return SitePage(path: SitePath(.reviews, name), section: .reviews, name: name) {
          [templates = builder.templates] frame throws(ReportError) in
          try ReviewReport(review, templates: templates.source).source.page(in: frame)
        }
      }
  }

  var proposals: [SitePage] {
    let index = builder.page(SiteSection.proposals.path, .proposals, template: .proposals) {
      [map] in ProposalsModel(map)
    }
    return [index]
      + map.archive.recommendations.map { recommendation in
        let name = recommendation.reference.description
        return SitePage(path: SitePath(.proposals, name), section: .proposals, name: name) {
          [map, templates = builder.templates] frame throws(ReportError) in
          try OwnerPacketReport(
            of: recommendation, asOf: map.archive.asOf,
            ledgerState: map.archive.ledgerState ?? LedgerState(auditEntries: 0, headHash: ""),
            templates: templates.source
          ).source.page(in: frame)
        }
      }
  }
}

/// The page of all action items.
struct ActionsModel {
  let standing: String
  let hasActions: Bool
  let hasOpen: Bool
  let open: [SiteActionRow]
  let hasEnded: Bool
  let ended: [SiteActionRow]
  /// How many that ended longer ago are on the pages of their incidents alone.
  let older: String?

  init(_ map: SiteMap) {
    let actions = map.archive.actions
    let today = map.today
    let open = actions.filter { $0.record.status == .open }
      .sorted { ($0.dueOrder, $0.reference) < ($1.dueOrder, $1.reference) }
    let ended = actions.filter { $0.record.status != .open }
      .sorted { ($1.endOrder, $1.reference) < ($0.endOrder, $0.reference) }
    let overdue = open.count { $0.isOverdue(on: today) }
    hasActions = !actions.isEmpty
    standing =
      "\(Spelling.count(actions.count, "action item")): \(Spelling.count(open.count)) open"
      + (overdue > 0 ? ", **\(Spelling.count(overdue)) overdue**" : "")
      + ", \(Spelling.count(ended.count)) ended"
    hasOpen = !open.isEmpty
    hasEnded = !ended.isEmpty
    let shown = IncidentPages.longestList
    self.open = open.prefix(shown).map { SiteActionRow($0, on: today) }
    self.ended = ended.prefix(shown).map { SiteActionRow($0, on: today) }
    let more = actions.count - self.open.count - self.ended.count
    older = more > 0 ? Spelling.count(more) : nil
  }
}

extension ActionItem {
  /// The day by which it is due, the last of all where there is none.
  fileprivate var dueOrder: String { record.due?.description ?? "~" }

  /// When it ended.
  fileprivate var endOrder: Int64 { closedAt?.millisecondsSinceEpoch ?? .min }
}

/// The page that leads to all reviews.
struct ReviewsModel {
  let hasReviews: Bool
  let reviews: [Row]

  struct Row {
    /// Markdown.
    let quarter: String
    let incidents: String
    let change: String
    let impact: String
    let over: String
    let largest: String
  }

  init(_ map: SiteMap) {
    hasReviews = !map.archive.reviews.isEmpty
    reviews = map.archive.reviews.reversed().map { review in
      let name = review.request.name
      let over = review.objectives.count { ($0.assessment.burnedShare ?? 0) > 1 }
      return Row(
        quarter: SitePath(.reviews, name).link(name, from: SiteSection.reviews.path),
        incidents: Spelling.count(review.incidents.total),
        change: Spelling.change(review.incidents.total - review.previous.total),
        impact: review.incidents.impact.known > 0
          ? Spelling.number(review.incidents.impact.union) : "unknown",
        over: review.objectives.isEmpty
          ? "-" : "\(Spelling.count(over)) of \(Spelling.count(review.objectives.count))",
        largest: review.largestByBudget.first.map {
          "\($0.incident.reference)" + ($0.share.map { ", \(Spelling.percent($0))" } ?? "")
        } ?? "-")
    }
  }
}

/// The page that leads to all proposals, with what was decided of them.
struct ProposalsModel {
  let hasProposals: Bool
  let hasWaiting: Bool
  let waiting: [SiteProposalRow]
  let hasOthers: Bool
  let others: [SiteProposalRow]
  let hasDecisions: Bool
  let decisions: [DecisionRow]

  /// What somebody decided.
  struct DecisionRow {
    let day: String
    let reference: String
    let verdict: String
    let person: String
    let reason: String
  }

  init(_ map: SiteMap) {
    let now = map.archive.asOf
    let all = map.archive.recommendations
    hasProposals = !all.isEmpty
    waiting = all.filter { $0.asksForAnswer(at: now) }.map { SiteProposalRow($0, at: now) }
    hasWaiting = !waiting.isEmpty
    others = all.filter { !$0.asksForAnswer(at: now) }.reversed()
      .map { SiteProposalRow($0, at: now) }
    hasOthers = !others.isEmpty
    decisions = all.flatMap { recommendation in
      recommendation.decisions.map { (recommendation.reference, $0) }
    }.sorted { ($1.1.recorded.at, $0.0) < ($0.1.recorded.at, $1.0) }
      .map { reference, decision in
        DecisionRow(
          day: Spelling.date(decision.recorded.at), reference: reference.description,
          verdict: decision.verdict.words, person: decision.person, reason: decision.reason)
      }
    hasDecisions = !decisions.isEmpty
  }
}
