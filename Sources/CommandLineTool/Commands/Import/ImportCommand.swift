import ArgumentParser

/// `psgf import`: takes incidents, and what they cost, over from other tools.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take incidents, and what the response to them cost, over from other tools.",
    subcommands: [ImportStatuspageCommand.self, ImportResponseCostsCommand.self])
}
