/// A stretch of time in which the same harms are active, at least one of them.
struct HarmOverlap: Equatable {
  /// When, in milliseconds since 1970; never empty.
  var time: Range<Int64>
  /// The fraction of events that was bad: 1 - product of (1 - f).
  var badFraction: Double
  /// The sum of the harms' fractions: a harm of fraction f is to blame for f / sum of the bad.
  var fractionSum: Double

  /// How long it lasts, in milliseconds.
  var length: Int64 { time.upperBound - time.lowerBound }

  /// The part of it inside another stretch of time, `nil` where there is none.
  func clipped(to other: Range<Int64>) -> HarmOverlap? {
    let inside = time.clamped(to: other)
    return inside.isEmpty
      ? nil : HarmOverlap(time: inside, badFraction: badFraction, fractionSum: fractionSum)
  }

  /// Sweeps over the harms inside `span` and cuts it where one begins or ends: O(n log n).
  ///
  /// - Returns: The stretches with harm, in order, none overlapping another.
  static func sweep(_ harms: [Harm], within span: Range<Int64>) -> [HarmOverlap] {
    let edges = harms.indices.flatMap { index -> [Edge] in
      let time = harms[index].time.clamped(to: span)
      guard !time.isEmpty, harms[index].badFraction > 0 else { return [] }
      return [
        Edge(time: time.lowerBound, harm: index, fraction: harms[index].badFraction),
        Edge(time: time.upperBound, harm: index, fraction: 0),
      ]
    }.sorted { $0.time < $1.time }
    return overlaps(between: edges, harmCount: harms.count)
  }

  private struct Edge {
    var time: Int64
    var harm: Int
    var fraction: Double
  }

  private static func overlaps(between edges: [Edge], harmCount: Int) -> [HarmOverlap] {
    var active = OverlapTree(count: harmCount)
    var overlaps: [HarmOverlap] = []
    for (index, edge) in edges.enumerated() {
      active.set(edge.harm, to: edge.fraction)
      guard index + 1 < edges.count, edge.time < edges[index + 1].time, active.fractionSum > 0
      else { continue }
      overlaps.append(
        HarmOverlap(
          time: edge.time..<edges[index + 1].time, badFraction: active.badFraction,
          fractionSum: active.fractionSum))
    }
    return overlaps
  }
}
