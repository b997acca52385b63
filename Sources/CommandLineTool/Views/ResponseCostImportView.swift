import Reliability

/// What becomes of an import of costs of responses, as `--json` shows it.
struct ResponseCostImportView: Encodable {
  let total: Int
  let added: [Change]
  let changed: [Change]
  let unchanged: Int
  let notInLedger: [String]
  let skipped: [String: Int]
  let unusedFields: [String]
  let dryRun: Bool

  struct Change: Encodable {
    let incident: String
    @OrNull var before: Cost?
    let after: Cost
  }

  struct Cost: Encodable {
    @OrNull var people: Int?
    @OrNull var engagedMinutes: Double?
    @OrNull var afterHoursMinutes: Double?
    @OrNull var manualSteps: Int?

    init(_ cost: ResponseCost) {
      people = cost.people
      engagedMinutes = cost.engagedMinutes
      afterHoursMinutes = cost.afterHoursMinutes
      manualSteps = cost.manualSteps
    }
  }

  init(_ report: ResponseCostImportReport, unused: [String], isDry: Bool) {
    total = report.total
    added = report.added.map(Change.init)
    changed = report.changed.map(Change.init)
    unchanged = report.unchanged
    notInLedger = report.unmatched
    skipped = report.skipped
    unusedFields = unused
    dryRun = isDry
  }
}

extension ResponseCostImportView.Change {
  fileprivate init(_ change: ResponseCostImportReport.Change) {
    self.init(
      incident: change.incident.description,
      before: change.before.map(ResponseCostImportView.Cost.init), after: .init(change.after))
  }
}

extension ResponseCostImportReport {
  /// The report for a terminal: what was recorded before and is replaced, one by one.
  func lines(unused: [String], isDry: Bool) -> [String] {
    var lines = [
      "Read \(total): \(added.count) added, \(changed.count) changed, \(unchanged) unchanged, "
        + "\(unmatched.count) not in the ledger, \(skipped.values.reduce(0, +)) skipped"
    ]
    lines += changed.map { "  changed: \($0.incident), \($0.words)" }
    if !unmatched.isEmpty {
      let shown = unmatched.prefix(6).map(\.singleLine).joined(separator: ", ")
      let rest = unmatched.count > 6 ? " and \(unmatched.count - 6) more" : ""
      lines.append(
        "  not in the ledger: \(shown)\(rest); 'incidents' of a --mapping file says which they are")
    }
    lines += skipped.sorted { $0.key < $1.key }.map { "  skipped: \($0.value) \($0.key)" }
    if !unused.isEmpty {
      lines.append("  no place for \(unused.map(\.singleLine).joined(separator: ", "))")
    }
    if isDry { lines.append("Nothing was changed") }
    return lines
  }
}

extension ResponseCostImportReport.Change {
  /// What becomes of what: `people 3 -> 4, steps by hand unknown -> 9`.
  fileprivate var words: String {
    [
      Self.words("people", before?.people?.description, after.people?.description),
      Self.words("engaged minutes", before?.engagedMinutes?.figure, after.engagedMinutes?.figure),
      Self.words(
        "after-hours minutes", before?.afterHoursMinutes?.figure, after.afterHoursMinutes?.figure),
      Self.words("steps by hand", before?.manualSteps?.description, after.manualSteps?.description),
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private static func words(_ name: String, _ before: String?, _ after: String?) -> String? {
    before == after ? nil : "\(name) \(before ?? "unknown") -> \(after ?? "unknown")"
  }
}
