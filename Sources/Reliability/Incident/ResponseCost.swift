/// What it cost people to respond to an incident; each part `nil` where nobody said.
package struct ResponseCost: Hashable, Sendable {
  /// How many people took part.
  package var people: Int?
  /// The working time of all of them together, in minutes.
  package var engagedMinutes: Double?
  /// How many steps were done by hand.
  package var manualSteps: Int?
  /// How much of the working time fell outside working hours, in minutes.
  package var afterHoursMinutes: Double?

  /// A cost from its parts.
  ///
  /// - Throws: ``ResponseCostError``.
  package init(
    people: Int? = nil, engagedMinutes: Double? = nil, manualSteps: Int? = nil,
    afterHoursMinutes: Double? = nil
  ) throws(ResponseCostError) {
    if let people, people < 1 { throw .nobody(people) }
    if let manualSteps, manualSteps < 0 { throw .negativeSteps(manualSteps) }
    for minutes in [engagedMinutes, afterHoursMinutes].compactMap({ $0 })
    where minutes < 0 || !minutes.isFinite {
      throw .impossibleMinutes(minutes)
    }
    if let afterHoursMinutes, let engagedMinutes, afterHoursMinutes > engagedMinutes {
      throw .moreAfterHoursThanEngaged(afterHours: afterHoursMinutes, engaged: engagedMinutes)
    }
    self.people = people
    self.engagedMinutes = engagedMinutes
    self.manualSteps = manualSteps
    self.afterHoursMinutes = afterHoursMinutes
  }

  /// Whether nobody said anything.
  package var isUnknown: Bool {
    people == nil && engagedMinutes == nil && manualSteps == nil && afterHoursMinutes == nil
  }
}

/// Why numbers are no cost of a response.
package enum ResponseCostError: Error, Equatable {
  /// Nobody took part.
  case nobody(Int)
  /// Fewer than no steps.
  case negativeSteps(Int)
  /// A working time below zero or without end.
  case impossibleMinutes(Double)
  /// More time outside working hours than in all.
  case moreAfterHoursThanEngaged(afterHours: Double, engaged: Double)
}

extension ResponseCostError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .nobody(let people):
      "\(people) people respond to nothing: write how many took part, 1 or more"
    case .negativeSteps(let steps):
      "\(steps) steps by hand cannot be: write how many, 0 or more"
    case .impossibleMinutes(let minutes):
      "\(minutes) minutes are no working time: write the minutes of all people together, 0 or more"
    case .moreAfterHoursThanEngaged(let afterHours, let engaged):
      "\(afterHours) minutes outside working hours are more than the \(engaged) engaged in all: "
        + "correct one of the two"
    }
  }
}
