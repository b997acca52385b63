/// A kind of service, by how it burns its budget.
package struct ServiceKind: Hashable, Sendable {
  /// Its name in a table.
  package let name: String
  /// How it burns.
  package let process: BurnProcess
  /// How many days a window of its SLO has.
  package let windowDays: Int
  /// What part it had in choosing the decision rules.
  package let role: Role

  /// What part a kind had in choosing the decision rules.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    /// The rules are meant for it, and were chosen on it.
    case chosenOn = "chosen on"
    /// The rules were looked at on it as well, to see where they fail.
    case triedOn = "tried on"
    /// It was first looked at when the rules were fixed.
    case heldOut = "held out"
  }

  /// A kind.
  package init(
    _ name: String, as role: Role = .chosenOn, windowDays: Int = 28, _ process: BurnProcess
  ) {
    self.name = name
    self.role = role
    self.windowDays = windowDays
    self.process = process
  }

  /// Whether its probability of a miss changes over time.
  package var drifts: Bool { process.driftPerYear != 1 }

  /// Days that have nothing to do with one another.
  package static let independent = ServiceKind(
    "independent days", .independentDays(.lognormal(sigma: 1)))

  /// Incidents, six in four weeks, with heavy-tailed sizes.
  package static let bursty = ServiceKind(
    "bursty, 6 in 4 weeks", .bursty(IncidentProcess(perFourWeeks: 6)))

  /// Fewer incidents.
  package static let rarelyBursty = ServiceKind(
    "bursty, 2 in 4 weeks", .bursty(IncidentProcess(perFourWeeks: 2)))

  /// More incidents on working days and in one half of the year.
  package static let seasonal = ServiceKind("seasonal", .seasonal)

  /// Three times as much burns after a year.
  package static let growing = ServiceKind("growing", .drifting(3))

  /// A third burns after a year.
  package static let shrinking = ServiceKind("shrinking", .drifting(1 / 3.0))

  /// The kinds that the rules were chosen on.
  package static let standard = [
    independent, bursty, rarelyBursty, seasonal, growing, shrinking,
  ]

  /// Kinds of other families, some of them meant to deceive.
  package static let others = [
    ServiceKind("gamma days", as: .triedOn, .independentDays(.gamma(shape: 2))),
    ServiceKind(
      "Pareto incidents", as: .triedOn,
      .bursty(IncidentProcess(perFourWeeks: 4, sizes: .pareto(index: 1.5)))),
    ServiceKind("calm and storm", as: .triedOn, .stormy),
    ServiceKind("incidents of days", as: .triedOn, .slow),
    ServiceKind(
      "under one in 4 weeks", as: .triedOn,
      .bursty(IncidentProcess(perFourWeeks: 0.7), backgroundShare: 0.3)),
    ServiceKind(
      "two kinds of incidents", as: .triedOn,
      .bursty(IncidentProcess(perFourWeeks: 4, sizes: .twoKinds(large: 0.08, times: 20)))),
  ]

  /// Kinds that nobody looked at before the rules were fixed.
  package static let heldOut = [
    ServiceKind(
      "Weibull incidents", as: .heldOut,
      .bursty(IncidentProcess(perFourWeeks: 5, sizes: .weibull(shape: 0.6)))),
    ServiceKind("aftershocks", as: .heldOut, .shaken),
    ServiceKind(
      "days with memory", as: .heldOut, .independentDays(.lognormal(sigma: 1, memory: 0.5))),
    ServiceKind(
      "very heavy incidents", as: .heldOut,
      .bursty(IncidentProcess(perFourWeeks: 8, sizes: .lognormal(sigma: 1.75)))),
    ServiceKind(
      "bursty, windows of 7 days", as: .heldOut, windowDays: 7,
      .bursty(IncidentProcess(perFourWeeks: 16))),
    ServiceKind("seasonal, windows of 30 days", as: .heldOut, windowDays: 30, .seasonal),
    ServiceKind(
      "bursty, windows of 90 days", as: .heldOut, windowDays: 90,
      .bursty(IncidentProcess(perFourWeeks: 2))),
  ]
}

extension BurnProcess {
  fileprivate static var seasonal: BurnProcess {
    var process = BurnProcess.bursty(IncidentProcess(perFourWeeks: 4))
    process.workingDayRatio = 3
    process.yearlySwing = 0.4
    return process
  }

  fileprivate static func drifting(_ factor: Double) -> BurnProcess {
    var process = BurnProcess.bursty(IncidentProcess(perFourWeeks: 4))
    process.driftPerYear = factor
    return process
  }

  fileprivate static var stormy: BurnProcess {
    var incidents = IncidentProcess(perFourWeeks: 4)
    incidents.storms = Storms(calmDays: 48, stormDays: 12, ratio: 9)
    return .bursty(incidents)
  }

  fileprivate static var slow: BurnProcess {
    var incidents = IncidentProcess(perFourWeeks: 4)
    incidents.medianHours = 72
    return .bursty(incidents)
  }

  fileprivate static var shaken: BurnProcess {
    var incidents = IncidentProcess(perFourWeeks: 3)
    incidents.aftershocks = 0.4
    return .bursty(incidents)
  }
}
