import ArgumentParser
import Ledger
import Reliability

/// `psgf toil log`: logs work by hand.
struct ToilLogCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Log work by hand.",
    discussion: """
        psgf toil log --team platform --what "Rotate a certificate" --minutes 40 \\
          --scheduled --class key-rotation --service api-gateway
        psgf toil log --team platform --what "Restart consumers" --minutes 15 \\
          --times 22 --interrupt --period 2026Q3 --source "on-call diary"

      Without --at and --period it was now. What --period names is taken to be spread evenly over it.
      """)

  @Option(help: "The team that did it.")
  var team: String

  @Option(help: ArgumentHelp("What was done.", valueName: "text"))
  var what: String

  @Option(help: ArgumentHelp("How long one person worked, each time.", valueName: "count"))
  var minutes: Double

  @Option(help: ArgumentHelp("How many people did it together.", valueName: "count"))
  var people = 1

  @Option(help: ArgumentHelp("How often it was done.", valueName: "count"))
  var times = 1

  @Flag(help: "It broke into other work: a page, a ticket, a question.")
  var interrupt = false

  @Flag(help: "It was planned.")
  var scheduled = false

  @Option(help: ArgumentHelp("When it was.", valueName: "time"))
  var at: String?

  @Option(
    help: ArgumentHelp(
      "The time over which it was spread: a quarter such as 2026Q3, or 2026-07-01..2026-08-01.",
      valueName: "period"))
  var period: String?

  @Option(
    help: ArgumentHelp("The incident that it was for, such as INC-42.", valueName: "incident"))
  var incident: IncidentReference?

  @Option(help: "The service that it was for.")
  var service: String?

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp("What kind of work it is, such as key-rotation.", valueName: "name"))
  var category: String?

  @Option(help: ArgumentHelp("The runbook by which it was done.", valueName: "name"))
  var runbook: String?

  @Option(help: ArgumentHelp("Where it is known from.", valueName: "text"))
  var source: String?

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let record = try record(in: context)
    let (ledger, provenance) = try change.begin(in: context)
    let entry = try ledger.log(record, by: provenance)
    try change.report(
      ToilView(entry),
      "Logged \(entry.reference): \(record.workTime) of \(team), \(what.singleLine)", in: context)
  }

  private func record(in context: Context) throws -> ToilRecord {
    try ToilRecord(
      team: team, what: what, minutes: minutes, people: people, times: times,
      time: try time(in: context), kind: try kind, incident: incident, service: service,
      category: try category.map(Self.category), runbook: runbook,
      source: source.map { .init(name: $0) })
  }

  private func time(in context: Context) throws -> ToilTime {
    switch (at, period) {
    case (_?, let period?):
      throw CommandError.badValue(
        option: "--period", value: period, expected: "a time or a period, not both")
    case (let at?, nil): .at(try context.dateReader.read(at))
    case (nil, let period?): .spread(try context.period(period))
    case (nil, nil): .at(try context.dateReader.read("now"))
    }
  }

  private var kind: ToilKind? {
    get throws {
      guard !(interrupt && scheduled) else {
        throw CommandError.badValue(
          option: "--interrupt", value: "--scheduled", expected: "one of the two, not both")
      }
      return interrupt ? .interrupt : scheduled ? .scheduled : nil
    }
  }

  private static func category(_ text: String) throws -> TaxonomyEntry {
    guard let category = TaxonomyEntry(text) else {
      throw CommandError.badValue(
        option: "--class", value: text, expected: "a name of a-z, 0-9 and '-', as in key-rotation")
    }
    return category
  }
}

extension ToilRecord {
  /// The working time that it took, in words.
  var workTime: String { workMinutes.workTime }
}

extension Double {
  /// A number of working minutes in words; days are never meant, as those of work have no fixed
  /// length: `45 min`, `5.5 h`.
  var workTime: String {
    self < 60
      ? "\(rounded(toPlaces: 1).figure) min" : "\((self / 60).rounded(toPlaces: 1).figure) h"
  }
}
