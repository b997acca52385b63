extension RandomNumberGenerator {
  /// A draw from the exponential distribution of mean 1, by the ziggurat method.
  package mutating func exponential() -> Double {
    let table = Ziggurat.exponential
    return table.edges.withUnsafeBufferPointer { edges in
      exponential(edges: edges, of: table)
    }
  }

  /// The same draw, for a loop that looks up the table once.
  @inline(__always)
  mutating func exponential(edges: UnsafeBufferPointer<Double>, of table: Ziggurat) -> Double {
    let bits = next()
    let layer = Int(truncatingIfNeeded: bits & 0xFF)
    let x = Double(Int64(bitPattern: bits >> 11)) * 0x1p-53 * edges[layer]
    if _fastPath(x < edges[layer + 1]) { return x }
    return exponential(outside: layer, at: x, of: table)
  }

  /// The draw that the table alone did not settle: the tail, which has no memory, or the wedge
  /// between a layer and the density.
  @inline(never)
  private mutating func exponential(
    outside layer: Int, at x: Double, of table: Ziggurat
  ) -> Double {
    if layer == 0 { return table.tail + exponential() }
    let height = uniform() * (table.heights[layer + 1] - table.heights[layer])
    return table.heights[layer] + height < Portable.exp(-x) ? x : exponential()
  }

  /// A draw from the normal distribution of mean 0 and standard deviation 1, by the ziggurat method;
  /// its tail by exponential draws (Marsaglia, "Generating a variable from the tail of the normal
  /// distribution", 1964).
  package mutating func normal() -> Double {
    let table = Ziggurat.normal
    while true {
      let bits = next()
      let layer = Int(truncatingIfNeeded: bits & 0xFF)
      let sign: Double = bits & 0x100 == 0 ? 1 : -1
      let x = Double(Int64(bitPattern: bits >> 11)) * 0x1p-53 * table.edges[layer]
      if x < table.edges[layer + 1] { return sign * x }
      if layer == 0 { return sign * normalTail(beyond: table.tail) }
      let height = uniform() * (table.heights[layer + 1] - table.heights[layer])
      if table.heights[layer] + height < Portable.exp(-0.5 * x * x) { return sign * x }
    }
  }

  private mutating func normalTail(beyond edge: Double) -> Double {
    while true {
      let x = exponential() / edge
      if 2 * exponential() > x * x { return edge + x }
    }
  }

  /// A draw from a gamma distribution of rate 1 and a shape above zero (Marsaglia and Tsang, "A simple
  /// method for generating gamma variables", 2000).
  package mutating func gamma(shape: Double) -> Double {
    if shape < 1 {
      return gamma(shape: shape + 1) * Portable.exp(-exponential() / shape)
    }
    let d = shape - 1 / 3.0
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let u = openUniform()
      let square = x * x
      if u < 1 - 0.0331 * square * square { return d * v }
      if Portable.log(u) < 0.5 * square + d * (1 - v + Portable.log(v)) { return d * v }
    }
  }

  /// A draw from a beta distribution, as a ratio of gamma draws.
  package mutating func beta(_ alpha: Double, _ beta: Double) -> Double {
    let first = gamma(shape: alpha)
    return first / (first + gamma(shape: beta))
  }

  /// Weights from the flat Dirichlet distribution, which sum to 1, into `weights`: exponential draws
  /// over their sum.
  package mutating func fillDirichlet(_ weights: inout [Double]) {
    var sum = 0.0
    for index in weights.indices {
      weights[index] = exponential()
      sum += weights[index]
    }
    for index in weights.indices { weights[index] /= sum }
  }
}
