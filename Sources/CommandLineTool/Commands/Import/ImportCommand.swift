import ArgumentParser

/// `psgf import`: takes incidents over from other tools.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take incidents over from other tools.",
    subcommands: [ImportStatuspageCommand.self])
}
