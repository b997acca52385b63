import ArgumentParser
import Reliability

/// `psgf sli`: what is measured of the SLOs.
struct SLICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sli",
    abstract: "Good and total events of the SLOs, by interval.",
    discussion: """
      Budgets are judged by what is measured, where anything is; incidents then explain what \
      burned, and what they do not explain is shown as such.
      """,
    subcommands: [
      SLIImportCommand.self, SLIPullCommand.self, SLIListCommand.self, SLIShowCommand.self,
      SLIWithdrawCommand.self,
    ])
}

extension MeasurementReference: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
