/// Lines at forty-five degrees, at the same places all over a drawing.
enum Hatching {
  /// How far one line is from the next along an axis.
  private static let distance = 5.0

  /// A line of the hatching.
  struct Line {
    var from: Point
    var to: Point
  }

  /// The lines inside convex areas, which come from left to right; where one line runs on from an area
  /// into the next, it is one.
  static func lines(through areas: [[Point]]) -> [Line] {
    var lines: [Line] = []
    var latest: [Int: Int] = [:]
    for area in areas {
      for (number, line) in self.lines(through: area) {
        if let index = latest[number], abs(lines[index].to.x - line.from.x) < 0.01 {
          lines[index].to = line.to
        } else {
          latest[number] = lines.count
          lines.append(line)
        }
      }
    }
    return lines
  }

  private static func lines(through area: [Point]) -> [(number: Int, line: Line)] {
    // On a line x + y is the same.
    let sums = area.map { $0.x + $0.y }
    guard area.count > 2, let least = sums.min(), let most = sums.max() else { return [] }
    let first = Int((least / distance).rounded(.up))
    return (first...max(first, Int((most / distance).rounded(.down)))).compactMap { number in
      let sum = Double(number) * distance
      let crossings = zip(area, area.dropFirst() + area.prefix(1)).compactMap {
        crossing(from: $0, to: $1, atSum: sum)
      }
      guard let from = crossings.min(by: { $0.x < $1.x }),
        let to = crossings.max(by: { $0.x < $1.x }), to.x - from.x > 0.1
      else { return nil }
      return (number, Line(from: from, to: to))
    }
  }

  private static func crossing(from start: Point, to end: Point, atSum sum: Double) -> Point? {
    let (first, last) = (start.x + start.y, end.x + end.y)
    guard first != last, min(first, last) <= sum, sum <= max(first, last) else { return nil }
    let share = (sum - first) / (last - first)
    return Point(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
  }
}
