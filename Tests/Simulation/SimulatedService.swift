package import Reliability
import Statistics

/// A service with a planted truth: its days, windows and incidents, and the window that comes next.
package struct SimulatedService: Sendable {
  /// What is true of it, and an engine is to find out.
  package let truth: PlantedTruth
  /// The target of its SLO.
  package let target: Double
  /// How many days a window of its SLO has.
  package let windowDays: Int
  /// What it burned, in windows' budgets, and the incidents among it, before days were lost.
  package let run: BurnRun
  /// Its days as they are measured.
  package let days: [WindowBurn]
  /// What the window after the last one burns of its budget.
  package let nextBurn: Double

  /// A service of a kind.
  ///
  /// - Parameters:
  ///   - kind: How it burns.
  ///   - truth: What is planted.
  ///   - longRun: The long run of the kind's process, over windows of its length.
  ///   - plan: What is seen of it.
  ///   - seed: The seed.
  package init(
    _ kind: ServiceKind, truth: PlantedTruth, longRun: LongRun, plan: ServicePlan, seed: UInt64
  ) {
    var random = Xoshiro256PlusPlus(seed: seed)
    let seen = plan.windows * kind.windowDays
    // What is planted is true of the window to come.
    let full = kind.process
      .run(
        days: seen + kind.windowDays, steadyAt: Double(seen) + Double(kind.windowDays) / 2,
        using: &random
      )
      .scaled(by: longRun.scale(forMissProbability: truth.missProbability))
    self.truth = truth
    target = plan.target
    windowDays = kind.windowDays
    nextBurn = full.burn.suffix(kind.windowDays).reduce(0, +)
    run = full
    let budget = (1 - plan.target) * plan.eventsPerDay * Double(kind.windowDays)
    days = full.burn.prefix(seen).enumerated().compactMap { day, burn in
      let start = Int64(day) * 86_400_000
      guard let period = try? Period(start..<start + 86_400_000) else { return nil }
      let isLost = plan.lostDays > 0 && random.uniform() < plan.lostDays
      return WindowBurn(
        period: period, weight: plan.eventsPerDay,
        bad: isLost ? 0 : min(burn * budget, plan.eventsPerDay),
        missing: isLost ? plan.eventsPerDay : 0)
    }
  }

  /// The first days, in whole windows.
  package func days(ofWindows count: Int) -> [WindowBurn] { Array(days.prefix(count * windowDays)) }

  /// The whole windows, oldest first.
  package var windows: [WindowBurn] {
    stride(from: 0, to: days.count, by: windowDays).compactMap { first in
      let inside = days[first..<first + windowDays]
      guard let start = inside.first?.period.start, let end = inside.last?.period.end,
        let period = try? Period(from: start, to: end)
      else { return nil }
      return WindowBurn(
        period: period, weight: inside.reduce(0) { $0 + $1.weight },
        bad: inside.reduce(0) { $0 + $1.bad }, missing: inside.reduce(0) { $0 + $1.missing })
    }
  }

  /// The incidents that began in the days that are seen.
  package var incidents: [SimulatedIncident] {
    run.incidents.filter { $0.start < Double(days.count) }
  }
}

/// What is seen of a simulated service.
package struct ServicePlan: Hashable, Sendable {
  /// How many windows are seen.
  package var windows: Int
  /// The target of its SLO.
  package var target = 0.999
  /// How many events a day has.
  package var eventsPerDay = 1_000_000.0
  /// The share of days of which nothing is measured.
  package var lostDays = 0.0

  /// A plan for so many windows.
  package init(windows: Int) { self.windows = windows }
}

/// What is true of a simulated service.
package struct PlantedTruth: Hashable, Sendable {
  /// High or low.
  package enum Level: String, Hashable, Sendable, CaseIterable {
    case low
    case high
  }

  /// The probability that a window is missed: over all seasons, and where burn drifts, of the window
  /// to come.
  package var missProbability: Double
  /// How content its users are.
  package var satisfaction: Level
  /// How much toil its team has.
  package var toil: Level

  /// A truth.
  package init(missProbability: Double, satisfaction: Level = .high, toil: Level = .low) {
    self.missProbability = missProbability
    self.satisfaction = satisfaction
    self.toil = toil
  }
}
