import Reliability

/// A draft as its template sees it: every value is a text, spelt for people.
struct PostmortemDraftModel {
  let frontMatter: String
  let title: String
  let incident: String
  let asOf: String
  let summary: String?
  let severity: String?
  let services: String?
  let durations: [DurationFact]
  let hasBudgets: Bool
  let budgets: [BudgetFact]
  let trigger: String?
  let change: String?
  let detection: String?
  let hasRoles: Bool
  let roles: [RoleRow]
  let factorsList: String
  let timelineTable: String
  let actionsList: String
  let exampleAction: String
  let hasSimilar: Bool
  let similar: [RelationRow]

  init(_ details: PostmortemDraft.Details, blocks: PostmortemDraft.Blocks) {
    let record = details.incident.record
    frontMatter = blocks.frontMatter.trimmingLineEnds
    // Read back as it stands, and so written as it is.
    title = record.title.inOneLine
    incident = details.incident.reference.description
    asOf = Spelling.time(details.asOf)
    summary = record.summary
    severity = record.severity?.description
    services = record.services.isEmpty ? nil : record.services.joined(separator: ", ")
    durations = DurationFact.all(of: record.milestones)
    budgets = BudgetFact.all(of: record, budgets: details.budgets)
    hasBudgets = !budgets.isEmpty
    trigger = record.trigger?.name
    change = record.change
    detection = record.detection?.words
    roles = record.roles.map(RoleRow.init)
    hasRoles = !roles.isEmpty
    factorsList = blocks.factorsList.trimmingLineEnds
    timelineTable = blocks.timelineTable.trimmingLineEnds
    actionsList = blocks.actionsList.trimmingLineEnds
    // Within a comment, the end of one would show the rest.
    exampleAction = blocks.exampleAction.trimmingLineEnds.replacing("-->", with: "-- >")
    similar = details.similar.map(RelationRow.init)
    hasSimilar = !similar.isEmpty
  }
}

extension String {
  /// The text without line ends behind it or before it.
  fileprivate var trimmingLineEnds: String {
    let start = drop(while: \.isNewline)
    guard let last = start.lastIndex(where: { !$0.isNewline }) else { return "" }
    return String(start[...last])
  }
}
