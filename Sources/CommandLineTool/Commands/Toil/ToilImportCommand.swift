import ArgumentParser
import Interchange
import Ledger
import Reliability

/// `psgf toil import`: takes toil over from another tool.
struct ToilImportCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take toil over from CSV: an export of tickets, a work log.",
    discussion: """
      A CSV file with a header line and the columns id, team, what, one of minutes, hours and seconds, \
      and at, or from and to; further people, times, kind, incident, service and class:

        id,team,what,minutes,at,kind
        OPS-17,platform,Restart a consumer,15,2026-11-20T14:00:00Z,interrupt

      Where the columns have other names, a --mapping file says what they mean. All rows come in or \
      none; run again over a newer export, it updates what changed there. Rows without a time are left \
      out and counted.
      """)

  @Argument(help: ArgumentHelp("The file; - is standard input.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The tool that it comes from, always by the same name: with a row's id it tells entries apart.",
      valueName: "name"))
  var source: String?

  @Option(help: "The team of rows that name none.")
  var team: String?

  @Option(
    help: ArgumentHelp(
      "A YAML file: columns, names of teams, kinds, time zone, rows to skip.", valueName: "file"))
  var mapping: String?

  @OptionGroup var rows: ImportOptions

  func run(in context: Context) throws {
    var mapping =
      try mapping.map { path in
        try ToilMapping(yaml: ByteSource(path: path).readText(), file: path)
      } ?? ToilMapping()
    mapping.source = source ?? mapping.source
    mapping.defaults[.team] = team ?? mapping.defaults[.team]
    let bytes = try ByteSource(path: file)
    var reader = try ToilReader(bytes, mapping: mapping)
    let report = try rows.take(from: file, in: context) { ledger, provenance, progress in
      try ledger.importToil(by: provenance, size: bytes.size, rehearsing: rows.dryRun) {
        progress.step()
        return try reader.next()
      }
    }
    try rows.say(report, unusedColumns: reader.unusedColumns, in: context)
  }
}
