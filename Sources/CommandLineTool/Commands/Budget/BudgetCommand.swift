import ArgumentParser
import Reliability

/// `psgf budget`: the error budgets.
struct BudgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budget",
    abstract: "Error budgets: what is left, what burned it, and what nobody explains.",
    subcommands: [
      BudgetShowCommand.self, BudgetAdjustCommand.self, BudgetAdjustmentsCommand.self,
      BudgetWithdrawCommand.self,
    ],
    defaultSubcommand: BudgetShowCommand.self)
}

extension AdjustmentReference: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
