import ArgumentParser
import Interchange
import Ledger
import Reliability

/// `psgf import response-costs`: takes over what the response to incidents cost people.
struct ImportResponseCostsCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "response-costs",
    abstract: "Take over what the response to incidents of the ledger cost people.",
    discussion: """
      A CSV file with a header line and the columns incident, people, engaged-minutes (of all people \
      together; or engaged-hours, engaged-seconds), after-hours-minutes and manual-steps:

        incident,people,engaged-minutes,after-hours-minutes,manual-steps
        INC-42,4,310,120,9

      or, with --format pagerduty, what PagerDuty answers to POST /analytics/raw/incidents. An \
      incident is named by its number here or by its id in the tool that it came from. All rows come \
      in or none. What a row states replaces what was recorded, and is told; an empty field leaves \
      it as it was.
      """)

  @Argument(help: ArgumentHelp("The file; - is standard input.", valueName: "file"))
  var file: String

  @Option(help: "csv or pagerduty; by the name of the file (.json is pagerduty), unless given.")
  var format: ResponseCostReader.Format?

  @Option(
    help: ArgumentHelp(
      "The source that the incidents came from, such as statuspage: every name is then its own.",
      valueName: "name"))
  var source: String?

  @Option(
    help: ArgumentHelp(
      "A YAML file: columns, and which incident here is meant by which name.", valueName: "file"))
  var mapping: String?

  @OptionGroup var options: ImportOptions

  func run(in context: Context) throws {
    var mapping =
      try mapping.map { path in
        try ResponseCostMapping(yaml: ByteSource(path: path).readText(), file: path)
      } ?? ResponseCostMapping()
    mapping.source = source ?? mapping.source
    let contents = try ResponseCostReader.read(
      ByteSource(path: file), as: format ?? .init(fileName: file), mapping: mapping)
    let provenance = try options.author.provenance(in: context, reason: "import of \(file)")
    let report = try options.ledger.open(in: context).importResponseCosts(
      contents.items, by: provenance, rehearsing: options.dryRun)
    try options.say(
      ResponseCostImportView(report, unused: contents.unused, isDry: options.dryRun),
      report.lines(unused: contents.unused, isDry: options.dryRun), in: context)
  }
}

extension ResponseCostReader.Format: ExpressibleByArgument {
  /// The format that the name of a file suggests.
  fileprivate init(fileName: String) { self = fileName.hasSuffix(".json") ? .pagerduty : .csv }
}
