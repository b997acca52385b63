import ArgumentParser
import Interchange
import Ledger
import Reliability
import Reporting

/// `psgf postmortem start`: begins the postmortem of an incident.
struct PostmortemStartCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Begin a postmortem with what the ledger knows of the incident.",
    discussion: """
      The draft comes from templates/postmortem-draft.md; a folder of your own can have another, \
      also one for a service, a team or a severity (docs/postmortem-templates.md).
      """)

  @OptionGroup var argument: PostmortemArgument

  @Option(
    help: ArgumentHelp(
      "Who sees to it; else who has the role postmortem-owner, else you.", valueName: "name"))
  var owner: String?

  @Option(
    help: ArgumentHelp(
      "The day by which it is to be reviewed; else as the policy says.", valueName: "day"))
  var due: String?

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let draft = try draft(in: ledger, by: provenance, context)
    let reading = try PostmortemReader().checked(draft.text, file: "postmortem-draft.md")
    // The ledger knows all of this already, apart from items and the owner that come with it.
    var known = reading.document.content
    known.actions = draft.knownActions
    known.header.owner = draft.knownOwner
    let places = reading.document.places.actions
    let text = draft.text
    let save = PostmortemSave(
      content: reading.document.content, previous: known, basedOn: 0
    ) { references in
      PostmortemWriter.withReferences(
        text, references.map { (places[$0.key].lowerBound, $0.value) })
    }
    let record = try ledger.incident(argument.incident).record
    let day =
      try due.map { try context.day($0, option: "--due") }
      ?? policy.policy(for: ledger).terms.postmortem.due(record)
    let saved = try ledger.startPostmortem(
      of: argument.incident, with: save, due: day, by: provenance)
    try report(saved, in: context)
  }

  private func report(_ saved: PostmortemSaved, in context: Context) throws {
    if change.reading.json {
      return try context.console.say(
        json: PostmortemView(saved.postmortem, today: context.today))
    }
    guard !change.writing.quiet else { return }
    let due = saved.postmortem.due.map { ", due \($0)" } ?? ""
    context.console.say(
      "Began \(saved.postmortem.name)\(due): write it with "
        + "'psgf postmortem edit \(argument.incident)'")
  }

  private func draft(
    in ledger: Ledger, by provenance: Provenance, _ context: Context
  ) throws -> (text: String, knownActions: [StatedAction], knownOwner: String?) {
    let incident = try ledger.incident(argument.incident)
    let timeline = try ledger.timeline(of: incident.reference)
    let actions = try ledger.actions(of: incident.reference).map {
      StatedAction(reference: $0.reference, record: $0.record)
    }
    let knownOwner = incident.record.roles.first { $0.role == .postmortemOwner }?.person
    var header = PostmortemHeader(of: incident)
    header.owner = owner ?? knownOwner ?? provenance.author
    let details = PostmortemDraft.Details(
      incident: incident,
      teams: try ledger.catalogue().services
        .filter { incident.record.services.contains($0.name) }.compactMap(\.team).uniqued,
      budgets: try ledger.budgetShares(of: incident, asOf: context.clock()),
      similar: try ledger.relations(of: incident, limit: 5), asOf: context.clock())
    let blocks = PostmortemDraft.Blocks(
      frontMatter: PostmortemWriter.frontMatter(of: header),
      timelineTable: PostmortemWriter.timeline(timeline),
      factorsList: PostmortemWriter.factors(incident.record.factors),
      actionsList: PostmortemWriter.actions(actions),
      exampleAction: PostmortemWriter.actions([.example(today: context.today)]))
    let text = try PostmortemDraft(details, blocks: blocks).text(templates: templates.source)
    return (text, actions, knownOwner)
  }
}

extension PostmortemHeader {
  /// What the ledger knows of an incident.
  fileprivate init(of incident: Incident) {
    self.init()
    let record = incident.record
    self.incident = incident.reference
    severity = record.severity
    services = record.services
    trigger = record.trigger
    change = record.change
    detection = record.detection?.method
    milestones = record.milestones
  }
}

extension StatedAction {
  /// An action item that shows the form.
  fileprivate static func example(today: CalendarDay) -> StatedAction {
    var record = ActionRecord(title: "Refuse an empty list of currencies in the schema")
    record.type = .prevent
    record.priority = .p1
    record.owner = "one person or team"
    record.due = today.advanced(byDays: 14)
    record.ticketURL = "https://tracker.example/OPS-123"
    record.endState = "a push with an empty list is refused in staging"
    return StatedAction(record: record)
  }
}
