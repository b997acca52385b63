/// What harms burned of an objective over a span of time, as segments of constant burn.
///
/// Every budgeting method is reduced to such segments once; what is asked afterwards of periods and
/// windows is an integral over them.
struct BurnTimeline {
  /// The segments in order, none overlapping another.
  let segments: [BurnSegment]

  /// The burn of `findings` in `span`.
  ///
  /// - Parameters:
  ///   - findings: The harms; those not known burn nothing here.
  ///   - span: The time asked for, in milliseconds since 1970. Segments may reach over its ends.
  ///   - stretches: The stretches in which the objective was in force, in order.
  ///   - slo: The name of the SLO, for errors.
  /// - Throws: ``BudgetError`` or ``TimeWindowError`` where slices of time cannot be laid out.
  init(
    of findings: [HarmFinding], in span: Range<Int64>, governedBy stretches: [GovernedStretch],
    slo: String
  ) throws {
    var segments: [BurnSegment] = []
    for stretch in stretches where stretch.time.overlaps(span) {
      segments += try Self.burns(of: findings, in: span, of: stretch, slo: slo)
    }
    self.segments = segments
  }

  private static func burns(
    of findings: [HarmFinding], in span: Range<Int64>, of stretch: GovernedStretch, slo: String
  ) throws -> [BurnSegment] {
    switch stretch.method {
    case .occurrences, .ratioTimeslices:
      // The mean over slices that weigh the same is the mean over time, so ratios of slices burn
      // as single events do when traffic is even.
      return sweep(findings, in: span.clamped(to: stretch.time)).map {
        BurnSegment(proportionalTo: $0)
      }
    case .timeslices:
      let slicing = try TimeSlicing(stretch, slo: slo)
      let wholeSlices = span.lowerBound - slicing.length..<span.upperBound + slicing.length
      let overlaps = sweep(findings, in: wholeSlices.clamped(to: stretch.time))
      return SliceWalk.burns(from: overlaps, in: slicing).compactMap {
        $0.time.overlaps(span) ? $0 : nil
      }
    }
  }

  private static func sweep(_ findings: [HarmFinding], in span: Range<Int64>) -> [HarmOverlap] {
    let harms = findings.compactMap { finding -> Harm? in
      guard case .known(let harm) = finding, harm.time.overlaps(span) else { return nil }
      return harm
    }
    return HarmOverlap.sweep(harms, within: span)
  }
}
