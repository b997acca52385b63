import ArgumentParser
import Interchange
import Ledger
import Reliability

/// `psgf deployment import`: takes deployments over from another tool.
struct DeploymentImportCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take deployments over from CSV: an export of a pipeline.",
    discussion: """
      A CSV file with a header line and the columns change, service and at; further kind, outcome and \
      restored-at:

        change,service,at,kind,outcome,restored-at
        2026.47.2,card-authorisation,2026-11-20T14:00:00Z,feature,worked,
        2026.47.3,card-authorisation,2026-11-21T09:30:00Z,config,rolled-back,2026-11-21T09:52:00Z

      Where the columns have other names, a --mapping file says what they mean. All rows come in or \
      none; run again over a newer export, it updates what changed there.
      """)

  @Argument(help: ArgumentHelp("The file; - is standard input.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("The tool that it comes from.", valueName: "name"))
  var source: String?

  @Option(help: "The service of rows that name none.")
  var service: String?

  @Option(
    help: ArgumentHelp(
      "A YAML file: columns, names of services, kinds, outcomes, time zone, rows to skip.",
      valueName: "file"))
  var mapping: String?

  @OptionGroup var rows: ImportOptions

  func run(in context: Context) throws {
    var mapping =
      try mapping.map { path in
        try DeploymentMapping(yaml: ByteSource(path: path).readText(), file: path)
      } ?? DeploymentMapping()
    mapping.source = source ?? mapping.source
    mapping.defaults[.service] = service ?? mapping.defaults[.service]
    let bytes = try ByteSource(path: file)
    var reader = try DeploymentReader(bytes, mapping: mapping)
    let report = try rows.take(from: file, in: context) { ledger, provenance, progress in
      try ledger.importDeployments(by: provenance, size: bytes.size, rehearsing: rows.dryRun) {
        progress.step()
        return try reader.next()
      }
    }
    try rows.say(report, unusedColumns: reader.unusedColumns, in: context)
  }
}
