import ArgumentParser
import Reliability

/// `psgf alert`: the alerts that fired.
struct AlertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alert",
    abstract: "The alerts that fired: for which incidents, and whether anybody acted on them.",
    subcommands: [
      AlertImportCommand.self, AlertPullCommand.self, AlertListCommand.self,
      AlertLinkCommand.self, AlertJudgeCommand.self, AlertQualityCommand.self,
    ])
}

extension AlertReference: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
