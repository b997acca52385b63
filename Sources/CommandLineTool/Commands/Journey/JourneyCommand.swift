import ArgumentParser
import Ledger
import Reliability

/// `psgf journey`: what users try to do.
struct JourneyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journey",
    abstract: "The journeys of users: who tries to do what, and what it is worth.",
    subcommands: [
      JourneyAddCommand.self, JourneyListCommand.self, JourneyShowCommand.self,
      JourneyUpdateCommand.self, ReasoningImportCommand.self, ReasoningExportCommand.self,
    ])
}

/// What can be said of a journey, as options of `add` and of `update`.
struct JourneyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who: a customer, a trader, another system.", valueName: "text"))
  var user: String?

  @Option(help: ArgumentHelp("What they try to do.", valueName: "text"))
  var goal: String?

  @Option(help: ArgumentHelp("What they notice when it fails.", valueName: "text"))
  var symptom: String?

  @Option(help: ArgumentHelp("What it is worth, to them and to us.", valueName: "text"))
  var worth: String?
}

extension Context {
  /// Says what became of a journey.
  fileprivate func report(_ journey: Journey, _ verb: String, _ change: ChangeOptions) throws {
    if change.reading.json {
      try console.say(json: JourneyView(journey))
    } else if !change.writing.quiet {
      console.say("\(verb) journey \(journey.name): \(journey.sentence)")
    }
  }
}

extension Journey {
  /// Who tries to do what.
  fileprivate var sentence: String { "\(user.singleLine): \(goal.singleLine)" }
}

/// `psgf journey add`: records a journey.
struct JourneyAddCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Record what users try to do.",
    discussion: """
        psgf journey add pay-by-card --user "a shopper at the till" --goal "pay with a card" \\
          --symptom "the terminal says declined" --worth "40 EUR a basket, 900 a minute at peak"
      """)

  @Argument(help: "A name of a-z, 0-9 and '-'.")
  var name: String

  @OptionGroup var options: JourneyOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    guard let user = options.user else { throw CommandError.missing(option: "--user TEXT, who,") }
    guard let goal = options.goal else { throw CommandError.missing(option: "--goal TEXT") }
    let journey = try Journey(
      name: name, user: user, goal: goal, symptom: options.symptom, worth: options.worth)
    let (ledger, provenance) = try change.begin(in: context)
    try ledger.add(journey, by: provenance)
    try context.report(journey, "Added", change)
  }
}

/// `psgf journey update`: changes what is known of a journey.
struct JourneyUpdateCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Change what is known of a journey; what it was stays in the audit log.")

  @Argument(help: "The name of the journey.")
  var name: String

  @OptionGroup var options: JourneyOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let journey = try ledger.updateJourney(name, by: provenance) { before in
      try Journey(
        name: before.name, user: options.user ?? before.user, goal: options.goal ?? before.goal,
        symptom: options.symptom ?? before.symptom, worth: options.worth ?? before.worth)
    }
    try context.report(journey, "Updated", change)
  }
}

/// `psgf journey list`: the journeys, by name.
struct JourneyListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the journeys, and the SLOs that protect them.")

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let reasoning = try ledger.open(in: context).reasoning()
    if reading.json {
      return try context.console.say(json: reasoning.journeys.map(JourneyView.init))
    }
    guard !reasoning.journeys.isEmpty else { return context.console.say("No journeys.") }
    var table = TextTable()
    table.append(["JOURNEY", "USER", "GOAL", "PROTECTED BY"])
    for journey in reasoning.journeys {
      let slos = reasoning.protecting(journey).map(\.slo).joined(separator: ", ")
      table.append([
        journey.name, journey.user, journey.goal, slos.isEmpty ? "nothing" : slos,
      ])
    }
    context.console.say(lines: table.lines)
  }
}

/// `psgf journey show`: one journey, the SLOs that protect it and the risks that hurt it.
struct JourneyShowCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one journey, the SLOs that protect it and the risks that hurt it.")

  @Argument(help: "The name of the journey.")
  var name: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let reasoning = try ledger.open(in: context).reasoning()
    guard let journey = reasoning.journeys.first(where: { $0.name == name }) else {
      throw ReasoningError.unknownJourney(
        name, similar: reasoning.journeys.map(\.name).mostSimilar(to: name))
    }
    let slos = reasoning.protecting(journey).map(\.slo)
    let risks = reasoning.risks.filter { $0.journey == name }
    if reading.json {
      return try context.console.say(
        json: JourneyPageView(
          journey: JourneyView(journey), protectedBy: slos, hurtBy: risks.map(\.name)))
    }
    var table = TextTable()
    table.append(["  user", journey.user])
    table.append(["  goal", journey.goal])
    table.append(["  symptom", journey.symptom ?? "unknown"])
    table.append(["  worth", journey.worth ?? "unknown"])
    table.append(["  protected by", slos.isEmpty ? "nothing" : slos.joined(separator: ", ")])
    for risk in risks { table.append(["  hurt by", "\(risk.name): \(risk.summary)"]) }
    context.console.say(lines: [context.console.heading(journey.name)] + table.lines)
  }
}

extension Reasoning {
  /// The reasons of the SLOs that protect a journey.
  fileprivate func protecting(_ journey: Journey) -> [ObjectiveReasoning] {
    objectives.filter { $0.journeys.contains(journey.name) }
  }
}
