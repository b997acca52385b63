package import Reliability
import Statistics

/// The record that a ledger would hold of a simulated service, with harm, satisfaction and toil as
/// they are true of it, and what an engine ought to say.
package struct PlantedRecord: Sendable {
  /// What the ledger holds.
  package let record: ObjectiveRecord
  /// When it is read.
  package let asOf: Instant
  /// What is true.
  package let truth: PlantedTruth
  /// Whether the indicator sees nothing of what harms users.
  package let isBlind: Bool

  /// The record of a service.
  ///
  /// Discontented users are harmed in each window that burns more than a part of its budget; of those
  /// windows nine in ten have an incident recorded, and of the others one in twenty has one that
  /// harmed nobody for long. Where the indicator is blind, users are harmed on days that burn nothing.
  ///
  /// - Parameters:
  ///   - service: The service.
  ///   - isBlind: Whether its indicator sees nothing of what harms users.
  ///   - seed: The seed of what is recorded of it.
  package init(of service: SimulatedService, isBlind: Bool, seed: UInt64) {
    var random = Xoshiro256PlusPlus(seed: seed)
    let day: Int64 = 86_400_000
    asOf = Instant(millisecondsSinceEpoch: Int64(service.days.count) * day)
    truth = service.truth
    self.isBlind = isBlind
    guard let length = CalendarDuration(service.windowDays, .day) else {
      preconditionFailure("a window has days")
    }
    let terms = ObjectiveTerms(
      method: .occurrences, window: .rolling(length),
      objectives: [Objective(target: service.target)])
    let start = Instant(millisecondsSinceEpoch: 0)
    let slo = ServiceLevelObjective(
      name: "simulated", service: "service",
      revisions: [
        ObjectiveRevision(terms: terms, effectiveFrom: start, author: "study", recordedAt: start)
      ])
    var record = ObjectiveRecord(
      slo: slo, service: Service(name: "service"), reasoning: ObjectiveReasoning(slo: "simulated"),
      ceiling: DependencyCeiling(parts: [], unknown: []),
      evidence: BudgetEvidence(
        intervals: service.days.filter { $0.missing == 0 }.map {
          MeasuredInterval(
            time: $0.period.range, good: $0.weight - $0.bad, total: $0.weight)
        }))
    record.satisfaction = .planted(truth.satisfaction, by: "SAT-1")
    record.toil = .planted(truth.toil, by: "TOIL-1")
    let harmedAbove = 0.2 + 0.5 * random.uniform()
    var incidents: [Incident] = []
    for (index, window) in service.windows.enumerated() {
      let share = window.share(ofBudgetAt: service.target)?.lowerBound ?? 0
      let isHarmed = truth.satisfaction == .low && (isBlind || share > harmedAbove)
      guard random.uniform() < (isHarmed ? 0.9 : 0.05) else { continue }
      let days = service.days[index * service.windowDays..<(index + 1) * service.windowDays]
      let worst = isBlind ? days.min { $0.bad < $1.bad } : days.max { $0.bad < $1.bad }
      guard let worst else { continue }
      incidents.append(Self.incident(incidents.count + 1, on: worst.period))
    }
    record.incidents = incidents
    self.record = record
  }

  private static func incident(_ number: Int, on day: Period) -> Incident {
    var record = IncidentRecord(title: "simulated")
    record.services = ["service"]
    record.severity = Severity(level: 2)
    record.milestones = Milestones([
      .impactStarted: day.start.advanced(by: .seconds(3_600)),
      .impactEnded: day.start.advanced(by: .seconds(7_200)),
    ])
    return Incident(reference: IncidentReference(number: number), record: record)
  }
}

extension RecordedLevel {
  fileprivate static func planted(_ level: PlantedTruth.Level, by record: String) -> RecordedLevel {
    switch level {
    case .high: .high(by: [record], because: "planted")
    case .low: .low(by: [record], because: "planted")
    }
  }
}
