import ArgumentParser
import Ledger
import Reliability

/// `psgf incident list`: the incidents, newest first.
struct IncidentListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List incidents, newest first.")

  @Option(name: .customLong("service"), help: "Only those of this service; repeat for several.")
  var services: [String] = []

  @Option(name: .customLong("severity"), help: "Only those of this severity; repeat for several.")
  var severities: [String] = []

  @Option(help: "Only those linked to this SLO.")
  var slo: String?

  @Option(help: ArgumentHelp("Only those in which this risk came true.", valueName: "name"))
  var risk: String?

  @Option(help: ArgumentHelp("Only those that began at or after this.", valueName: "time"))
  var from: String?

  @Option(help: ArgumentHelp("Only those that began before this.", valueName: "time"))
  var to: String?

  @Option(
    help: ArgumentHelp("Only those with these words in title or summary.", valueName: "words"))
  var text: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("Only so many.", valueName: "count"))
  var limit: Int?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    var query = IncidentQuery()
    query.services = services
    query.severities = try severities.map(IncidentOptions.severity)
    query.slo = slo
    query.risk = risk
    query.text = text
    query.from = try from.map { try context.dateReader.read($0) }
    query.to = try to.map { try context.dateReader.read($0) }
    let all = try ledger.open(in: context).incidents(query)
      .sorted { $0.listOrder > $1.listOrder }
    let shown = all.prefix(max(0, limit ?? all.count))
    if reading.json {
      try context.console.say(json: shown.map(IncidentView.init))
    } else if all.isEmpty {
      context.console.say("No incidents.")
    } else {
      context.console.say(lines: Self.table(of: shown).lines)
      if shown.count < all.count {
        context.console.complain("\(all.count - shown.count) more")
      }
    }
  }

  private static func table(of incidents: ArraySlice<Incident>) -> TextTable {
    var table = TextTable(alignments: [.left, .left, .left, .left, .right])
    for incident in incidents {
      let record = incident.record
      let state = incident.duplicateOf.map { "duplicate of \($0)" } ?? record.stateWords
      table.append([
        incident.reference.description, record.severity?.description ?? "-", state,
        record.milestones.began.map { String($0.inUTC.iso8601.prefix(16)) + "Z" } ?? "unknown",
        record.milestones.duration(.impact)?.words ?? "-",
        record.servicesText, record.title,
      ])
    }
    return table
  }
}

extension Context {
  /// Reads the bounds of a period: a date alone is its midnight in UTC or the user's zone.
  var dateReader: InstantReader {
    InstantReader(now: clock(), defaultZone: environment["PSGF_TIME_ZONE"] ?? "UTC")
  }

  /// The time that an option names; now, where it is not given.
  func timeOrNow(_ text: String?) throws -> Instant {
    try text.map { try dateReader.read($0) } ?? clock()
  }
}

extension Incident {
  /// By time and then reference; undated ones come first when the newest do.
  fileprivate var listOrder: (Int64, Int) {
    (record.milestones.began?.millisecondsSinceEpoch ?? .max, reference.number)
  }
}

extension IncidentRecord {
  /// The services, two of them at most by name.
  fileprivate var servicesText: String {
    guard !services.isEmpty else { return "-" }
    let rest = services.count - 2
    return services.prefix(2).joined(separator: ",") + (rest > 0 ? " +\(rest)" : "")
  }

  /// Where the incident stands, and what it is where it is not real.
  var stateWords: String {
    mode == .real ? status.rawValue : "\(status.rawValue), \(mode.rawValue)"
  }
}
