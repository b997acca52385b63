/// How likely the values from 0 to a limit are, on a grid; what is above the limit is left out.
///
/// A value goes to its nearest cell, so that the errors of many values cancel: the sum of four is
/// known to less than 0.01 of the limit.
struct GridMass: Hashable, Sendable {
  /// How many cells make up the limit.
  static let cells = 64

  /// The probability of each multiple of limit / cells.
  private(set) var mass = [Double](repeating: 0, count: cells + 1)

  /// The cell of a value, `nil` where it is above the limit.
  static func cell(of value: Double, limit: Double) -> Int? {
    let place = value / limit * Double(cells) + 0.5
    return place < Double(cells + 1) ? Int(place) : nil
  }

  /// The upper edge of a cell, in parts of the limit.
  static func upperEdge(of cell: Int) -> Double { (Double(cell) + 0.5) / Double(cells) }

  /// Adds to the probability of a cell.
  mutating func add(_ probability: Double, to cell: Int) { mass[cell] += probability }

  /// The distribution of the sum of two independent values.
  func plus(_ other: GridMass) -> GridMass {
    var sum = GridMass()
    mass.withUnsafeBufferPointer { first in
      other.mass.withUnsafeBufferPointer { second in
        sum.mass.withUnsafeMutableBufferPointer { sum in
          for place in 0..<first.count where first[place] > 0 {
            let probability = first[place]
            let reachable = UnsafeMutableBufferPointer(rebasing: sum[place...])
            for cell in reachable.indices { reachable[cell] += probability * second[cell] }
          }
        }
      }
    }
    return sum
  }

  /// The distribution of the sum of `count` independent values, at least 1.
  func times(_ count: Int) -> GridMass {
    guard count > 1 else { return self }
    let half = times(count / 2)
    let even = half.plus(half)
    return count.isMultiple(of: 2) ? even : even.plus(self)
  }

  /// The probability that the sum of two independent values is at most the limit.
  func probabilityWithin(plus other: GridMass) -> Double {
    var below = 0.0
    var within = 0.0
    for cell in mass.indices {
      below += other.mass[cell]
      within += mass[Self.cells - cell] * below
    }
    return within
  }
}
