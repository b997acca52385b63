/// Whether a value agrees with a golden value to a relative difference.
func isClose(_ value: Double?, _ golden: Double, within tolerance: Double = 1e-10) -> Bool {
  guard let value else { return false }
  return abs(value - golden) <= tolerance * max(abs(golden), .leastNormalMagnitude)
}
