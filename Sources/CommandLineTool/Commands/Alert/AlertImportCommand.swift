import ArgumentParser
import Interchange
import Ledger
import Reliability

/// `psgf alert import`: takes alerts over from a file.
struct AlertImportCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take alerts over from bodies of Alertmanager's webhook, or its answers.",
    discussion: """
      Reads webhook bodies (version 4) and answers of /api/v2/alerts, as JSON or JSON lines. All \
      alerts come in or none. One that the ledger has (by source, labels and start) is updated: an \
      end is added, and is never taken back by what was sent before it.
      """)

  @Argument(help: ArgumentHelp("The file; - is standard input.", valueName: "file"))
  var file: String

  @OptionGroup var source: AlertSourceOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let bytes = try ByteSource(path: file)
    var reader = try AlertmanagerReader(bytes, source.options)
    let provenance = try author.provenance(in: context, reason: "import of \(file)")
    var progress = Progress(of: "alerts read", on: context.console)
    let report = try ledger.open(in: context).importAlerts(by: provenance, size: bytes.size) {
      progress.step()
      return try reader.next()
    }
    progress.finish()
    if reader.truncated > 0 {
      context.console.complain(
        "psgf: warning: \(file): the sender left \(reader.truncated) alerts out (truncatedAlerts): "
          + "raise max_alerts of the receiver")
    }
    try context.report(report, reading, writing)
  }
}

/// `psgf alert pull`: asks an Alertmanager what fires.
struct AlertPullCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "pull",
    abstract: "Ask an Alertmanager what fires now.",
    discussion: """
      What fired at the last pull and is not listed any more ended in between, at a time that an \
      Alertmanager does not tell: 'psgf alert import' of its webhook's bodies does. A bearer token \
      stands in PSGF_ALERTMANAGER_TOKEN.
      """)

  @Option(
    help: ArgumentHelp("Its address; PSGF_ALERTMANAGER_URL, unless given.", valueName: "url"))
  var alertmanager: String?

  @Option(
    help: ArgumentHelp("A header of each request; repeat for several.", valueName: "name: value"))
  var header: [String] = []

  @OptionGroup var source: AlertSourceOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let server = Alertmanager(at: try address(in: context))
    let provenance = try author.provenance(
      in: context, reason: "pull from \(server.address.text)")
    let options = try source.options
    let report = try ledger.takeAlerts(
      try server.alerts(options), listedBy: options.source, by: provenance)
    try context.report(report, reading, writing)
  }

  private func address(in context: Context) throws -> ServerAddress {
    let server = MonitoringServer.alertmanager
    let named = [alertmanager, context.environment[server.addressVariable]].compactMap { $0 }
    guard let address = named.first(where: { !$0.isEmpty }) else {
      throw CommandError.noAlertmanager
    }
    return try ServerAddress(
      address, of: server, token: context.environment[server.tokenVariable], headers: header)
  }
}

extension Context {
  /// Tells what became of alerts.
  fileprivate func report(
    _ report: AlertImportReport, _ reading: ReadingOptions, _ writing: WritingOptions
  ) throws {
    if reading.json {
      try console.say(json: AlertImportReportView(report))
    } else if !writing.quiet {
      console.say(lines: report.lines)
    }
  }
}

extension AlertImportReport {
  /// The report for a terminal.
  fileprivate var lines: [String] {
    [
      "Read \(total): \(created) created, \(updated) updated, \(unchanged) unchanged, "
        + "\(skipped.values.reduce(0, +)) skipped"
    ] + (gone > 0 ? ["  \(gone) not listed any more: they ended, nobody knows when"] : [])
      + skipped.sorted { $0.key < $1.key }.map { "  skipped: \($0.value) \($0.key.singleLine)" }
      + fieldsWithoutPlace.sorted { $0.key < $1.key }.map {
        "  no place for the field \($0.key.singleLine), which \($0.value) held"
      }
  }
}

/// What became of an import, as `--json` shows it.
private struct AlertImportReportView: Encodable {
  let total: Int
  let created: Int
  let updated: Int
  let unchanged: Int
  let gone: Int
  let skipped: [String: Int]
  let fieldsWithoutPlace: [String: Int]

  init(_ report: AlertImportReport) {
    total = report.total
    created = report.created
    updated = report.updated
    unchanged = report.unchanged
    gone = report.gone
    skipped = report.skipped
    fieldsWithoutPlace = report.fieldsWithoutPlace
  }
}
