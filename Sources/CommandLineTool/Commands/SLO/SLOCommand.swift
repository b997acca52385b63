import ArgumentParser

/// `psgf slo`: the service level objectives.
struct SLOCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slo", abstract: "The service level objectives, and every revision of them.",
    subcommands: [
      SLOImportCommand.self, SLOExportCommand.self, SLOListCommand.self, SLOShowCommand.self,
      SLOReasonCommand.self, SLOCheckCommand.self, SLOAlertsCommand.self,
    ])
}
