import ArgumentParser
import Foundation
import Reliability

/// What can be said of a risk, as options of `add` and of `update`.
struct RiskOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What can happen.", valueName: "text"))
  var summary: String?

  @Option(
    name: .customLong("ettd"),
    help: ArgumentHelp("Estimated time to detect, such as 30m.", valueName: "time"))
  var timeToDetect: String?

  @Option(
    name: .customLong("ettr"),
    help: ArgumentHelp("Estimated time to repair, from detection, such as 2h.", valueName: "time"))
  var timeToRepair: String?

  @Option(
    name: .customLong("ettf"),
    help: ArgumentHelp(
      "Estimated time to failure: once in so long, such as 120d.", valueName: "time"))
  var timeToFailure: String?

  @Option(help: ArgumentHelp("The share of users that is hit, such as 20%.", valueName: "share"))
  var share: String?

  @Option(
    help: ArgumentHelp(
      "The journey that it hurts; in 'update', unknown takes it back.",
      valueName: "name"))
  var journey: String?

  @Option(help: ArgumentHelp("Where the estimate comes from.", valueName: "text"))
  var evidence: String?

  @Option(
    help: ArgumentHelp(
      "From when on every incident in which it came true names it; today, unless given.",
      valueName: "day"))
  var observedFrom: String?

  /// The risk with what was given; the rest is as before.
  ///
  /// - Throws: ``CommandError``, `RiskError`, `RiskEstimateError`.
  func risk(named name: String, instead before: Risk?, in context: Context) throws -> Risk {
    let estimate = before?.estimate
    let day = try observedFrom.map { try context.day($0, option: "--observed-from") }
    return try Risk(
      name: name,
      summary: try required(summary ?? before?.summary, "--summary TEXT, what can happen,"),
      estimate: RiskEstimate(
        timeToDetect: try Self.time(timeToDetect, "--ettd", estimate?.timeToDetect),
        timeToRepair: try Self.time(timeToRepair, "--ettr", estimate?.timeToRepair),
        timeToFailure: try Self.time(timeToFailure, "--ettf", estimate?.timeToFailure),
        share: try required(
          try share.map { try Self.fraction($0, option: "--share") } ?? estimate?.share,
          "--share SHARE, of users,")),
      journey: journey.map { $0 == "unknown" ? nil : $0 } ?? before?.journey,
      evidence: evidence ?? before?.evidence,
      observedFrom: day ?? (before == nil ? context.today : before?.observedFrom))
  }

  private func required<Value>(_ value: Value?, _ option: String) throws -> Value {
    guard let value else { throw CommandError.missing(option: option) }
    return value
  }

  private static func time(_ text: String?, _ option: String, _ before: Duration?) throws
    -> Duration
  {
    guard let text else {
      guard let before else { throw CommandError.missing(option: "\(option) TIME") }
      return before
    }
    guard let time = Duration(shorthand: text) else {
      throw CommandError.badValue(
        option: option, value: text, expected: "a time such as 30m, 1h30m or 120d")
    }
    return time
  }

  static func fraction(_ text: String, option: String) throws -> Double {
    guard let fraction = text.fraction else {
      throw CommandError.badValue(
        option: option, value: text, expected: "a share such as 20%")
    }
    return fraction
  }
}

/// What would change all risks of a worksheet.
struct RiskChangeOptions: ParsableArguments {
  @Option(
    name: .customLong("ettd"), parsing: .unconditional,
    help: ArgumentHelp(
      "What if detecting took longer or shorter: +30m or -5m.", valueName: "time"))
  var timeToDetect: String?

  @Option(
    name: .customLong("ettr"), parsing: .unconditional,
    help: ArgumentHelp("What if repairing took longer or shorter.", valueName: "time"))
  var timeToRepair: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What if all came more or less often: +10% or -50%.", valueName: "share"))
  var frequency: String?

  /// Each change that was given alone and, of several, all together.
  ///
  /// - Throws: ``CommandError``, `RiskChangeError`.
  var changes: [RiskChange] {
    get throws {
      let detect = try Self.time(timeToDetect, option: "--ettd")
      let repair = try Self.time(timeToRepair, option: "--ettr")
      let share = try frequency.map(Self.share)
      var changes: [RiskChange] = []
      if let detect { changes.append(try RiskChange(timeToDetect: detect)) }
      if let repair { changes.append(try RiskChange(timeToRepair: repair)) }
      if let share { changes.append(try RiskChange(frequency: share)) }
      if changes.count > 1 {
        changes.append(
          try RiskChange(
            timeToDetect: detect ?? .zero, timeToRepair: repair ?? .zero, frequency: share ?? 0))
      }
      return changes
    }
  }

  private static func time(_ text: String?, option: String) throws -> Duration? {
    guard let text else { return nil }
    let isSigned = text.hasPrefix("+") || text.hasPrefix("-")
    guard let time = Duration(shorthand: text.dropFirst(isSigned ? 1 : 0)) else {
      throw CommandError.badValue(option: option, value: text, expected: "a time such as +30m")
    }
    return text.hasPrefix("-") ? .zero - time : time
  }

  private static func share(_ text: String) throws -> Double {
    try RiskOptions.fraction(text, option: "--frequency")
  }
}
