import Reliability
import Statistics

/// A service of a review with how many of its deployments failed.
struct ChangeRow {
  let service: String
  let deployments: String
  let failed: String
  let rate: String
  let interval: String
  let recovery: String
  let since: String

  init(_ changes: ChangeFailures) {
    service = changes.service
    deployments = Spelling.count(changes.deployments)
    failed = Spelling.count(changes.failures.count)
    rate = changes.rate.share.map(Spelling.percent) ?? "unknown"
    interval = changes.rate.intervalWords ?? "only failures are recorded"
    let minutes = changes.recoveryMinutes
    recovery =
      Quantiles(of: minutes).quantile(0.5).map {
        "\(Spelling.duration(minutes: $0)), of \(Spelling.count(minutes.count))"
      } ?? "-"
    since = Spelling.date(changes.period.start)
  }
}

extension ChangeFailures {
  /// How many there were and how many failed, in a line.
  var fact: String {
    let counts = "\(Spelling.count(deployments)), \(Spelling.count(failures.count)) failed"
    guard let share = rate.share, let interval = rate.intervalWords else {
      return "\(counts); nothing but failures is recorded"
    }
    return "\(counts): \(Spelling.percent(share)) (95\u{A0}%: \(interval))"
  }
}

extension ChangeFailureRate {
  /// The interval, in words.
  var intervalWords: String? {
    interval.map {
      "\(Spelling.percent($0.lower)) to \(Spelling.percent($0.upper ?? 1))"
    }
  }
}

extension [ChangeFailures] {
  /// What a review says of deployments beside their numbers, in sentences.
  var notes: [String] {
    let unnamed = Set(flatMap(\.unnamed).map(\.incident)).sorted()
    let unrecorded = Set(flatMap(\.unrecorded)).sorted()
    var notes: [String] = []
    if !unnamed.isEmpty {
      notes.append(
        "A change set off \(unnamed.listed), and nobody said which: each may be a failure more, and is "
          + "one in the upper bound. `psgf deployment failures` names the last deployment before each."
      )
    }
    if !unrecorded.isEmpty {
      notes.append("\(unrecorded.listed): named as a change, and no deployment of it is recorded.")
    }
    return notes + (refusals.map { [$0] } ?? [])
  }

  /// The deployments that went out against the gate, in a sentence.
  var refusals: String? {
    let refused = flatMap(\.refused)
    guard !refused.isEmpty else { return nil }
    let named = refused.map { "\($0.deployment.reference) (\($0.gate))" }
    return
      "**\(Spelling.count(refused.count, "deployment")) went out although the gate had said no**: "
      + "\(named.listed)."
  }

  /// How many of all deployments failed, in a sentence; `nil` where no share can be told.
  var summary: String? {
    let all = map(\.rate).reduce(.none, +)
    guard let share = all.share, let interval = all.intervalWords else { return nil }
    return
      "Of \(Spelling.count(all.deployments, "deployment")), \(Spelling.count(all.failed)) failed: "
      + "\(Spelling.percent(share)) (95\u{A0}%: \(interval))."
  }
}

extension Array where Element: CustomStringConvertible {
  /// The first ten, and how many more there are.
  fileprivate var listed: String {
    let shown = prefix(10).map(\.description).joined(separator: ", ")
    return count > 10 ? "\(shown) and \(Spelling.count(count - 10)) more" : shown
  }
}

extension ChangeRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("service", "the service"),
    .plain("deployments", "how many deployments there were"),
    .plain("failed", "how many of them failed"),
    .plain("rate", "the share that failed"),
    .plain("interval", "the interval of 95 % of that share"),
    .plain("recovery", "the median time until the service was well again, and of how many"),
    .plain("since", "the day since which deployments are counted"),
  ]
}
