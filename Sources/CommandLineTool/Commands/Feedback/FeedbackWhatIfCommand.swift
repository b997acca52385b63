import ArgumentParser
import Feedback
import Ledger
import Reliability

/// `psgf feedback what-if`: what another target or window would have said.
struct FeedbackWhatIfCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: "Show what another target or window would have said over the real history.")

  @Argument(help: "The name of the SLO.")
  var slo: String

  @Option(help: ArgumentHelp("The target, such as 99.95%.", valueName: "target"))
  var target: String?

  @Option(
    help: ArgumentHelp("The length of a window that rolls, such as 30d.", valueName: "length"))
  var window: String?

  @Option(help: ArgumentHelp("Which of the SLO's objectives, counted from 1.", valueName: "number"))
  var objective = 1

  @OptionGroup var feedback: FeedbackOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let request = try feedback.request(for: ledger, in: context)
    let target = try target.map { try ReliabilityTarget(parsing: $0) }
    let window = try window.map { text in
      guard let length = CalendarDuration(text) else {
        throw CommandError.badValue(
          option: "--window", value: text, expected: "a length such as 28d")
      }
      return TimeWindow.rolling(length)
    }
    var answers: [WhatIf] = []
    _ = try ledger.forEachRecord(of: [slo], request) { record in
      let recalibration = Recalibration(record, objective: objective - 1, request)
      answers = [
        try recalibration.whatIf(),
        try recalibration.whatIf(target: target?.fraction, window: window),
      ].compactMap { $0 }
    }
    guard answers.count == 2 else {
      throw CommandError.badValue(
        option: "--objective", value: "\(objective)",
        expected: "the number of an objective that is in force, 1 being the first")
    }
    if reading.json {
      return try context.console.say(
        json: WhatIfView(slo: slo, present: .init(answers[0]), proposed: .init(answers[1])))
    }
    context.console.say(lines: Self.lines(answers))
  }

  private static func lines(_ answers: [WhatIf]) -> [String] {
    let tests = answers.map(\.backTest)
    var table = TextTable()
    table.append(["", "now", "what if"])
    table.append(["target"] + tests.map { $0.target.targetPercent })
    table.append(["window"] + tests.map(\.window))
    table.append(["windows missed"] + tests.map { "\($0.missed) of \($0.windows)" })
    table.append(["nobody can tell"] + tests.map { "\($0.unknown)" })
    table.append(
      ["in the long run"]
        + answers.map(\.verdict.words)
    )
    table.append(["harmful windows caught"] + tests.map(\.caughtWords))
    table.append(["false alarms"] + tests.map(\.falseAlarmWords))
    table.append(["incidents caught"] + tests.map { $0.caughtIncidents.shortened })
    table.append(["incidents not caught"] + tests.map { $0.uncaughtIncidents.shortened })
    table.append(
      ["days that a gate had stopped"]
        + tests.map(\.frozenWords))
    table.append(
      ["next quarter is met with"]
        + answers.map { answer in
          answer.prediction.map { ($0.probability as Double?).percent } ?? "-"
        })
    return table.lines
  }
}

/// What another target would have said, as `--json` shows it.
private struct WhatIfView: Encodable {
  let slo: String
  let present: Side
  let proposed: Side

  struct Side: Encodable {
    let backTest: BackTest
    let state: ObjectiveState
    let stateBy: StateVerdict.Source
    @OrNull var prediction: Prediction?
    let windows: [JudgedWindow]

    init(_ answer: WhatIf) {
      backTest = answer.backTest
      state = answer.verdict.state
      stateBy = answer.verdict.by
      prediction = answer.prediction
      windows = answer.windows
    }
  }
}

extension StateVerdict {
  /// The state in words, and what says so where it is not the count of windows.
  fileprivate var words: String {
    let state = state == .notEnoughEvidence ? "not enough evidence" : state.rawValue
    return by == .prediction ? "\(state), by its days" : state
  }
}
