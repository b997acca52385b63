import ArgumentParser
import Reliability

/// `psgf incident`: the incidents of the ledger.
struct IncidentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident",
    abstract: "Record incidents and look them up.",
    subcommands: [
      IncidentLogCommand.self, IncidentListCommand.self, IncidentShowCommand.self,
      IncidentUpdateCommand.self, IncidentNoteCommand.self, IncidentLinkCommand.self,
      IncidentMergeCommand.self, IncidentRelatedCommand.self,
    ])
}

/// The incident that a command is about.
struct IncidentArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The incident, such as INC-42.", valueName: "incident"))
  var reference: IncidentReference
}

extension IncidentReference: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
