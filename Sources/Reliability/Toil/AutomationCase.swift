/// What it comes to in hours to automate work that is done by hand.
package struct AutomationCase: Hashable, Sendable {
  /// How far it is looked ahead, H, in years.
  package let horizonYears: Double
  /// How often the work comes, f, a year.
  package let timesPerYear: Double
  /// What it takes by hand, each time.
  package let manualHours: Double
  /// What it still takes where the automation works.
  package let residualHours: Double
  /// The share of the times in which the automation works, e.
  package let effectiveness: Double
  /// What the automation asks for, M, in hours a year.
  package let maintenanceHoursPerYear: Double
  /// What it takes to build, B.
  package let buildHours: Double

  /// A case from its parts.
  ///
  /// - Throws: ``AutomationCaseError``.
  package init(
    horizonYears: Double, timesPerYear: Double, manualHours: Double, residualHours: Double = 0,
    effectiveness: Double, maintenanceHoursPerYear: Double, buildHours: Double
  ) throws(AutomationCaseError) {
    let hours = [
      timesPerYear, manualHours, residualHours, maintenanceHoursPerYear, buildHours,
    ]
    guard hours.allSatisfy({ $0.isFinite && $0 >= 0 }) else { throw .negative }
    guard horizonYears.isFinite, horizonYears > 0 else { throw .noHorizon(horizonYears) }
    guard (0...1).contains(effectiveness) else { throw .effectivenessOutOfRange(effectiveness) }
    self.horizonYears = horizonYears
    self.timesPerYear = timesPerYear
    self.manualHours = manualHours
    self.residualHours = residualHours
    self.effectiveness = effectiveness
    self.maintenanceHoursPerYear = maintenanceHoursPerYear
    self.buildHours = buildHours
  }

  /// `f (t_manual - t_residual) e - M`, in hours a year; below zero where it costs more.
  package var savedHoursPerYear: Double {
    timesPerYear * (manualHours - residualHours) * effectiveness - maintenanceHoursPerYear
  }

  /// `H (f (t_manual - t_residual) e - M) - B`, in hours.
  package var netHours: Double { horizonYears * savedHoursPerYear - buildHours }

  /// `B / (f (t_manual - t_residual) e - M)`: when it has saved what it took to build.
  package var payback: Payback {
    let saved = savedHoursPerYear
    return saved > 0 ? .afterYears(buildHours / saved) : .never
  }

  /// When automation has paid.
  package enum Payback: Hashable, Sendable {
    /// After so many years.
    case afterYears(Double)
    /// It saves nothing, year by year.
    case never
  }
}

/// Why numbers are no case for automation.
package enum AutomationCaseError: Error, Equatable {
  /// A number of times or hours is below zero or none at all.
  case negative
  /// Nothing is looked ahead.
  case noHorizon(Double)
  /// The effectiveness is no share.
  case effectivenessOutOfRange(Double)
}

extension AutomationCaseError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .negative: "times and hours of automation are numbers of 0 or more"
    case .noHorizon(let years):
      "a horizon of \(years) years looks at nothing: write how many years ahead, above 0"
    case .effectivenessOutOfRange(let share):
      "an effectiveness of \(share) cannot be: write the share of times that it works, 0 to 1"
    }
  }
}
