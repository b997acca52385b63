import ArgumentParser
import Ledger
import Reliability

/// `psgf automation`: what could be automated, and what is guessed of it.
struct AutomationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "automation",
    abstract: "What could be automated: the incidents and the toil that it is about, and its cost.",
    subcommands: [
      AutomationAddCommand.self, AutomationUpdateCommand.self, AutomationListCommand.self,
      AutomationShowCommand.self, AutomationWithdrawCommand.self, AutomationImportCommand.self,
    ])
}

/// The candidate that a command is about.
struct AutomationArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The candidate, such as AUTO-3.", valueName: "candidate"))
  var reference: AutomationReference
}

extension AutomationReference: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// `psgf automation add`: records a candidate.
struct AutomationAddCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Record automation that could be built, and what is guessed of it.",
    discussion: """
        psgf automation add --title "Take a bad push back by itself" \\
          --kind self-healing --team platform --service api-gateway \\
          --trigger config-push --phase repair --effectiveness 40%,60%,80% \\
          --build-hours 60,100,200 --maintenance-hours 10,20,40 \\
          --risk "it may take back a good push" --way-back "the flag auto-back"

      All that is named of incidents has to hold: a service, a trigger, a factor and an alert of \
      those given.
      """)

  @OptionGroup var options: AutomationOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let (record, doubts) = try options.record(knownAlerts: try ledger.alertNames())
    let candidate = try ledger.add(record, by: provenance)
    try change.report(candidate, "Added", doubts: doubts, in: context)
  }
}

/// `psgf automation update`: changes what is known of a candidate.
struct AutomationUpdateCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Change what is known of a candidate; what it was stays in the audit log.",
    discussion: "Services, triggers, factors, alerts and phases are replaced, each as a whole.")

  @OptionGroup var argument: AutomationArgument
  @OptionGroup var options: AutomationOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let known = try ledger.alertNames()
    var doubts: [String] = []
    let candidate = try ledger.updateAutomation(argument.reference, by: provenance) { record in
      doubts = try options.apply(to: &record, knownAlerts: known)
    }
    try change.report(candidate, "Updated", doubts: doubts, in: context)
  }
}

/// `psgf automation withdraw`: takes a candidate back.
struct AutomationWithdrawCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraw a candidate, and say why.",
    discussion: "It stays in the ledger, and is ranked no more.")

  @OptionGroup var argument: AutomationArgument
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let candidate = try ledger.withdrawAutomation(argument.reference, by: provenance)
    try change.report(candidate, "Withdrew", in: context)
  }
}

extension ChangeOptions {
  /// Says what became of a candidate, and what is doubtful about it.
  fileprivate func report(
    _ candidate: AutomationCandidate, _ verb: String, doubts: [String] = [], in context: Context
  ) throws {
    try report(
      AutomationView(candidate),
      "\(verb) \(candidate.reference): \(candidate.record.title.singleLine)", doubts: doubts,
      in: context)
  }
}

/// `psgf automation list`: the candidates.
struct AutomationListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what could be automated, in the order of recording.")

  @Option(help: "Only what this team would build.")
  var team: String?

  @Option(help: "Only candidates of this kind.")
  var kind: AutomationKind?

  @Flag(help: "Those that were withdrawn, too.")
  var all = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let candidates = try ledger.open(in: context).automationCandidates().filter {
      (all || $0.withdrawal == nil) && (team == nil || $0.record.team == team)
        && (kind == nil || $0.record.kind == kind)
    }
    if reading.json {
      return try context.console.say(json: candidates.map(AutomationView.init))
    }
    guard !candidates.isEmpty else { return context.console.say("No candidates.") }
    var table = TextTable(alignments: [.left, .left, .left, .right])
    table.append(["CANDIDATE", "KIND", "TEAM", "BUILD", "WHAT", "ABOUT"])
    for candidate in candidates {
      let record = candidate.record
      table.append([
        candidate.reference.description, record.kind.words, record.team ?? "-",
        "\(record.buildHours.likely.figure) h", record.title,
        record.aboutWords + (candidate.withdrawal == nil ? "" : " (withdrawn)"),
      ])
    }
    context.console.say(lines: table.lines)
  }
}

extension AutomationRecord {
  /// The incidents and the toil that it is about.
  var aboutWords: String {
    [incidents?.description, toil.map { "toil of \($0.words)" }].compactMap { $0 }
      .joined(separator: "; ")
  }
}
