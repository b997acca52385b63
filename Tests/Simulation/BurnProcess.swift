import Foundation
package import Statistics

/// How a simulated service burns its budget from day to day, in units of a typical incident: a
/// background of noise, incidents on top of it, and what changes both with time.
package struct BurnProcess: Hashable, Sendable {
  /// What burns on a day without incidents, on average.
  package var background = 0.0
  /// How that varies from day to day.
  package var noise = DayNoise.gamma(shape: 6)
  /// What happens on top of it.
  package var incidents: IncidentProcess?
  /// How many times more burns on a working day than on one of the weekend.
  package var workingDayRatio = 1.0
  /// By how much more burns at the height of the year, and less at its depth: a fraction.
  package var yearlySwing = 0.0
  /// How many times more burns after a year.
  package var driftPerYear = 1.0

  /// A service that burns nothing.
  package init() {}

  /// A service of which every day is drawn alone, 1 on average.
  package static func independentDays(_ noise: DayNoise) -> BurnProcess {
    var process = BurnProcess()
    process.background = 1
    process.noise = noise
    return process
  }

  /// A service with incidents, of whose burn a share comes from its background.
  package static func bursty(
    _ incidents: IncidentProcess, backgroundShare: Double = 0.2
  ) -> BurnProcess {
    var process = BurnProcess()
    process.incidents = incidents
    process.background =
      incidents.meanBurn * backgroundShare / (1 - backgroundShare)
    return process
  }

  /// Some days of this process.
  ///
  /// - Parameters:
  ///   - days: How many.
  ///   - steady: The day at which drift has changed nothing yet.
  ///   - random: What draws them; the year begins at a random season.
  /// - Returns: The days, and what happened on them.
  package func run(
    days: Int, steadyAt steady: Double = 0, using random: inout Xoshiro256PlusPlus
  ) -> BurnRun {
    let season = random.uniform()
    let factor = { (day: Double) in
      level(on: Int(day), season: season) * pow(driftPerYear, (day - steady) / 365.25)
    }
    var run = BurnRun(burn: noise.draw(days: days, using: &random).map { background * $0 })
    for day in run.burn.indices { run.burn[day] *= factor(Double(day)) }
    for incident in incidents?.happenings(days: days, using: &random) ?? [] {
      var scaled = incident
      scaled.size *= factor(incident.start)
      run.add(scaled)
    }
    return run
  }

  /// How much burns on a day of the week and the year, 1 on average.
  private func level(on day: Int, season: Double) -> Double {
    let week = day % 7 < 5 ? workingDayRatio : 1
    let year = sin(2 * .pi * (Double(day) / 365.25 + season))
    return week * 7 / (5 * workingDayRatio + 2) * (1 + yearlySwing * year)
  }
}

/// How the background varies from day to day, its mean being 1.
package enum DayNoise: Hashable, Sendable {
  /// The logarithm is normal, with a standard deviation; so much of it is left of the day before.
  case lognormal(sigma: Double, memory: Double = 0)
  /// It is gamma-distributed: 1 is the exponential distribution, and more is smoother.
  case gamma(shape: Double)

  func draw(days: Int, using random: inout Xoshiro256PlusPlus) -> [Double] {
    switch self {
    case .lognormal(let sigma, let memory):
      var logarithm = random.normal()
      return (0..<days).map { _ in
        logarithm = memory * logarithm + (1 - memory * memory).squareRoot() * random.normal()
        return exp(sigma * logarithm - sigma * sigma / 2)
      }
    case .gamma(let shape):
      return (0..<days).map { _ in random.gamma(shape: shape) / shape }
    }
  }
}
