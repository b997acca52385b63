import Interchange
import Reliability

/// What became of the pull of an SLO.
struct PullOutcome {
  let slo: String
  let source: String
  let partName: String
  let partQuery: String
  let measured: Int
  let measuredOtherwise: Int
  var measurements: [MeasurementReference] = []
  var added = 0
  var corrected = 0
  var unchanged = 0
  var gaps = 0
  var halfKnown = 0
  var error: PullError?
  /// Whether nothing was asked, as the server had failed before.
  var isLeftOut = false
  private var notes: [String] = []

  init(_ task: MeasurementPull.Task, _ plan: MeasurementPlan) {
    slo = task.slo
    source = task.server.address.text
    partName = task.indicator.partName
    partQuery = task.indicator.part
    measured = plan.measured
    measuredOtherwise = plan.measuredOtherwise
  }

  /// Adds what became of a chunk.
  mutating func count(_ report: MeasurementReport) {
    if let reference = report.reference { measurements.append(reference) }
    added += report.added
    corrected += report.corrected
    unchanged += report.unchanged
  }

  /// Adds what a server doubts, each thing once.
  mutating func note(_ doubts: [String]) {
    for doubt in doubts where !notes.contains(doubt) { notes.append(doubt) }
  }

  /// What a person must know, a line each.
  var doubts: [String] {
    var doubts = notes
    if halfKnown > 0 {
      doubts.append(
        "\(slo): \(halfKnown) intervals have events, and no sample of \(partName) ones by "
          + "'\(partQuery)': kept as gaps; where a missing series means none, end the query with "
          + "'or vector(0)'")
    }
    if measuredOtherwise > 0 {
      doubts.append(
        "\(slo): \(measuredOtherwise) intervals are measured with other ends, and were not asked "
          + "for: 'psgf sli list' shows by what")
    }
    return doubts
  }

  /// Which SLOs were not asked about, a line each server.
  static func leftOut(_ outcomes: [PullOutcome]) -> [String] {
    Dictionary(grouping: outcomes.filter(\.isLeftOut), by: \.source).sorted { $0.key < $1.key }
      .map { source, outcomes in
        "not asked, as \(source) failed before: " + outcomes.map(\.slo).joined(separator: ", ")
      }
  }

  /// The outcomes for a terminal.
  static func lines(_ outcomes: [PullOutcome]) -> [String] {
    guard !outcomes.isEmpty else { return ["No SLO counts events in a Prometheus."] }
    let outcomes = outcomes.filter { !$0.isLeftOut && ($0.error.map { $0.kept > 0 } ?? true) }
    guard !outcomes.isEmpty else { return [] }
    var table = TextTable(alignments: [.left, .right, .right, .right, .right, .right])
    table.append(["SLO", "ADDED", "CORRECTED", "UNCHANGED", "BEFORE", "GAPS", "MEASUREMENTS"])
    for outcome in outcomes {
      table.append(
        [outcome.slo]
          + [
            outcome.added, outcome.corrected, outcome.unchanged, outcome.measured,
            outcome.gaps + outcome.halfKnown,
          ].map(\.description)
          + [outcome.span])
    }
    return table.lines
  }

  private var span: String {
    guard let first = measurements.first, let last = measurements.last else { return "-" }
    return first == last ? "\(first)" : "\(first) to \(last)"
  }
}

/// An SLO of which nothing can be pulled, and why.
struct SkippedSLO: Encodable {
  let slo: String
  let reason: String

  var line: String { "skipped \(slo): \(reason)".singleLine }
}
