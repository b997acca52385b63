/// The fewest elements to remove from one sequence and to add from another so that they agree.
///
/// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), in
/// linear space (section 4b). Where two stretches differ in more than ``patience`` places the edit
/// is split at the furthest point reached: it is still right, and may be longer than the shortest.
struct ShortestEdit {
  /// Which elements of the old sequence go.
  private(set) var removed: [Bool]
  /// Which elements of the new sequence come.
  private(set) var added: [Bool]

  /// How many rounds the search for the middle of a shortest edit may take, so that sequences
  /// which have little in common take time in proportion to their length.
  private static let patience = 512

  private let old: [Int]
  private let new: [Int]
  private var forward: Frontier
  private var backward: Frontier

  /// The edit from one sequence to another.
  init(from old: [Int], to new: [Int]) {
    removed = Array(repeating: false, count: old.count)
    added = Array(repeating: false, count: new.count)
    self.old = old
    self.new = new
    forward = Frontier(length: old.count + new.count)
    backward = forward
    compare(old.indices, new.indices)
  }

  private mutating func compare(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    var (a, b) = (oldRange, newRange)
    while let x = a.first, let y = b.first, old[x] == new[y] {
      a.removeFirst()
      b.removeFirst()
    }
    while let x = a.last, let y = b.last, old[x] == new[y] {
      a.removeLast()
      b.removeLast()
    }
    if a.isEmpty || b.isEmpty {
      for index in a { removed[index] = true }
      for index in b { added[index] = true }
    } else {
      let middle = middle(a, b)
      compare(a.lowerBound..<middle.old, b.lowerBound..<middle.new)
      compare(middle.old..<a.upperBound, middle.new..<b.upperBound)
    }
  }

  /// A point on a shortest edit of two stretches that begin and end differently.
  private mutating func middle(_ a: Range<Int>, _ b: Range<Int>) -> (old: Int, new: Int) {
    let (old, new) = (old, new)
    let difference = a.count - b.count
    forward.begin()
    backward.begin()
    var point: (x: Int, y: Int)?
    while point == nil, forward.round < Self.patience {
      point = forward.advance(a.count, b.count, towards: backward, difference) { x, y in
        old[a.lowerBound + x] == new[b.lowerBound + y]
      }
      if point == nil {
        point = backward.advance(a.count, b.count, towards: forward, difference) { x, y in
          old[a.upperBound - 1 - x] == new[b.upperBound - 1 - y]
        }.map { (a.count - $0.x, b.count - $0.y) }
      }
    }
    let (x, y) = point ?? forward.furthest
    return (a.lowerBound + x, b.lowerBound + y)
  }
}

/// How far edits of so many steps reach into a rectangle, from one of its corners: on each
/// diagonal, where `x - y` is the same, the greatest `x`.
private struct Frontier {
  /// The number of steps of the edits.
  private(set) var round = 0
  private var reach: [Int]
  /// Where the diagonal 0 stands in `reach`.
  private let centre: Int
  private var diagonals = stride(from: 0, through: 0, by: 2)

  /// A frontier for rectangles whose width and height add up to at most `length`.
  init(length: Int) {
    centre = length / 2 + 3
    reach = Array(repeating: Self.nowhere, count: 2 * centre + 1)
  }

  private static let nowhere = -1

  /// Goes back to the corner, where no step is made.
  mutating func begin() {
    round = 0
    diagonals = stride(from: 0, through: 0, by: 2)
    reach[centre] = 0
  }

  /// Makes one step more, in a rectangle of `width` and `height`.
  ///
  /// - Parameters:
  ///   - width: The length of the one stretch.
  ///   - height: The length of the other.
  ///   - other: The frontier from the opposite corner.
  ///   - difference: The width without the height: the diagonal of the opposite corner.
  ///   - agree: Whether the elements at a point agree, so that the diagonal goes on.
  /// - Returns: Where the two frontiers meet, seen from this corner; `nil` where they do not yet.
  mutating func advance(
    _ width: Int, _ height: Int, towards other: Frontier, _ difference: Int,
    agree: (Int, Int) -> Bool
  ) -> (x: Int, y: Int)? {
    round += 1
    for distance in round...round + 1 {
      reach[centre - distance] = Self.nowhere
      reach[centre + distance] = Self.nowhere
    }
    let lowest = -round + 2 * max(0, round - height)
    let highest = round - 2 * max(0, round - width)
    diagonals = stride(from: lowest, through: highest, by: 2)
    for diagonal in diagonals {
      var x = Self.nowhere
      let below = reach[centre + diagonal - 1]
      if below != Self.nowhere, below < width { x = below + 1 }
      let above = reach[centre + diagonal + 1]
      if above != Self.nowhere, above - diagonal <= height { x = max(x, above) }
      if x != Self.nowhere {
        while x < width, x - diagonal < height, agree(x, x - diagonal) { x += 1 }
        if let opposite = other.reach(on: difference - diagonal), x + opposite >= width {
          return (x, x - diagonal)
        }
      }
      reach[centre + diagonal] = x
    }
    return nil
  }

  /// The point reached for which the sum of its coordinates is greatest.
  var furthest: (x: Int, y: Int) {
    var best = (x: 0, y: 0)
    for diagonal in diagonals {
      let x = reach[centre + diagonal]
      if x != Self.nowhere, 2 * x - diagonal > best.x + best.y { best = (x, x - diagonal) }
    }
    return best
  }

  private func reach(on diagonal: Int) -> Int? {
    guard abs(diagonal) <= round else { return nil }
    let x = reach[centre + diagonal]
    return x == Self.nowhere ? nil : x
  }
}
