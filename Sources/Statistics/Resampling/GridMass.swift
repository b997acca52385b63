/// How likely the values from 0 to a limit are, on a grid; what is above the limit is left out.
///
/// A value between two cells is shared out between them so that the mean stays, as errors that all
/// point one way would add up in a sum.
struct GridMass: Hashable, Sendable {
  /// How many cells make up the limit.
  static let cells = 64

  /// The probability of each multiple of limit / cells.
  private(set) var mass = [Double](repeating: 0, count: cells + 1)

  /// A place on the grid: a cell, and how far it is from there to the next, from 0 to 1.
  struct Place: Hashable, Sendable {
    let cell: Int
    let remainder: Double

    /// The place of a value, in parts of the limit; `nil` where it is beyond the grid.
    init?(of value: Double) {
      let place = value * Double(cells)
      guard place < Double(cells + 1) else { return nil }
      cell = Int(place)
      remainder = place - Double(cell)
    }
  }

  /// The upper edge of a cell, in parts of the limit.
  static func upperEdge(of cell: Int) -> Double { (Double(cell) + 0.5) / Double(cells) }

  /// Adds to the probability of a place.
  mutating func add(_ probability: Double, at place: Place) {
    mass[place.cell] += probability * (1 - place.remainder)
    if place.cell < Self.cells { mass[place.cell + 1] += probability * place.remainder }
  }

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

  /// The probability that the sum of two independent values is at most the limit, of whose own cell
  /// one half lies below it.
  func probabilityWithin(plus other: GridMass) -> Double {
    var below = 0.0
    var within = 0.0
    for cell in mass.indices {
      within += mass[Self.cells - cell] * (below + other.mass[cell] / 2)
      below += other.mass[cell]
    }
    return within
  }

  /// The distribution of a value that is always 0.
  static let zero: GridMass = {
    var zero = GridMass()
    zero.add(1, to: 0)
    return zero
  }()
}
