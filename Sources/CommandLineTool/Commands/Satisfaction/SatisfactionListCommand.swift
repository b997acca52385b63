import ArgumentParser
import Ledger
import Reliability

/// `psgf satisfaction list`: what is recorded, what it comes to, and what is worth asking.
struct SatisfactionListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what is recorded of satisfaction.",
    discussion: """
        psgf satisfaction list checkout-availability --period 2026Q3

      With an SLO, the records about its journeys and its service are listed too; with a period as \
      well, what they come to. Below stand SLOs of which customers found incidents, and nobody said \
      what that means: in the period, else in this quarter and the one before.
      """)

  @Argument(help: ArgumentHelp("Only this SLO, journey or service.", valueName: "name"))
  var subject: String?

  @Option(
    help: ArgumentHelp(
      "Only of this time: a quarter such as 2026Q3, or 2026-07-01..2026-08-01.",
      valueName: "period"))
  var period: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let period = try period.map { try context.period($0) }
    let records = try ledger.satisfactionRecords(with: subject, during: period)
    let finding = try finding(during: period, in: ledger)
    let suggestions = try suggestions(during: period, in: ledger, context)
    if reading.json {
      return try context.console.say(
        json: SatisfactionListView(
          records: records, finding: finding, suggestions: suggestions))
    }
    context.console.say(
      lines: records.isEmpty ? ["Nothing is recorded."] : Self.table(of: records).lines)
    if let subject, let period, let finding {
      context.console.say("\(subject) in \(period.words): \(finding.words)")
    }
    context.console.say(lines: suggestions.map(\.line))
  }

  /// What the records come to, where an SLO and a period are asked for.
  private func finding(during period: Period?, in ledger: Ledger) throws -> SatisfactionFinding? {
    guard let period, case .slo(let slo) = try subject.map(ledger.satisfactionSubject) else {
      return nil
    }
    return try ledger.satisfaction(with: slo, during: period)
  }

  private func suggestions(
    during period: Period?, in ledger: Ledger, _ context: Context
  ) throws -> [SatisfactionSuggestion] {
    let quarter = Quarter(containing: context.clock())
    let periods = try period.map { [$0] } ?? [try quarter.previous.period, try quarter.period]
    let wanted = try subject.map(ledger.satisfactionSubject)
    return try periods.flatMap(ledger.satisfactionSuggestions).filter {
      wanted == nil || wanted == $0.subject
    }
  }

  private static func table(of records: [SatisfactionRecord]) -> TextTable {
    var table = TextTable()
    for record in records {
      let statement = record.statement
      let responses = statement.responses.map { "\($0) response\($0 == 1 ? "" : "s")" }
      table.append([
        record.reference.description, record.subject.description, statement.level.rawValue,
        statement.period.words, statement.source.rawValue,
        [statement.score?.words, responses, statement.evidence].compactMap { $0 }
          .joined(separator: ", "),
        record.withdrawal.map { "withdrawn by \($0.author): \($0.reason ?? "")" } ?? "",
      ])
    }
    return table
  }
}

extension SatisfactionScore {
  /// The score as it is written: 4.2/5.
  fileprivate var words: String { "\(value.figure)/\(best.figure)" }
}

extension SatisfactionFinding {
  /// The finding, and on what it rests.
  fileprivate var words: String {
    let references = records.map(\.reference.description).joined(separator: ", ")
    return switch self {
    case .recorded(let level, _): "\(level.rawValue), by \(references)"
    case .mixed: "mixed, by \(references): find out which is right, and withdraw the other"
    case .unrecorded: "unrecorded: no source speaks of at least half of it"
    }
  }
}

extension SatisfactionSuggestion {
  /// The hint in a line.
  fileprivate var line: String {
    let named = incidents.prefix(5).map(\.description).joined(separator: ", ")
    return
      "hint: customers found \(incidents.count) of \(known) incident\(known == 1 ? "" : "s") of "
      + "\(subject.name) in \(period.words) (\(named)\(incidents.count > 5 ? ", …" : "")): if they "
      + "were dissatisfied, 'psgf satisfaction record \(subject) --level low "
      + "--source customer-detected --period \(period.words.replacing(" to ", with: ".."))'"
  }
}
