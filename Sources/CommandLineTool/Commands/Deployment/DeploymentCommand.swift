import ArgumentParser
import Ledger
import Reliability

/// `psgf deployment`: changes that reached users, and how many of them failed.
struct DeploymentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deployment",
    abstract: "Deployments: the changes that reached users, and how many of them failed.",
    discussion: """
      A deployment failed where somebody says that it was rolled-back or fixed-forward, or where an \
      incident names it as its change ('psgf incident update INC-42 --change NAME'). Record all of them, \
      not only those that failed: from that comes the change failure rate. docs/deployments.md tells \
      how it is counted.
      """,
    subcommands: [
      DeploymentRecordCommand.self, DeploymentUpdateCommand.self, DeploymentImportCommand.self,
      DeploymentListCommand.self, DeploymentFailuresCommand.self, DeploymentWithdrawCommand.self,
    ])
}

extension DeploymentReference: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension DeploymentOutcome: ExpressibleByArgument {}

/// What can be said of a deployment besides its name.
struct DeploymentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("When it reached users.", valueName: "time"))
  var at: String?

  @Option(help: ArgumentHelp("What it was for, as for 'psgf gate'.", valueName: "kind"))
  var kind: ChangeKind?

  @Option(help: "What became of it: worked, rolled-back or fixed-forward.")
  var outcome: DeploymentOutcome?

  @Option(help: ArgumentHelp("When the service was well again after it failed.", valueName: "time"))
  var restoredAt: String?

  @Option(help: ArgumentHelp("Where it is known from.", valueName: "text"))
  var source: String?

  /// The record of a deployment; what is not given stays as it was.
  ///
  /// - Throws: `DeploymentRecordError`, `InstantError`.
  func record(
    of service: String, change: String, instead before: DeploymentRecord? = nil,
    in context: Context
  ) throws -> DeploymentRecord {
    let outcome = outcome ?? before?.outcome
    return try DeploymentRecord(
      of: service, change: change,
      at: try before.map { try at.map(context.dateReader.read) ?? $0.at } ?? context.timeOrNow(at),
      kind: kind ?? before?.kind, outcome: outcome,
      restoredAt: try restoredAt.map(context.dateReader.read)
        // What is said to have worked after all was never mended.
        ?? (outcome?.failed ?? false ? before?.restoredAt : nil),
      source: source ?? before?.source)
  }
}

/// `psgf deployment record`: records a deployment.
struct DeploymentRecordCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record a deployment.",
    discussion: """
        psgf deployment record 2026.47.2 --service card-authorisation --kind feature
        psgf deployment record 2026.47.3 --service card-authorisation \\
          --outcome rolled-back --restored-at "10m ago" --at "1h ago"

      Without --at it is now. A pipeline calls it when the change reaches users, by the name that it gave \
      to 'psgf gate --id'.
      """)

  @Argument(
    help: ArgumentHelp(
      "The name of the change, of which the service has each one once: a release, a build.",
      valueName: "change"))
  var name: String

  @Option(help: "The service that was changed.")
  var service: String

  @OptionGroup var options: DeploymentOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let record = try options.record(of: service, change: name, in: context)
    let (ledger, provenance) = try change.begin(in: context)
    let deployment = try ledger.record(record, by: provenance)
    try change.report(deployment, "Recorded", in: context)
  }
}

/// `psgf deployment update`: says what became of a deployment.
struct DeploymentUpdateCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Say what became of a deployment; what was known before stays in the audit log.")

  @Argument(help: ArgumentHelp("The deployment, such as DEP-12.", valueName: "deployment"))
  var reference: DeploymentReference

  @OptionGroup var options: DeploymentOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let deployment = try ledger.updateDeployment(reference, by: provenance) { before in
      try options.record(
        of: before.service, change: before.change, instead: before, in: context)
    }
    try change.report(deployment, "Updated", in: context)
  }
}

/// `psgf deployment withdraw`: takes a deployment back that never was.
struct DeploymentWithdrawCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraw a deployment that never was, and say why.",
    discussion: """
      It stays in the ledger, and counts for nothing; no import brings it back. Of one that was taken \
      back for users, say so instead: 'psgf deployment update DEP-12 --outcome rolled-back'.
      """)

  @Argument(help: ArgumentHelp("The deployment, such as DEP-12.", valueName: "deployment"))
  var reference: DeploymentReference

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let deployment = try ledger.withdrawDeployment(reference, by: provenance)
    try change.report(deployment, "Withdrew", in: context)
  }
}

extension ChangeOptions {
  /// Says what became of a deployment.
  fileprivate func report(
    _ deployment: Deployment, _ verb: String, in context: Context
  ) throws {
    let record = deployment.record
    try report(
      DeploymentView(deployment),
      "\(verb) \(deployment.reference): \(record.change.singleLine) of \(record.service) at "
        + record.at.iso8601 + (record.outcome.map { ", \($0.rawValue)" } ?? ""), in: context)
  }
}
