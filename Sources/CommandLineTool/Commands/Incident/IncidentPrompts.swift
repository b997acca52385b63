import Reliability

/// Asks on a terminal for what matters most of an incident; an empty answer leaves it unknown.
struct IncidentPrompts {
  let context: Context
  let catalogue: Catalogue

  /// Asks, setting in `options` what was answered and not given before.
  ///
  /// - Returns: The title.
  func ask(completing options: inout IncidentOptions) throws -> String? {
    guard let title = try ask("Title", { $0 }) else { return nil }
    if options.severity == nil {
      options.severity = try ask("Severity, 1 (worst) to 5") { text in
        try IncidentOptions.severity(text).description
      }
    }
    if options.services.isEmpty {
      options.services = try ask("Services, with commas between", services) ?? []
    }
    try askMilestones(&options.milestones)
    if options.trigger == nil {
      options.trigger = try ask("Trigger (\(TaxonomyEntry.knownTriggers.joined(separator: ", ")))")
      {
        try checked(TaxonomyEntry($0)?.name, "--trigger", $0, "letters, digits and '-'")
      }
    }
    if options.detection == nil {
      options.detection = try ask("Noticed by (alert, human, customer)") {
        try checked(Detection.Method(rawValue: $0), "--detection", $0, "alert, human or customer")
      }
    }
    if options.links.harms.isEmpty {
      options.links.harms =
        try ask("Harm to SLOs (NAME=35%, NAME=18m), with commas between", harms)
        ?? []
    }
    return title
  }

  private func askMilestones(_ options: inout MilestoneOptions) throws {
    if options.impactStarted == nil {
      options.impactStarted = try ask("Impact started (now, 10m ago, 2026-11-20T14:02Z)") {
        _ = try context.instantReader().read($0)
        return $0
      }
    }
    let origin = try options.impactStarted.map { try context.instantReader().read($0) }
    func time(_ question: String) throws -> String? {
      try ask("\(question) (+4m after the impact's start, or a time)") {
        _ = try context.instantReader(origin: origin).read($0)
        return $0
      }
    }
    if options.detected == nil { options.detected = try time("Detected") }
    if options.impactEnded == nil { options.impactEnded = try time("Impact ended") }
    if options.resolved == nil { options.resolved = try time("Resolved") }
  }

  private func services(_ text: String) throws -> [String] {
    let names = text.split(separator: ",").map(\.trimmed)
    let known = catalogue.services.map(\.name)
    for name in names where !known.contains(name) {
      let hint = known.mostSimilar(to: name) ?? known.joined(separator: ", ")
      throw CommandError.badValue(option: "--service", value: name, expected: hint)
    }
    return names
  }

  private func harms(_ text: String) throws -> [String] {
    let harms = text.split(separator: ",").map(\.trimmed)
    var record = IncidentRecord(title: "")
    var options = SLOLinkOptions()
    options.harms = harms
    try options.apply(to: &record)
    return harms
  }

  private func checked<Value>(
    _ value: Value?, _ option: String, _ text: String, _ expected: String
  ) throws -> Value {
    guard let value else {
      throw CommandError.badValue(option: option, value: text, expected: expected)
    }
    return value
  }

  /// Asks until the answer is empty or `read` takes it.
  private func ask<Value>(
    _ question: String, _ read: (String) throws -> Value
  ) throws -> Value? {
    while true {
      context.console.writeError("\(question): ")
      guard let answer = context.console.readLine()?.trimmed, !answer.isEmpty else { return nil }
      do {
        return try read(answer)
      } catch {
        context.console.complain("  \(error)")
      }
    }
  }
}
