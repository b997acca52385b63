import ArgumentParser
import Ledger
import Reliability

/// `psgf alert list`: the alerts, newest first.
struct AlertListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the alerts that fired, newest first.",
    discussion: """
      An alert fired for the incident that a person linked, or for the one that names it as what \
      detected it. Incidents that it overlaps are suggested with a question mark, and count nowhere \
      until somebody says: 'psgf alert link'.
      """)

  @OptionGroup var period: PeriodOptions

  @Option(help: ArgumentHelp("Only those of this SLO.", valueName: "name"))
  var slo: String?

  @Option(help: ArgumentHelp("Only those of this service.", valueName: "name"))
  var service: String?

  @Option(help: ArgumentHelp("Only those of this rule (alertname).", valueName: "name"))
  var rule: String?

  @Option(help: "Only those that are firing, ended or gone.")
  var state: FiredAlert.State?

  @Flag(help: "Only those of which nobody has said for which incident, or whether one acted.")
  var unjudged = false

  @Option(name: .shortAndLong, help: ArgumentHelp("Only so many.", valueName: "count"))
  var limit: Int?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let period = try period.period(in: context)
    let all = try ledger.open(in: context).alertBook(asOf: context.clock()).alerts
      .filter { matched in
        let statement = matched.alert.statement
        return period.map { $0.contains(statement.startedAt) } ?? true
          && (slo == nil || statement.slo == slo)
          && (service == nil || matched.scope.service == service)
          && (rule == nil || statement.name == rule)
          && (state == nil || matched.alert.state == state)
          && (!unjudged || matched.isGood == nil)
      }
      .sorted { $0.listOrder > $1.listOrder }
    let shown = all.prefix(max(0, limit ?? all.count))
    if reading.json { return try context.console.say(json: shown.map(AlertView.init)) }
    guard !all.isEmpty else { return context.console.say("No alerts.") }
    context.console.say(lines: Self.table(of: shown).lines)
    if shown.count < all.count {
      context.console.complain("\(all.count - shown.count) more")
    }
  }

  private static func table(of alerts: ArraySlice<AlertBook.MatchedAlert>) -> TextTable {
    var table = TextTable()
    for matched in alerts {
      let statement = matched.alert.statement
      let length =
        statement.endedAt.map { statement.startedAt.duration(to: $0).words }
        ?? matched.alert.state.rawValue
      table.append([
        matched.alert.reference.description, statement.severity ?? "-",
        String(statement.startedAt.inUTC.iso8601.prefix(16)) + "Z", length,
        matched.match.words, matched.alert.actedOn.map { $0 ? "acted" : "not acted" } ?? "-",
        statement.slo ?? matched.scope.service ?? "-", statement.name,
      ])
    }
    return table
  }
}

extension FiredAlert.State: ExpressibleByArgument {}

extension AlertMatch {
  /// For which incident it fired, in a word.
  var words: String {
    switch self {
    case .linked(let incident), .named(let incident): incident.description
    case .suggested(let incidents): incidents.map { "\($0)?" }.joined(separator: " ")
    case .ofNone: "none"
    case .unknown: "-"
    }
  }
}

extension AlertBook.MatchedAlert {
  /// By time and then reference.
  fileprivate var listOrder: (Int64, Int) {
    (alert.statement.startedAt.millisecondsSinceEpoch, alert.reference.number)
  }
}
