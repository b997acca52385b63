import ArgumentParser
import Reliability

/// Everything that can be said of an incident, as options of `log` and of `update`.
struct IncidentOptions: ParsableArguments {
  @Option(name: .customLong("service"), help: "A service affected; repeat for several.")
  var services: [String] = []

  @Option(help: "1, the worst, to 5.")
  var severity: String?

  @Option(help: "real, drill, near-miss or backfilled.")
  var mode: IncidentMode?

  @Option(help: "internal, public or restricted.")
  var visibility: Visibility?

  @Option(help: "What happened, in a few sentences.")
  var summary: String?

  @OptionGroup(title: "Milestones")
  var milestones: MilestoneOptions

  @Option(
    help: ArgumentHelp(
      "What set it off: \(TaxonomyEntry.knownTriggers.joined(separator: ", ")), or your own.",
      valueName: "kind"))
  var trigger: String?

  @Option(
    help: ArgumentHelp(
      "The risk that came true, by its name; in 'update', unknown takes it back.",
      valueName: "name"))
  var risk: String?

  @Option(
    name: .customLong("factor"),
    help: ArgumentHelp(
      """
      A contributing factor, 'KIND: words'; repeat for several. Kinds: \
      \(TaxonomyEntry.knownFactors.joined(separator: ", ")), or your own.
      """, valueName: "factor"))
  var factors: [String] = []

  @Option(help: "Who noticed: alert, human or customer.")
  var detection: Detection.Method?

  @Option(name: .customLong("alert"), help: "The name of the alert that noticed.")
  var alertName: String?

  @Flag(inversion: .prefixedNo, help: "Whether the alert asked for something a person could do.")
  var actionable: Bool?

  @Option(help: ArgumentHelp("The deployment or change that set it off.", valueName: "id"))
  var change: String?

  @Option(
    name: .customLong("role"),
    help: ArgumentHelp(
      """
      Who held a role, as in commander=Ada; repeat for several. Roles: \
      \(RoleAssignment.Role.allCases.map(\.rawValue).joined(separator: ", ")).
      """, valueName: "role=name"))
  var roles: [String] = []

  @OptionGroup(title: "Harm to SLOs")
  var links: SLOLinkOptions

  @OptionGroup(title: "Cost of the response")
  var cost: ResponseCostOptions
}

/// The SLOs that an incident harmed.
struct SLOLinkOptions: ParsableArguments {
  @Option(
    name: .customLong("slo"),
    help: ArgumentHelp(
      """
      The harm to an SLO; repeat for several: NAME=35% (bad fraction while it lasted), NAME=18m \
      (bad minutes), NAME=1200/80000 (bad of all events while it lasted).
      """, valueName: "name=harm"))
  var harms: [String] = []

  @Option(
    name: .customLong("attribution"),
    help: ArgumentHelp(
      """
      Who is accountable for an SLO's burn: \
      \(Attribution.allCases.map(\.rawValue).joined(separator: ", ")).
      """, valueName: "name=who"))
  var attributions: [String] = []

  @Option(help: "Where the figures of the harm come from.")
  var evidence: String?
}

/// When things happened.
struct MilestoneOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      When users began to be affected: 2026-11-20T14:02Z, '2026-11-20 14:02 Europe/Berlin', now, \
      '10m ago'. The others also +4m, after this. In 'update', unknown takes a time back.
      """, valueName: "time"))
  var impactStarted: String?

  @Option(help: ArgumentHelp("When a person or an alert noticed.", valueName: "time"))
  var detected: String?

  @Option(help: ArgumentHelp("When a responder took it.", valueName: "time"))
  var acknowledged: String?

  @Option(help: ArgumentHelp("When it was called an incident.", valueName: "time"))
  var declared: String?

  @Option(help: ArgumentHelp("When the harm was reduced.", valueName: "time"))
  var mitigated: String?

  @Option(help: ArgumentHelp("When users were no longer affected.", valueName: "time"))
  var impactEnded: String?

  @Option(help: ArgumentHelp("When the response was over.", valueName: "time"))
  var resolved: String?

  @Option(help: ArgumentHelp("When its postmortem was completed.", valueName: "time"))
  var postmortemCompleted: String?

  @Option(help: ArgumentHelp("When nothing remained to be done.", valueName: "time"))
  var closed: String?

  /// What was given for a milestone.
  func text(of milestone: Milestone) -> String? {
    switch milestone {
    case .impactStarted: impactStarted
    case .detected: detected
    case .acknowledged: acknowledged
    case .declared: declared
    case .mitigated: mitigated
    case .impactEnded: impactEnded
    case .resolved: resolved
    case .postmortemCompleted: postmortemCompleted
    case .closed: closed
    }
  }
}

extension IncidentMode: ExpressibleByArgument {}
extension Visibility: ExpressibleByArgument {}
extension Detection.Method: ExpressibleByArgument {}
extension TimelineEntry.Kind: ExpressibleByArgument {}
