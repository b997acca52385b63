import Foundation
import Statistics

/// How incidents come: at random, or more of them in some stretches of time than in others.
package struct IncidentProcess: Hashable, Sendable {
  /// How many come in a day, on average, not counting those that others set off.
  package var perDay: Double
  /// How large they are.
  package var sizes: SizeLaw
  /// How long half of them last at most; the logarithm of how long is normal.
  package var medianHours = 2.0
  /// When more of them come; `nil` where they come evenly.
  package var storms: Storms?
  /// How many others an incident sets off on average, below 1; each comes some days after it.
  package var aftershocks = 0.0
  /// How many days an aftershock is away on average.
  package var aftershockDays = 4.0

  /// Incidents, so many in 28 days, of sizes.
  package init(perFourWeeks: Double, sizes: SizeLaw = .lognormal(sigma: 1.25)) {
    perDay = perFourWeeks / 28
    self.sizes = sizes
  }

  /// How much comes on a day, on average, in sizes.
  var meanBurn: Double { perDay / (1 - aftershocks) * sizes.mean }

  /// The incidents of some days, in the order in which they came.
  func happenings(days: Int, using random: inout Xoshiro256PlusPlus) -> [SimulatedIncident] {
    var starts = firstShocks(days: Double(days), using: &random)
    var place = 0
    while place < starts.count {
      var chance = random.exponential()
      while chance < aftershocks {
        let start = starts[place] + aftershockDays * random.exponential()
        if start < Double(days) { starts.append(start) }
        chance += random.exponential()
      }
      place += 1
    }
    return starts.sorted().map { start in
      SimulatedIncident(
        start: start, hours: medianHours * exp(random.normal()), size: sizes.draw(using: &random))
    }
  }

  /// When incidents came that no other set off.
  private func firstShocks(days: Double, using random: inout Xoshiro256PlusPlus) -> [Double] {
    var storm = storms.map { StormClock($0, using: &random) }
    let highest = perDay * (storms?.highestRatio ?? 1)
    var starts: [Double] = []
    var time = random.exponential() / highest
    while time < days {
      let ratio = storm?.ratio(at: time, using: &random) ?? 1
      if random.uniform() * highest < perDay * ratio { starts.append(time) }
      time += random.exponential() / highest
    }
    return starts
  }
}

/// How large incidents are, a typical one being about 1.
package enum SizeLaw: Hashable, Sendable {
  /// The logarithm is normal, with a standard deviation; the median is 1.
  case lognormal(sigma: Double)
  /// A power law from 1 up, with an index above 1.
  case pareto(index: Double)
  /// The size to a power, the shape, is exponential: the smaller the shape, the heavier the tail.
  case weibull(shape: Double)
  /// Two kinds that have nothing to do with one another: small ones, and rarely one that is so many
  /// times larger.
  case twoKinds(large: Double, times: Double)

  /// The mean.
  package var mean: Double {
    switch self {
    case .lognormal(let sigma): exp(sigma * sigma / 2)
    case .pareto(let index): index / (index - 1)
    case .weibull(let shape): tgamma(1 + 1 / shape)
    case .twoKinds(let large, let times): (1 - large + large * times) * exp(0.5 * 0.5 / 2)
    }
  }

  func draw(using random: inout Xoshiro256PlusPlus) -> Double {
    switch self {
    case .lognormal(let sigma): exp(sigma * random.normal())
    case .pareto(let index): exp(random.exponential() / index)
    case .weibull(let shape): pow(random.exponential(), 1 / shape)
    case .twoKinds(let large, let times):
      (random.uniform() < large ? times : 1) * exp(0.5 * random.normal())
    }
  }
}

/// Times of calm and of storm, each lasting at random.
package struct Storms: Hashable, Sendable {
  /// How many days a calm lasts on average.
  package var calmDays: Double
  /// How many days a storm lasts on average.
  package var stormDays: Double
  /// How many times more incidents come in a storm than in a calm.
  package var ratio: Double

  /// Times of calm and of storm.
  package init(calmDays: Double, stormDays: Double, ratio: Double) {
    self.calmDays = calmDays
    self.stormDays = stormDays
    self.ratio = ratio
  }

  /// How many times more incidents than on average come in a calm.
  var calmRatio: Double { (calmDays + stormDays) / (calmDays + ratio * stormDays) }

  /// How many times more come in a storm.
  var highestRatio: Double { ratio * calmRatio }
}

/// Whether there is a storm, asked at later and later times.
private struct StormClock {
  let storms: Storms
  var isStorm: Bool
  var until: Double

  init(_ storms: Storms, using random: inout Xoshiro256PlusPlus) {
    self.storms = storms
    isStorm = random.uniform() < storms.stormDays / (storms.calmDays + storms.stormDays)
    until = (isStorm ? storms.stormDays : storms.calmDays) * random.exponential()
  }

  mutating func ratio(at time: Double, using random: inout Xoshiro256PlusPlus) -> Double {
    while until < time {
      isStorm.toggle()
      until += (isStorm ? storms.stormDays : storms.calmDays) * random.exponential()
    }
    return isStorm ? storms.highestRatio : storms.calmRatio
  }
}
