/// The fractions of the harms that are active at one instant, combined.
///
/// A tree of pairs in an array: a change costs O(log n), and the root never drifts, because every
/// node is computed from its children and not by taking a factor off a running product.
struct OverlapTree {
  private var nodes: [Node]
  private let leafCount: Int

  private struct Node {
    var badFraction = 0.0
    var fractionSum = 0.0
  }

  /// A tree for harms numbered from 0 to `count`, none of them active.
  init(count: Int) {
    var leaves = 1
    while leaves < count { leaves *= 2 }
    leafCount = leaves
    nodes = Array(repeating: Node(), count: 2 * leaves)
  }

  /// 1 - product of (1 - f) over the active harms: the fraction of events that is bad
  /// (methods.md, section 2).
  var badFraction: Double { nodes[1].badFraction }

  /// The sum of f over the active harms, by which the bad fraction is shared out.
  var fractionSum: Double { nodes[1].fractionSum }

  /// Makes a harm active with a fraction, or inactive with 0.
  mutating func set(_ index: Int, to fraction: Double) {
    var node = leafCount + index
    nodes[node] = Node(badFraction: fraction, fractionSum: fraction)
    while node > 1 {
      node /= 2
      nodes[node] = Self.combined(nodes[2 * node], nodes[2 * node + 1])
    }
  }

  private static func combined(_ left: Node, _ right: Node) -> Node {
    Node(
      badFraction: left.badFraction + right.badFraction * (1 - left.badFraction),
      fractionSum: left.fractionSum + right.fractionSum)
  }
}
