import Reliability

/// A proposal with every number behind it, for a terminal.
struct ProposalPage {
  let proposal: Proposal

  init(_ proposal: Proposal) { self.proposal = proposal }

  func lines(_ console: Console) -> [String] {
    var lines = [proposal.what, proposal.why].map(\.singleLine)
    if let follows = proposal.follows { lines.append(follows.singleLine) }
    lines.append("Decides: \(proposal.decider ?? "nobody is named")".singleLine)
    lines += section("What was asked", stepLines, console)
    lines += section("Windows", windowLines, console)
    lines += section("Back-test", backTestLines, console)
    lines += section("Before anything is built", riskLines, console)
    if let prediction = proposal.prediction {
      lines += section("What is expected", numberLines(prediction.number, indent: ""), console)
    }
    lines += section("What is missing", proposal.missing, console)
    lines += section("What would change this", proposal.wouldChangeIt, console)
    lines.append("")
    lines.append(
      "As of \(proposal.basis.asOf.iso8601), by \(proposal.basis.policy), seed "
        + "\(proposal.basis.seed)")
    return lines
  }

  private var riskLines: [String] {
    guard let risk = proposal.risk else { return [] }
    return [
      risk.note, "Its own risk: \(risk.own ?? "nobody said: 'psgf automation update --risk'")",
      "The way back: \(risk.wayBack ?? "nobody said: 'psgf automation update --way-back'")",
    ]
  }

  private func section(_ title: String, _ body: [String], _ console: Console) -> [String] {
    body.isEmpty ? [] : ["", console.heading(title)] + body.map { "  \($0)".singleLine }
  }

  private var stepLines: [String] {
    proposal.steps.enumerated().flatMap { index, step in
      ["\(index + 1). \(step.question) \(step.answer): \(step.because)"]
        + step.numbers.flatMap { numberLines($0, indent: "     ") }
    }
  }

  private func numberLines(_ number: DerivedNumber, indent: String) -> [String] {
    let value = number.value.map { "\($0.figure)\(number.unit.isEmpty ? "" : " \(number.unit)")" }
    let records = number.records.isEmpty ? "" : "; from \(number.records.shortened)"
    return [
      "\(indent)\(number.name): \(value ?? "unknown")",
      "\(indent)  = \(number.formula)", "\(indent)  = \(number.arithmetic)",
      "\(indent)  (\(number.source)\(records))",
    ]
  }

  private var windowLines: [String] {
    var table = TextTable(alignments: [.left, .left, .right, .right, .right])
    for window in proposal.windows {
      table.append([
        window.start.iso8601, window.end.iso8601, window.bad.eventCount,
        "of \(window.weight.eventCount)", window.share.percent,
        window.outcome?.rawValue ?? "nothing counted",
        window.missing > 0 ? "\(window.missing.eventCount) not known" : "",
        (window.harm.map(\.description) + window.records).shortened,
      ])
    }
    return table.lines
  }

  private var backTestLines: [String] {
    let tests = [proposal.present, proposal.backTest].compactMap { $0 }
    guard !tests.isEmpty else { return [] }
    var table = TextTable()
    table.append(["target"] + tests.map { "\($0.target.targetPercent) over \($0.window)" })
    table.append(["windows missed"] + tests.map { "\($0.missed) of \($0.windows)" })
    table.append(["nobody can tell"] + tests.map { "\($0.unknown)" })
    table.append(["harmful windows caught"] + tests.map(\.caughtWords))
    table.append(["false alarms"] + tests.map(\.falseAlarmWords))
    table.append(
      ["days that a gate had stopped"]
        + tests.map(\.frozenWords))
    table.append(["incidents caught"] + tests.map { $0.caughtIncidents.shortened })
    table.append(["incidents not caught"] + tests.map { $0.uncaughtIncidents.shortened })
    return table.lines
  }
}

extension BackTest {
  /// The harm that was caught, in words.
  var caughtWords: String { harmful > 0 ? "\(caught) of \(harmful)" : "no harm is recorded" }

  /// The misses without harm, in words.
  var falseAlarmWords: String { harmful > 0 ? "\(falseAlarms)" : "unknown" }

  /// The days on which a gate would have stopped releases, in words.
  var frozenWords: String { frozenDays.map { "\($0) of \(gatedDays)" } ?? "unknown" }
}

extension Array where Element: CustomStringConvertible {
  /// The first eight, and how many more there are.
  var shortened: String {
    let shown = prefix(8).map(\.description).joined(separator: ", ")
    return count > 8 ? "\(shown) and \(count - 8) more" : shown
  }
}
