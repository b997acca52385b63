import Reliability
import Statistics

/// How many deployments failed, for a terminal.
struct ChangeFailuresPage {
  private let failures: [ChangeFailures]
  private let period: Period

  init(_ failures: [ChangeFailures], during period: Period) {
    self.failures = failures
    self.period = period
  }

  /// The lines of the page.
  var lines: [String] {
    guard !failures.isEmpty else {
      return [
        "No deployment of \(period.words) is recorded: 'psgf deployment import' takes them over, and "
          + "a pipeline records each with 'psgf deployment record'."
      ]
    }
    return Array(
      [["Deployments, \(period.words)", ""] + table, failed, unnamed, unrecorded, refused]
        .filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var table: [String] {
    var table = TextTable(alignments: [.left, .right, .right, .left, .left, .left])
    table.append(["SERVICE", "DEPLOYED", "FAILED", "RATE", "WELL AGAIN AFTER", "COUNTED SINCE"])
    for service in failures {
      table.append([
        service.service, "\(service.deployments)", "\(service.failures.count)", service.rateWords,
        service.recoveryWords, service.period.start.iso8601,
      ])
    }
    return table.lines
  }

  private var failed: [String] {
    var table = TextTable()
    for service in failures {
      for failure in service.failures {
        let record = failure.deployment.record
        table.append([
          failure.deployment.reference.description, record.at.iso8601, record.service,
          record.change, record.outcome?.rawValue ?? "-",
          failure.recoveryMinutes.map(Self.duration) ?? "-",
          failure.incidents.map(\.description).joined(separator: ", "),
        ])
      }
    }
    return table.lines.isEmpty ? [] : ["Failed"] + table.lines.map { "  \($0)" }
  }

  private var unnamed: [String] {
    let lines = failures.flatMap { service in
      service.unnamed.map { unnamed in
        guard let last = unnamed.last else {
          return "\(unnamed.incident)  \(service.service)  no deployment is recorded before it"
        }
        let minutes = last.record.at.duration(to: unnamed.began).minutes
        return
          "\(unnamed.incident)  \(service.service)  \(last.record.change.singleLine) was the last "
          + "before it, \(Self.duration(minutes)) earlier"
      }
    }
    return lines.isEmpty
      ? []
      : ["A change set them off, and nobody said which ('psgf incident update INC --change NAME')"]
        + lines.map { "  \($0)" }
  }

  private var unrecorded: [String] {
    let incidents = Set(failures.flatMap(\.unrecorded)).sorted()
    return incidents.isEmpty
      ? []
      : [
        "They name a change of which no deployment is recorded: "
          + incidents.map(\.description).joined(separator: ", ")
      ]
  }

  /// A length of time in words.
  static func duration(_ minutes: Double) -> String { Duration.seconds(minutes * 60).words }

  private var refused: [String] {
    let lines = failures.flatMap(\.refused).map { refused in
      "\(refused.deployment.reference)  \(refused.deployment.record.service)  "
        + "\(refused.deployment.record.change.singleLine)  blocked by \(refused.gate)"
    }
    return lines.isEmpty ? [] : ["Deployed although the gate had said no"] + lines.map { "  \($0)" }
  }
}

extension ChangeFailures {
  /// The rate with its interval, in words.
  fileprivate var rateWords: String {
    guard let share = rate.share, let interval = rate.interval else {
      return "unknown: only failures are recorded"
    }
    return "\(Optional(share).percent) (95 %: \(Optional(interval.lower).percent) to "
      + "\(interval.upper.percent))"
  }

  /// How long recoveries took, in words.
  fileprivate var recoveryWords: String {
    let minutes = recoveryMinutes
    guard let median = Quantiles(of: minutes).quantile(0.5) else { return "-" }
    return "median \(ChangeFailuresPage.duration(median)) of \(minutes.count)"
  }
}
