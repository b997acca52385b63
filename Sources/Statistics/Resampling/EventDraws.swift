/// What independent events bring in a unit of time, as draws: how often they come, and what one costs.
///
/// The rate after n events over an exposure is Gamma(1/2 + n, exposure), which follows from Jeffreys'
/// prior. What an event costs on average is a Bayesian bootstrap of what events cost (Rubin, "The
/// Bayesian bootstrap", 1981), with one more value beside them, drawn anew each time from what events
/// of all kinds cost: few events alone would say that nothing can be dearer than the dearest of them.
///
/// Each event has random numbers of its own, by its number. So two sets that share events share what
/// is not known of them: a comparison of both, draw by draw, does not take the same doubt for two.
///
/// ```swift
/// let draws = EventDraws(of: [12, 31, 40], over: 1.5, name: "config-push", count: 10_000, seed: 1)
/// let costs = draws.means(of: [2, nil, 7.5], pool: [1, 2, 7.5, 30])
/// let yearly = zip(draws.rates, costs).map(*)
/// ```
package struct EventDraws: Hashable, Sendable {
  /// Draws of the rate, in events a unit of exposure.
  package let rates: [Double]
  private let events: [UInt64]
  private let seed: UInt64
  private let own: UInt64

  /// Draws for some events.
  ///
  /// - Parameters:
  ///   - events: The number of each event, each once.
  ///   - exposure: For how long they were looked for, above zero.
  ///   - name: The name of what they are: the same name gives the same draws of what no event tells.
  ///   - count: How many draws.
  ///   - seed: The seed; the same gives the same bytes.
  package init(
    of events: [UInt64], over exposure: Double, name: String, count: Int, seed: UInt64
  ) {
    self.events = events
    self.seed = seed
    own = Self.number(of: name)
    // A sum of n exponential draws and one of Gamma(1/2) is one of Gamma(n + 1/2).
    var random = Xoshiro256PlusPlus(seed: seed, stream: own &* Self.streams &+ 2)
    var sums = (0..<count).map { _ in random.gamma(shape: 0.5) }
    for event in events {
      var random = Xoshiro256PlusPlus(seed: seed, stream: event &* Self.streams)
      for draw in sums.indices { sums[draw] += random.exponential() }
    }
    rates = sums.map { $0 / exposure }
  }

  /// Draws of what an event costs on average.
  ///
  /// - Parameters:
  ///   - costs: What each event cost, in the order in which the events were passed; `nil` where that
  ///     is unknown.
  ///   - pool: What events of all kinds cost.
  /// - Returns: The draws: none where no cost is known.
  package func means(of costs: [Double?], pool: [Double]) -> [Double] {
    guard costs.contains(where: { $0 != nil }) else { return [] }
    var weighted = [Double](repeating: 0, count: rates.count)
    var total = weighted
    for (event, cost) in zip(events, costs) {
      guard let cost else { continue }
      var random = Xoshiro256PlusPlus(seed: seed, stream: event &* Self.streams &+ 1)
      for draw in weighted.indices {
        let weight = random.exponential()
        weighted[draw] += weight * cost
        total[draw] += weight
      }
    }
    guard !pool.isEmpty else { return zip(weighted, total).map { $0 / $1 } }
    var random = Xoshiro256PlusPlus(seed: seed, stream: own &* Self.streams &+ 3)
    for draw in weighted.indices {
      let weight = random.exponential()
      weighted[draw] += weight * pool[random.index(below: pool.count)]
      total[draw] += weight
    }
    return zip(weighted, total).map { $0 / $1 }
  }

  /// How many streams of random numbers belong to one number.
  private static let streams: UInt64 = 4

  /// A number for a name, the same on every machine (Fowler, Noll and Vo, FNV-1a).
  package static func number(of name: String) -> UInt64 {
    name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
