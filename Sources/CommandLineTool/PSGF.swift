package import ArgumentParser
import Foundation

/// The command-line tool.
package struct PSGF: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "psgf",
    abstract: "Reliability as governance: incidents, objectives and error budgets in one ledger.",
    discussion: """
      The ledger is found like a git repository: --ledger PATH, else PSGF_LEDGER, else \
      .psgf/ledger.db in this folder or the nearest above. 'psgf init' makes one.

      Exit status: 0 done or allowed, 1 failure, 3 gate blocked, 4 gate inconclusive, 64 usage, 65 bad input data, 66 no input, 73 cannot create, \
      74 input/output, 78 configuration.
      """,
    version: Version.current,
    subcommands: [
      InitCommand.self, ServiceCommand.self, JourneyCommand.self, RiskCommand.self,
      SLOCommand.self, SLICommand.self, SatisfactionCommand.self, ToilCommand.self,
      BudgetCommand.self, PolicyCommand.self, GateCommand.self, DeploymentCommand.self,
      ExceptionCommand.self, AttributionCommand.self, IncidentCommand.self, PostmortemCommand.self,
      ActionCommand.self, AlertCommand.self, RunbookCommand.self, AutomationCommand.self,
      FeedbackCommand.self,
      ImportCommand.self, SearchCommand.self,
      ReviewCommand.self, ReportCommand.self, SiteCommand.self,
      AuditCommand.self,
    ])

  package init() {}
}

extension PSGF {
  /// Runs the program with the process's arguments and ends it with an exit status.
  package static func run() {
    // A file that may not grow further is an error with a line of its own, not the program's death.
    // A handler, as programs that are started from here then have the default again.
    signal(SIGXFSZ) { _ in }
    main()
  }
}
