import ArgumentParser
import Interchange
import Ledger
import Reliability

/// `psgf automation import`: takes candidates over from a file.
struct AutomationImportCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take candidates over from CSV, YAML or JSON.",
    discussion: """
      A CSV file with a header line, its columns named like the options of 'automation add', several \
      values of one with ';' between:

        title,kind,service,effectiveness,build-hours,maintenance-hours
        Roll pushes back,deployment,api;web,40%;60%;80%,60;100;200,20

      or the same as YAML, or as JSON as 'automation list --json' prints it (docs/automation.md). All \
      candidates come in or none. One is known again by its number, in a column 'candidate', else by \
      its title within its team. What is left out stays as it was, and 'unknown' takes it back.
      """)

  @Argument(help: ArgumentHelp("The file; - is standard input.", valueName: "file"))
  var file: String

  @Option(help: "csv or yaml; by the name of the file (.yaml, .yml, .json), unless given.")
  var format: AutomationReader.Format?

  @OptionGroup var options: ImportOptions

  func run(in context: Context) throws {
    let contents = try AutomationReader.read(
      ByteSource(path: file), as: format ?? .init(fileName: file))
    let provenance = try options.author.provenance(in: context, reason: "import of \(file)")
    let ledger = try options.ledger.open(in: context)
    let report = try ledger.importAutomation(
      contents.candidates, by: provenance, rehearsing: options.dryRun)
    for warning in contents.warnings { context.console.complain("psgf: warning: \(warning)") }
    for doubt in contents.doubts(knownAlerts: try ledger.alertNames()) {
      context.console.complain("psgf: warning: \(doubt)")
    }
    try options.say(
      AutomationImportView(report, unused: contents.unusedColumns, isDry: options.dryRun),
      report.lines(unused: contents.unusedColumns, isDry: options.dryRun), in: context)
  }
}

extension AutomationReader.Format: ExpressibleByArgument {
  /// The format that the name of a file suggests.
  fileprivate init(fileName: String) {
    self = [".yaml", ".yml", ".json"].contains(where: fileName.hasSuffix) ? .yaml : .csv
  }
}

extension AutomationReader.Contents {
  /// Alerts that no alert of the record is called, while one has nearly the name.
  fileprivate func doubts(knownAlerts: [String]) -> [String] {
    candidates.flatMap { candidate in
      guard case .known(let alerts) = candidate.statement.alerts else { return [String]() }
      return IncidentClassOptions.doubts(of: alerts, among: knownAlerts).map {
        "\(candidate.place): \($0)"
      }
    }
  }
}

extension AutomationImportReport {
  /// The report for a terminal.
  fileprivate func lines(unused: [String], isDry: Bool) -> [String] {
    var lines = [
      "Read \(total): \(created.count) created, \(updated.count) updated, \(unchanged) unchanged, "
        + "\(withdrawn.count) skipped"
    ]
    // The numbers of a rehearsal are nobody's yet.
    lines += created.map {
      "  created: \(isDry ? "" : "\($0.reference): ")\($0.record.title.singleLine)"
    }
    lines += updated.map { "  updated: \($0.reference): \($0.record.title.singleLine)" }
    if !withdrawn.isEmpty {
      let names = withdrawn.map(\.description).joined(separator: ", ")
      lines.append("  skipped: \(names), withdrawn here")
    }
    if !unused.isEmpty {
      lines.append(
        "  no place for the columns \(unused.map(\.singleLine).joined(separator: ", "))")
    }
    if isDry { lines.append("Nothing was changed") }
    return lines
  }
}

/// What became of an import, as `--json` shows it.
private struct AutomationImportView: Encodable {
  let total: Int
  let created: [AutomationView]
  let updated: [AutomationView]
  let unchanged: Int
  let withdrawn: [String]
  let unusedColumns: [String]
  let dryRun: Bool

  init(_ report: AutomationImportReport, unused: [String], isDry: Bool) {
    total = report.total
    created = report.created.map(AutomationView.init)
    updated = report.updated.map(AutomationView.init)
    unchanged = report.unchanged
    withdrawn = report.withdrawn.map(\.description)
    unusedColumns = unused
    dryRun = isDry
  }
}
