package import Reliability

extension GovernancePolicy {
  /// Reads a policy file; what it does not state is as in the standard policy. docs/policy.md tells
  /// every key, and docs/policy.schema.json is its schema.
  ///
  /// - Throws: ``MappingError``, with everything that is wrong.
  package init(yaml text: String, file: String) throws(MappingError) {
    self.init()
    var policy = self
    try YAMLField.read(yaml: text, file: file) { policy.read($0) }
    self = policy
  }

  private mutating func read(_ root: YAMLField) {
    let keys = [
      "postmortem", "releases", "outages", "exceptions", "attribution", "escalation", "toil",
      "runbooks", "alerts", "recalibration", "verification", "automation",
    ]
    guard root.known(keys) != nil else { return }
    if let field = root["postmortem"] { postmortem = PostmortemPolicy(field) }
    if let field = root["releases"] { errorBudget.read(releases: field) }
    if let field = root["outages"] { errorBudget.read(outages: field) }
    if let field = root["exceptions"] { errorBudget.read(exceptions: field) }
    if let field = root["attribution"], field.known(["answer-working-days"]) != nil {
      errorBudget.answerWorkingDays =
        field["answer-working-days"]?.count(in: 0...366) ?? errorBudget.answerWorkingDays
    }
    if let role = root["escalation"]?.text { errorBudget.escalation = role }
    if let field = root["recalibration"] { recalibration.read(field) }
    if let field = root["verification"] { verification.read(field) }
    if let field = root["automation"] { automation.read(field) }
    if let field = root["alerts"] { alerts.read(field) }
    if let field = root["toil"], field.known(["cap"]) != nil {
      toil.cap = field["cap"]?.shareOfTime ?? toil.cap
    }
    if let field = root["runbooks"], field.known(["stale-after", "often"]) != nil {
      runbooks.staleAfter = field["stale-after"]?.length ?? runbooks.staleAfter
      runbooks.often = field["often"]?.count(in: 1...1_000) ?? runbooks.often
    }
  }
}

extension ErrorBudgetPolicy {
  fileprivate mutating func read(releases field: YAMLField) {
    let keys = [
      "window", "limits", "passes", "evidence", "gaps", "fresh", "frozen-dependency", "calendar",
    ]
    guard field.known(keys) != nil else { return }
    if let window = field["window"] { self.window = window.budgetWindow ?? self.window }
    if let limits = field["limits"] {
      for (name, limit) in limits.members {
        guard let risk = ChangeRisk(rawValue: name) else {
          limit.refuse(
            "stands under no risk: write \(ChangeRisk.allCases.map(\.rawValue).joined(separator: ", "))"
          )
          continue
        }
        self.limits[risk] = limit.share ?? self.limits[risk]
      }
    }
    if let passes = field["passes"] {
      self.passes = Set(passes.elements.compactMap { $0.oneOf(ChangeKind.self) })
    }
    evidence = field["evidence"]?.oneOf(Evidence.self) ?? evidence
    gaps = field["gaps"]?.oneOf(GapRule.self) ?? gaps
    freshness = field["fresh"]?.length ?? freshness
    frozenDependency =
      field["frozen-dependency"]?.oneOf(DependencyRule.self) ?? frozenDependency
    if let calendar = field["calendar"] {
      self.calendar = calendar.elements.compactMap(\.freezePeriod)
    }
  }

  fileprivate mutating func read(outages field: YAMLField) {
    guard field.known(["incident-share", "class-share", "plan-days", "effective-from"]) != nil
    else { return }
    incidentShare = field["incident-share"]?.share ?? incidentShare
    classShare = field["class-share"]?.share ?? classShare
    planDays = field["plan-days"]?.count(in: 0...366) ?? planDays
    effectiveFrom = field["effective-from"]?.instant ?? effectiveFrom
  }

  fileprivate mutating func read(exceptions field: YAMLField) {
    guard field.known(["yearly", "longest", "approvers"]) != nil else { return }
    exceptions.yearly = field["yearly"]?.count(in: 0...1_000) ?? exceptions.yearly
    exceptions.longest = field["longest"]?.length ?? exceptions.longest
    if let approvers = field["approvers"] {
      exceptions.approvers = approvers.elements.compactMap(\.text)
    }
  }
}

extension YAMLField {
  /// The mapping, of which every key is known; others are noted. `nil` where it is no mapping.
  func known(_ keys: [String]) -> YAMLField? {
    guard isMapping else { return nil }
    for (key, value) in members where !keys.contains(key) {
      let hint =
        keys.mostSimilar(to: key).map { "did you mean '\($0)'?" }
        ?? "known are \(keys.joined(separator: ", "))"
      value.refuse("is unknown: \(hint)")
    }
    return self
  }

  /// One of the cases of an enumeration; noted where it is none.
  fileprivate func oneOf<Choice: RawRepresentable<String> & CaseIterable>(
    _ choices: Choice.Type
  ) -> Choice? {
    choice(of: choices.allCases.map(\.rawValue)).flatMap(Choice.init(rawValue:))
  }

  /// A share of a budget, `50%` or `0.5`; noted where it is none.
  var share: Double? {
    guard let number = writtenShare, number >= 0, number.isFinite else {
      refuse("is no share of a budget: write one such as 50%")
      return nil
    }
    return number
  }

  /// A share of a team's time, `50%` or `0.5`; noted where it is none.
  fileprivate var shareOfTime: Double? {
    guard let number = writtenShare, number > 0, number <= 1 else {
      refuse("is no share of a team's time: write one such as 50%")
      return nil
    }
    return number
  }

  private var writtenShare: Double? {
    let written = written ?? ""
    return written.hasSuffix("%")
      ? Double(written.dropLast()).map { $0 / 100 } : Double(written)
  }

  /// A length of time, `6h`; noted where it is none.
  fileprivate var length: Duration? {
    guard let length = Duration(shorthand: written ?? ""), length > .zero else {
      refuse("is no length of time: write one such as 6h or 14d")
      return nil
    }
    return length
  }

  /// A whole number in a range; noted where it is none.
  func count(in range: ClosedRange<Int>) -> Int? {
    guard let count = Int(written ?? ""), range.contains(count) else {
      refuse("is no whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return count
  }

  /// A time with a zone; noted where it is none.
  var instant: Instant? {
    guard let instant = Instant(iso8601: written ?? "") else {
      refuse("is no time with a zone: write one such as 2026-12-18T00:00Z")
      return nil
    }
    return instant
  }

  /// `slo`, or a length such as `28d`; noted where it is neither.
  fileprivate var budgetWindow: BudgetWindow? {
    if written == "slo" { return .own }
    guard let length = CalendarDuration(written ?? "") else {
      refuse("is no window: write slo for the SLO's own, or a length such as 28d")
      return nil
    }
    return .preceding(length)
  }

  /// A period of a freeze calendar; noted where it is none.
  fileprivate var freezePeriod: ErrorBudgetPolicy.FreezePeriod? {
    guard known(["from", "to", "reason", "services"]) != nil,
      let start = required("from")?.instant, let end = required("to")?.instant,
      let reason = required("reason")?.text
    else { return nil }
    do throws(PeriodError) {
      return .init(
        period: try Period(from: start, to: end), reason: reason,
        services: self["services"]?.elements.compactMap(\.text) ?? [])
    } catch {
      refuse("\(error)")
      return nil
    }
  }
}
