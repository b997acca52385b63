import Statistics

/// When a budget will be gone if days go on to burn it as those in the window did.
///
/// The mean burn of a day is drawn from the Bayesian bootstrap of the days that are measured as a
/// whole, with their own mean as one more day. Where windows roll, what leaves the window gives
/// budget back.
package struct BudgetForecast: Hashable, Sendable {
  /// How many whole days are measured.
  package var days: Int
  /// The seed of the draws.
  package var seed: UInt64
  /// How many draws there were.
  package var draws: Int
  /// What a day burns on average; `nil` where too few days are measured.
  package var meanBurn: Double?
  /// The middle 80 % of the draws of that mean.
  package var burnInterval: ClosedRange<Double>?
  /// When the budget is gone at the mean burn, and at the ends of its interval.
  package var outcome: Outcome

  /// What can be said of the end of a budget.
  package enum Outcome: Hashable, Sendable {
    /// Too few whole days are measured; so many are needed.
    case notEnoughEvidence(needed: Int)
    /// It is gone already.
    case goneAlready
    /// When it will be gone at the mean burn, at the upper and at the lower end of its interval.
    case ends(End, earliest: End, latest: End)
  }

  /// An end of a budget.
  package enum End: Hashable, Sendable {
    /// It is gone then.
    case at(Instant)
    /// It is not gone: within one window's length where windows roll, else within the window.
    case never
  }

  /// The fewest whole days that say something of a mean.
  package static let fewestDays = 7
  /// How many means are drawn.
  static let draws = 4_000

  /// A forecast from the pieces of a window, which are in order, and from what is left.
  init(
    of pieces: [BudgetPiece], account: BudgetAccount, window: Period, rolls: Bool,
    judgedAt: Instant, seed: UInt64
  ) {
    let burns = pieces.burnByWholeDay
    days = burns.count
    draws = Self.draws
    self.seed = seed
    if account.budget > 0, account.left <= 0 {
      outcome = .goneAlready
    } else {
      outcome = .notEnoughEvidence(needed: Self.fewestDays)
    }
    guard days >= Self.fewestDays, account.budget > 0 else { return }
    let mean = burns.reduce(0, +) / Double(days)
    let means = Quantiles(
      of: BayesianBootstrap(of: burns, pooled: mean).means(draws: Self.draws, seed: seed))
    guard let low = means.quantile(0.1), let high = means.quantile(0.9) else { return }
    meanBurn = mean
    burnInterval = low...max(low, high)
    guard outcome != .goneAlready else { return }
    let future = BurnFuture(
      pieces: rolls ? pieces : [], account: account, window: window, judgedAt: judgedAt)
    outcome = .ends(
      future.end(burningADay: mean), earliest: future.end(burningADay: high),
      latest: future.end(burningADay: low))
  }
}

/// What a budget becomes at a constant burn.
private struct BurnFuture {
  /// What is in the window and leaves it again, in order; nothing where windows do not roll.
  let pieces: [BudgetPiece]
  let account: BudgetAccount
  let window: Period
  let judgedAt: Instant

  /// When the budget is gone.
  ///
  /// Between two pieces that leave a rolling window the burn in it is linear in time, so its first
  /// reach of the budget lies within one such stretch or nowhere.
  func end(burningADay burn: Double) -> BudgetForecast.End {
    let now = judgedAt.millisecondsSinceEpoch
    let rate = burn / 86_400_000
    guard rate > 0 else { return .never }
    let horizon = pieces.isEmpty ? window.end.millisecondsSinceEpoch - now : window.length
    var inWindow = account.burned
    var elapsed: Int64 = 0
    for piece in pieces {
      // The part of the window before the piece leaves it, burning nothing back.
      let start = max(0, piece.time.lowerBound - window.start.millisecondsSinceEpoch)
      let length = piece.time.upperBound - piece.time.lowerBound
      let leaving = piece.bad / Double(length)
      for (until, slope) in [(start, rate), (start + length, rate - leaving)] {
        let stretch = Double(until - elapsed)
        if stretch > 0, slope > 0, inWindow + slope * stretch >= account.budget {
          return .at(advanced(by: elapsed, (account.budget - inWindow) / slope))
        }
        inWindow += slope * max(0, stretch)
        elapsed = max(elapsed, until)
      }
    }
    let needed = (account.budget - inWindow) / rate
    guard Double(elapsed) + needed <= Double(horizon) else { return .never }
    return .at(advanced(by: elapsed, needed))
  }

  private func advanced(by elapsed: Int64, _ more: Double) -> Instant {
    judgedAt.advanced(by: .milliseconds(elapsed + Int64(max(0, more).rounded(.up))))
  }
}

extension [BudgetPiece] {
  /// What burned on each day in UTC that the pieces cover as a whole, in order. A piece longer than a
  /// day says nothing of the days in it.
  fileprivate var burnByWholeDay: [Double] {
    var days: [Int: (covered: Double, bad: Double)] = [:]
    for piece in self where piece.time.minutes <= 1_440 {
      for (day, share) in piece.time.daysInUTC {
        days[day, default: (0, 0)].covered += piece.time.minutes * share
        days[day, default: (0, 0)].bad += piece.bad * share
      }
    }
    return days.filter { $0.value.covered >= 1_440 * (1 - .roundingTolerance) }
      .sorted { $0.key < $1.key }.map(\.value.bad)
  }
}

extension Period {
  fileprivate var length: Int64 { end.millisecondsSinceEpoch - start.millisecondsSinceEpoch }
}
