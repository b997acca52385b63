import Reliability

/// The page to begin with, and the one to search.
struct OverviewPages {
  let builder: SiteBuilder

  var overview: [SitePage] {
    var page = builder.page(.overview, .overview, template: .overview) {
      [map = builder.map, shell = builder.shell] in OverviewModel(map, title: shell.title)
    }
    page.behindHeading = [Self.form]
    return [page]
  }

  var search: [SitePage] {
    var page = builder.page(.search, .search, template: .search) { SearchModel() }
    page.behindHeading = [
      XMLElement(
        "p", ["id": "without-script"],
        text:
          "Searching needs JavaScript, which does not run here. Every page can be reached by the "
          + "lists above."),
      Self.form, XMLElement("p", ["id": "found", "role": "status"]),
      XMLElement("ol", ["id": "results", "class": "results"]),
    ]
    page.hasScript = true
    return [page]
  }

  /// Leads to the page that searches, without a script too.
  private static var form: XMLElement {
    XMLElement(
      "form",
      ["class": "search", "role": "search", "action": SitePath.search.text, "method": "get"],
      containing: [
        XMLElement("label", ["for": "q"], text: "Search the archive"),
        XMLElement(
          "input",
          [
            "id": "q", "name": "q", "type": "search", "autocomplete": "off", "spellcheck": "false",
          ]),
        XMLElement("button", ["type": "submit"], text: "Search"),
      ])
  }
}

/// The page that searches, of which the template is all text.
struct SearchModel {}

/// The page to begin with, as its template sees it.
struct OverviewModel {
  private static let listed = 10

  let title: String
  let isEmpty: Bool
  /// Markdown.
  let standing: String
  let state: String?
  let isInternal: Bool
  /// Markdown.
  let waiting: [String]
  let hasBudgets: Bool
  let budgets: [SiteBudgetRow]
  /// Markdown.
  let moreBudgets: String?
  let hasIncidents: Bool
  let incidents: [SiteIncidentRow]
  let hasPostmortems: Bool
  let postmortems: [SitePostmortemRow]
  let hasReviews: Bool
  /// Markdown.
  let reviews: [String]

  init(_ map: SiteMap, title: String) {
    let archive = map.archive
    self.title = title
    isEmpty = archive.incidents.isEmpty && archive.catalogue.objectives.isEmpty
    isInternal = !map.isPublic
    standing = Self.standing(of: map)
    state = archive.ledgerState.flatMap { state in
      // Of a ledger without an entry nobody knows as of when it is.
      state.auditEntries == 0
        ? nil
        : "As of \(Spelling.time(archive.asOf)) UTC, from a ledger of \(state.words)"
          + (state.shortHead.map { ", head `\($0)`" } ?? "")
    }
    waiting = Self.waiting(in: map)
    let worst = archive.budgets.worstFirst
    budgets = worst.prefix(Self.listed).map(SiteBudgetRow.init)
    hasBudgets = !budgets.isEmpty
    moreBudgets =
      worst.count > budgets.count
      ? SiteSection.slos.path.link("All \(Spelling.count(worst.count))", from: .overview) : nil
    incidents = archive.incidents.newestFirst.prefix(Self.listed).map(SiteIncidentRow.init)
    hasIncidents = !incidents.isEmpty
    postmortems = archive.postmortems.sorted {
      ($1.postmortem.changedAt, $1.postmortem.incident)
        < ($0.postmortem.changedAt, $0.postmortem.incident)
    }.prefix(Self.listed / 2).map { SitePostmortemRow($0, map) }
    hasPostmortems = !postmortems.isEmpty
    reviews = archive.reviews.reversed().prefix(Self.listed).map { review in
      let name = review.request.name
      return SitePath(.reviews, name).link(name, from: .overview)
        + ": \(Spelling.count(review.incidents.total, "incident"))"
    }
    hasReviews = !reviews.isEmpty
  }

  /// What there is, in a sentence.
  private static func standing(of map: SiteMap) -> String {
    let archive = map.archive
    let began = archive.incidents.compactMap(\.record.milestones.began)
    let span = began.min().flatMap { first in
      began.max().map { " from \(Spelling.date(first)) to \(Spelling.date($0))" }
    }
    let parts = [
      Spelling.count(archive.incidents.count, "incident") + (span ?? ""),
      Spelling.count(archive.postmortems.count, "postmortem"),
    ]
    guard !map.isPublic else { return parts.joined(separator: ", ") + "." }
    let runbooks = map.runbooks.count { $0.runbook.withdrawal == nil }
    return
      (parts + [
        Spelling.count(archive.catalogue.services.count, "service"),
        Spelling.count(archive.catalogue.objectives.count, "SLO"),
      ] + (runbooks > 0 ? [Spelling.count(runbooks, "runbook")] : []))
      .joined(separator: ", ") + "."
  }

  /// What waits for somebody.
  private static func waiting(in map: SiteMap) -> [String] {
    let archive = map.archive
    let proposals = archive.recommendations.filter { $0.asksForAnswer(at: archive.asOf) }
    let actions = archive.actions.filter { $0.isOverdue(on: map.today) }
    let postmortems = archive.postmortems.filter { $0.postmortem.isOverdue(on: map.today) }
    let lines: [(Int, String, String, [String])] = [
      (
        proposals.count, "proposal",
        proposals.count == 1 ? "waits for a decision" : "wait for a decision",
        proposals.map(\.reference.description)
      ),
      (
        postmortems.count, "postmortem", postmortems.count == 1 ? "is overdue" : "are overdue",
        postmortems.map(\.postmortem.name)
      ),
      (
        actions.count, "action item", actions.count == 1 ? "is overdue" : "are overdue",
        actions.map(\.reference.description)
      ),
    ]
    return lines.filter { $0.0 > 0 }.map { count, noun, verb, names in
      let more = names.count > listed ? " and \(Spelling.count(names.count - listed)) more" : ""
      return "**\(Spelling.count(count, noun))** \(verb): "
        + names.prefix(listed).joined(separator: ", ") + more + "."
    }
  }
}
