import ArgumentParser
import Ledger
import Reliability

/// `psgf alert link`: says for which incident an alert fired.
struct AlertLinkCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Say for which incident an alert fired, or that it was for none.")

  @Argument(help: ArgumentHelp("The alert, such as ALERT-7.", valueName: "alert"))
  var reference: AlertReference

  @Argument(help: ArgumentHelp("The incident, such as INC-42.", valueName: "incident"))
  var incident: IncidentReference?

  @Flag(help: "It fired for no incident.")
  var none = false

  @OptionGroup var change: ChangeOptions

  func validate() throws {
    if (incident == nil) != none {
      throw ValidationError("name the incident that it fired for, or give --none")
    }
  }

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let link = incident.map(FiredAlert.Link.incident) ?? .ofNone
    _ = try ledger.judge(reference, by: provenance) { $0.link = link }
    try change.report(
      ledger.alert(reference, asOf: context.clock()),
      "\(reference) fired for \(incident.map(\.description) ?? "no incident")", in: context)
  }
}

/// `psgf alert judge`: says whether anybody acted on an alert.
struct AlertJudgeCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge",
    abstract: "Say whether anybody acted on an alert.",
    discussion: """
      An alert was good where it fired for an incident or somebody acted on it, and a false alarm \
      where nobody did and it was for none. Until somebody says so it is neither.
      """)

  @Argument(help: ArgumentHelp("The alert, such as ALERT-7.", valueName: "alert"))
  var reference: AlertReference

  @Option(help: "yes or no.")
  var acted: YesOrNo

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    _ = try ledger.judge(reference, by: provenance) { $0.actedOn = acted == .yes }
    try change.report(
      ledger.alert(reference, asOf: context.clock()),
      "\(reference) was \(acted == .yes ? "" : "not ")acted on", in: context)
  }
}

/// An answer to a question.
enum YesOrNo: String, CaseIterable, ExpressibleByArgument {
  case yes, no
}

extension Ledger {
  /// An alert as `--json` shows it, after it was changed.
  fileprivate func alert(_ reference: AlertReference, asOf: Instant) throws -> AlertView {
    let found = try alertBook(asOf: asOf).alerts.first { $0.alert.reference == reference }
    guard let found else { throw AlertError.unknown(reference) }
    return AlertView(found)
  }
}
