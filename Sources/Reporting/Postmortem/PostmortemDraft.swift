package import Reliability

/// The text with which a postmortem begins: a template of Markdown, filled with what the ledger
/// knows. docs/postmortem-templates.md tells how to write one, docs/templates.md what it can name.
package struct PostmortemDraft: Sendable {
  private let details: Details
  private let blocks: Blocks

  /// What the ledger knows of an incident.
  package struct Details: Sendable {
    /// The incident.
    package var incident: Incident
    /// The teams of its services, in the order of the services.
    package var teams: [String]
    /// What it took of the budgets.
    package var budgets: [BudgetShare]
    /// Earlier incidents that are like it.
    package var similar: [PostmortemRelation]
    /// When the draft is made.
    package var asOf: Instant

    /// Details from their parts.
    package init(
      incident: Incident, teams: [String] = [], budgets: [BudgetShare] = [],
      similar: [PostmortemRelation] = [], asOf: Instant
    ) {
      self.incident = incident
      self.teams = teams
      self.budgets = budgets
      self.similar = similar
      self.asOf = asOf
    }
  }

  /// The parts of the text that are read back, in the form in which they are read: Markdown that
  /// stands in the draft as it is.
  package struct Blocks: Hashable, Sendable {
    /// The front matter, with the lines around it.
    package var frontMatter: String
    /// The table of the timeline, its heading alone where there is no row.
    package var timelineTable: String
    /// The list of contributing factors; empty where there is none.
    package var factorsList: String
    /// The list of action items; empty where there is none.
    package var actionsList: String
    /// An action item that shows the form; it stands in a comment.
    package var exampleAction: String

    /// Blocks from their parts.
    package init(
      frontMatter: String, timelineTable: String, factorsList: String, actionsList: String,
      exampleAction: String
    ) {
      self.frontMatter = frontMatter
      self.timelineTable = timelineTable
      self.factorsList = factorsList
      self.actionsList = actionsList
      self.exampleAction = exampleAction
    }
  }

  /// A draft of what is known.
  package init(_ details: Details, blocks: Blocks) {
    self.details = details
    self.blocks = blocks
  }

  /// The text, from the most specific template that there is: that of a service, of a team, of the
  /// severity, else the one for all.
  ///
  /// - Throws: ``ReportError``.
  package func text(templates: TemplateSource = .builtIn) throws -> String {
    let path = templates.first(of: specificTemplates) ?? Self.template.file
    return try MarkdownTemplate(path, from: templates).fill(with: model)
  }

  /// What a template can name.
  var model: PostmortemDraftModel { PostmortemDraftModel(details, blocks: blocks) }

  /// How the names of its templates begin.
  static let name = "postmortem-draft"

  /// The templates that would go before the one for all, the most specific first.
  private var specificTemplates: [String] {
    let record = details.incident.record
    let names =
      record.services.map { "service-\($0.safeInFileName)" }
      + details.teams.map { "team-\($0.safeInFileName)" }
      + (record.severity.map { ["sev-\($0.level)"] } ?? [])
    return names.map { "\(Self.name).\($0).md" }
  }
}
