import ArgumentParser
import Ledger
import Reliability

/// `psgf service`: the services of the catalogue.
struct ServiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "service", abstract: "The services: who owns them, what they depend on.",
    subcommands: [ServiceListCommand.self, ServiceSetCommand.self])
}

/// `psgf service list`: the services, by name.
struct ServiceListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the services.")

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let services = try ledger.open(in: context).catalogue().services
    if reading.json { return try context.console.say(json: services.map(ServiceView.init)) }
    guard !services.isEmpty else { return context.console.say("No services.") }
    var table = TextTable()
    table.append(["SERVICE", "TIER", "TEAM", "DEPENDS ON"])
    for service in services {
      let dependencies = service.dependencies.joined(separator: ", ")
      table.append([
        service.name, service.tier.map(String.init) ?? "-", service.team ?? "-",
        dependencies.isEmpty ? "-" : dependencies,
      ])
    }
    context.console.say(lines: table.lines)
  }
}

/// `psgf service set`: adds a service or changes what is known of it.
struct ServiceSetCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Add a service, or change what is known of it.")

  @Argument(help: "The name of the service.")
  var name: String

  @Option(help: ArgumentHelp("The name for people.", valueName: "name"))
  var displayName: String?

  @Option(help: "The team that owns it.")
  var team: String?

  @Option(help: "How much depends on it: 1 is the most critical.")
  var tier: Int?

  @Option(
    name: .customLong("depends-on"),
    help: "A service without which it cannot work; repeat for several.")
  var dependencies: [String] = []

  @OptionGroup var change: ChangeOptions

  func validate() throws {
    if let tier, tier < 1 { throw ValidationError("--tier: write 1, the most critical, or more") }
  }

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let service = try ledger.setService(name, by: provenance) { service in
      if let displayName { service.displayName = displayName }
      if let team { service.team = team }
      if let tier { service.tier = tier }
      if !dependencies.isEmpty { service.dependencies = dependencies }
    }
    if change.reading.json {
      try context.console.say(json: ServiceView(service))
    } else if !change.writing.quiet {
      context.console.say("Set service \(service.name)")
    }
  }
}
