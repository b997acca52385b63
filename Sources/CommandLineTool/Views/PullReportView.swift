import Reliability

/// What became of a pull, as `--json` shows it.
struct PullReportView: Encodable {
  let slos: [Outcome]
  let skipped: [SkippedSLO]

  struct Outcome: Encodable {
    let slo: String
    let source: String
    let measurements: [String]
    let added: Int
    let corrected: Int
    let unchanged: Int
    let measuredBefore: Int
    let measuredOtherwise: Int
    let gaps: Int
    let gapsWithoutPart: Int
    let isLeftOut: Bool
    @OrNull var error: String?

    init(_ outcome: PullOutcome) {
      slo = outcome.slo
      source = outcome.source
      measurements = outcome.measurements.map(\.description)
      added = outcome.added
      corrected = outcome.corrected
      unchanged = outcome.unchanged
      measuredBefore = outcome.measured
      measuredOtherwise = outcome.measuredOtherwise
      gaps = outcome.gaps
      gapsWithoutPart = outcome.halfKnown
      isLeftOut = outcome.isLeftOut
      error = outcome.error?.description
    }
  }

  init(_ outcomes: [PullOutcome], _ skipped: [SkippedSLO]) {
    slos = outcomes.map(Outcome.init)
    self.skipped = skipped
  }
}
