import Reliability
import Statistics

@testable import Feedback

/// A change with a planted effect: when incidents began, and what burned each day, around it.
struct ChangeScenario {
  static let change = Instant(millisecondsSinceEpoch: 1_767_225_600_000)

  /// When incidents began, in weeks from the change on; before it they are negative.
  var incidents: [Double] = []
  /// After how many minutes each was detected; those beyond the list were not.
  var detectedAfter: [Double] = []
  /// The weeks before the change in which incidents were recorded.
  var weeksBefore = 52.0
  var weeksAfter = 26.0
  /// The share of a day's budget that burned on each day, the last `daysAfter` of them after the
  /// change; `nil` where nobody measured.
  var days: [Double?] = []
  var daysAfter = 0
  var type: ActionType? = .prevent
  var policy = GovernancePolicy()
  var others: [OtherChange] = []

  static func instant(weeks: Double) -> Instant {
    change.advanced(by: .milliseconds(Int64(weeks * 604_800_000)))
  }

  var request: FeedbackRequest {
    FeedbackRequest(asOf: Self.instant(weeks: weeksAfter), policy: policy)
  }

  var record: VerificationRecord {
    get throws {
      var action = ActionRecord(title: "Limit retries of card authorisation")
      action.type = type
      action.status = .done
      let item = ActionItem(
        reference: ActionReference(number: 7), incident: IncidentReference(number: 1),
        record: action, openedAt: Self.instant(weeks: -2), closedAt: Self.change)
      let course = try course
      return VerificationRecord(
        subject: .action(item), changedAt: Self.change, services: ["payments"],
        incidents: incidents.enumerated().map { incident($0.offset + 2, weeks: $0.element) },
        cause: incident(1, weeks: -3), courses: course.days.isEmpty ? [] : [course],
        others: others, recordBegan: Self.instant(weeks: -weeksBefore))
    }
  }

  /// How the objective fared, by a target of 99 % over 28 days of 1,000 events a day.
  var course: ObjectiveCourse {
    get throws {
      let first = Self.instant(weeks: Double(daysAfter - days.count) / 7)
      let burns = try days.enumerated().map { index, share in
        let start = first.advanced(by: .seconds(index * 86_400))
        return WindowBurn(
          period: try Period(from: start, to: start.advanced(by: .seconds(86_400))), weight: 1_000,
          bad: (share ?? 0) * 10, missing: share == nil ? 1_000 : 0)
      }
      return ObjectiveCourse(slo: "availability", target: 0.99, days: burns)
    }
  }

  func verify() throws -> VerifiedEffect { Verification(try record, request).verify() }

  private func incident(_ number: Int, weeks: Double) -> Incident {
    var record = IncidentRecord(title: "Card authorisations time out")
    record.services = ["payments"]
    let start = Self.instant(weeks: weeks)
    record.milestones[.impactStarted] = start
    record.milestones[.impactEnded] = start.advanced(by: .seconds(3_600))
    if detectedAfter.indices.contains(number - 2) {
      let minutes = detectedAfter[number - 2]
      record.milestones[.detected] = start.advanced(by: .seconds(Int(minutes * 60)))
    }
    return Incident(reference: IncidentReference(number: number), record: record)
  }
}

extension Xoshiro256PlusPlus {
  /// When independent events happen from one time to another, so many a unit of it on average.
  mutating func events(rate: Double, from start: Double, to end: Double) -> [Double] {
    var times: [Double] = []
    var time = start + exponential() / rate
    while time < end {
      times.append(time)
      time += exponential() / rate
    }
    return times
  }
}
