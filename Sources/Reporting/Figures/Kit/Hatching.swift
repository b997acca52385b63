/// Lines at forty-five degrees, at the same places all over a drawing.
enum Hatching {
  /// How far one line is from the next along an axis.
  private static let distance = 5.0

  /// The lines inside a convex area.
  static func lines(through area: [Point]) -> [(from: Point, to: Point)] {
    // On a line x + y is the same.
    let sums = area.map { $0.x + $0.y }
    guard area.count > 2, let least = sums.min(), let most = sums.max() else { return [] }
    let first = (least / distance).rounded(.up) * distance
    return stride(from: first, through: most, by: distance).compactMap { sum in
      let crossings = zip(area, area.dropFirst() + area.prefix(1)).compactMap {
        crossing(from: $0, to: $1, atSum: sum)
      }
      guard let from = crossings.min(by: { $0.x < $1.x }),
        let to = crossings.max(by: { $0.x < $1.x }), to.x - from.x > 0.1
      else { return nil }
      return (from, to)
    }
  }

  private static func crossing(from start: Point, to end: Point, atSum sum: Double) -> Point? {
    let (first, last) = (start.x + start.y, end.x + end.y)
    guard first != last, min(first, last) <= sum, sum <= max(first, last) else { return nil }
    let share = (sum - first) / (last - first)
    return Point(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
  }
}
