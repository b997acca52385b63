import ArgumentParser
import Ledger
import Reliability

/// `psgf runbook show`: one runbook and its uses.
struct RunbookShowCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one runbook: how it stands, and each time it was used.")

  @OptionGroup var argument: RunbookArgument
  @OptionGroup var options: RunbookReadingOptions

  func run(in context: Context) throws {
    let (book, period, policy) = try options.read(in: context)
    guard let standing = book.standings.first(where: { $0.runbook.name == argument.name }) else {
      throw RunbookError.unknown(
        argument.name, similar: book.standings.map(\.runbook.name).mostSimilar(to: argument.name))
    }
    if options.reading.json {
      return try context.console.say(
        json: RunbookStandingView(standing, during: period, under: policy))
    }
    context.console.say(
      lines: RunbookPage(
        standing: standing, period: period, policy: policy, console: context.console
      ).lines)
  }
}

/// A runbook as `show` prints it.
private struct RunbookPage {
  let standing: RunbookStanding
  let period: Period
  let policy: RunbookPolicy
  let console: Console

  private var record: RunbookRecord { standing.runbook.record }

  var lines: [String] {
    [console.heading("\(standing.runbook.name)  \(record.title.singleLine)")] + facts + uses
  }

  private var facts: [String] {
    var table = TextTable()
    table.append(["  team", record.team ?? "unknown"])
    table.append(["  lives at", record.location ?? "unknown"])
    table.append(["  for", record.purpose.description])
    table.append(["  steps by hand", record.stepWords])
    table.append(["  last used", last])
    table.append(["  worked", "\(standing.worked.counts): \(standing.worked.words)"])
    table.append(["  work by hand", work])
    table.append([
      "  codified by",
      standing.candidates.isEmpty
        ? "no candidate"
        : standing.candidates.map(\.reference.description).joined(separator: ", "),
    ])
    if let withdrawal = standing.runbook.withdrawal {
      table.append(["  withdrawn", withdrawal.withdrawalWords])
    }
    return table.lines
  }

  private var last: String {
    guard let use = standing.uses.first else { return "never, as far as is recorded" }
    let isStale =
      if case .stale = standing.freshness(under: policy) { true } else { false }
    return "\(use.record.at.iso8601), \((standing.age ?? .zero).words) ago"
      + (isStale ? ": stale after \(policy.staleAfter.shorthand)" : "")
  }

  private var work: String {
    let work = standing.handWork(during: period)
    return "\(work.words) in \(period.days)" + (work.isOften(under: policy) ? ", often" : "")
  }

  private var uses: [String] {
    guard !standing.uses.isEmpty else { return [] }
    var table = TextTable()
    for use in standing.uses {
      let record = use.record
      let details = [
        record.minutes.map(\.workTime),
        record.manualSteps.map { "\($0.counted("step")) by hand" }, record.person,
        record.note,
      ].compactMap { $0 }
      table.append([
        "  \(use.reference)", record.at.iso8601, record.occasion, record.outcomeWords,
        details.joined(separator: ", "),
      ])
    }
    return ["", console.heading("Uses")] + table.lines
  }
}

extension RunbookStanding.HandWork {
  /// The work in words: `used 2 times (45 min), toil 18 times (15 h)`.
  var words: String {
    var parts: [String] = []
    if uses > 0 {
      let unknown =
        usesWithoutMinutes == 0
        ? "" : usesWithoutMinutes == uses ? "time unknown" : ", \(usesWithoutMinutes) unknown"
      let time = usesWithoutMinutes == uses ? "" : minutesOfUses.workTime
      parts.append("used \(Double(uses).timesWords) (\(time)\(unknown))")
    }
    if timesOfToil > 0 {
      parts.append("toil \(timesOfToil.timesWords) (\(minutesOfToil.workTime))")
    }
    return parts.isEmpty ? "none recorded" : parts.joined(separator: ", ")
  }
}

extension Provenance {
  /// Who withdrew something, when and why, in words.
  var withdrawalWords: String {
    "by \(author.singleLine) \(at.iso8601): \((reason ?? "").singleLine)"
  }
}
