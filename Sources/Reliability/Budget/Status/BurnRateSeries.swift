/// What was measured, summed up so that the burn rate over any window is found at once.
struct BurnRateSeries {
  /// What was measured, in order.
  let pieces: [BudgetPiece]
  // Sums over the pieces before each index, and over all.
  private var measured: [Int64] = [0]
  private var bad = [0.0]
  private var budget = [0.0]
  // Sums of fractions round: how many pieces have any tells nothing from something all the same.
  private var piecesWithBad = [0]
  private var piecesWithBudget = [0]

  /// A series of pieces, which are in order.
  init(_ pieces: [BudgetPiece]) {
    self.pieces = pieces
    for (index, piece) in pieces.enumerated() {
      measured.append(measured[index] + piece.time.upperBound - piece.time.lowerBound)
      bad.append(bad[index] + piece.bad)
      budget.append(budget[index] + piece.budget)
      piecesWithBad.append(piecesWithBad[index] + (piece.bad > 0 ? 1 : 0))
      piecesWithBudget.append(piecesWithBudget[index] + (piece.budget > 0 ? 1 : 0))
    }
  }

  /// What is known of the burn rate over a window.
  enum Reading: Hashable {
    /// The rate.
    case rate(Double)
    /// The window is measured, and a piece reaches out of it: what was bad of that piece may have
    /// been within or without.
    case tooCoarse
    /// The window is not measured as a whole.
    case notMeasured

    /// The rate, where it is known.
    var rate: Double? { if case .rate(let rate) = self { rate } else { nil } }
  }

  /// The burn rate over the window of so many minutes that ends then, in milliseconds since 1970.
  func reading(over minutes: Double, endingAt end: Int64) -> Reading {
    let window = end - Int64(minutes * 60_000)..<end
    let first = pieces.partitioningIndex { $0.time.upperBound > window.lowerBound }
    let last = max(first, pieces.partitioningIndex { $0.time.upperBound > end })
    let before = first < last ? max(0, window.lowerBound - pieces[first].time.lowerBound) : 0
    let after =
      last < pieces.count ? max(0, end - max(window.lowerBound, pieces[last].time.lowerBound)) : 0
    guard measured[last] - measured[first] - before + after == window.upperBound - window.lowerBound
    else { return .notMeasured }
    guard before == 0, after == 0 else { return .tooCoarse }
    // Without traffic nothing burns.
    guard piecesWithBudget[first] < piecesWithBudget[last],
      piecesWithBad[first] < piecesWithBad[last]
    else { return .rate(0) }
    return .rate((bad[last] - bad[first]) / (budget[last] - budget[first]))
  }
}
