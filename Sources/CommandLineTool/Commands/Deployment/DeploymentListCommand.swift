import ArgumentParser
import Ledger
import Reliability

/// `psgf deployment list`: what is recorded.
struct DeploymentListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the deployments that are recorded.")

  @Option(help: "Only those of this service.")
  var service: String?

  @OptionGroup var period: PeriodOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let deployments = try ledger.open(in: context).deployments(
      of: service, during: try period.period(in: context))
    if reading.json { return try context.console.say(json: deployments.map(DeploymentView.init)) }
    guard !deployments.isEmpty else { return context.console.say("No deployment is recorded.") }
    var table = TextTable()
    for deployment in deployments {
      let record = deployment.record
      table.append([
        deployment.reference.description, record.at.iso8601, record.service, record.change,
        record.kind?.rawValue ?? "-", record.outcome?.rawValue ?? "-",
        deployment.withdrawal.map { "withdrawn by \($0.author): \($0.reason ?? "")" } ?? "",
      ])
    }
    context.console.say(lines: table.lines)
  }
}
