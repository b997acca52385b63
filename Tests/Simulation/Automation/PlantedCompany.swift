import Foundation
package import Reliability
import Statistics

/// A company whose classes of incidents come at known rates and known costs, with a candidate for
/// automation about each, of known effect; and the record that its ledger would hold.
package struct PlantedCompany: Sendable {
  /// What the ledger holds.
  package let record: OperationsRecord
  /// When it is read.
  package let asOf: Instant
  /// What is true of each class, in the order of the candidates.
  package let truths: [PlantedClass]

  /// The company of a plan.
  ///
  /// - Parameters:
  ///   - plan: How many classes, how long the record is, how costs are spread.
  ///   - seed: The seed.
  package init(_ plan: CompanyPlan, seed: UInt64) {
    var random = Xoshiro256PlusPlus(seed: seed)
    let days = Int64((plan.years * 365.25).rounded())
    let length = days * 86_400_000
    asOf = Instant(millisecondsSinceEpoch: length)
    var incidents: [CostedIncident] = []
    var candidates: [AutomationCandidate] = []
    var truths: [PlantedClass] = []
    for number in 1...plan.classes {
      let service = "service-\(number)"
      let planted = PlantedClass(plan, number: number, using: &random)
      for _ in 0..<planted.count(years: plan.years, using: &random) {
        let began = Int64(random.uniform() * Double(length))
        incidents.append(
          planted.incident(
            IncidentReference(number: incidents.count + 1), of: service, began: began,
            using: &random))
      }
      candidates += [planted.candidate(number, about: service)].compactMap { $0 }
      truths.append(planted)
    }
    self.truths = truths
    var record = OperationsRecord(span: try? Period(0..<length))
    record.incidents = incidents
    record.candidates = candidates
    self.record = record
  }
}

/// What is planted of companies.
package struct CompanyPlan: Hashable, Sendable {
  /// How many classes of incidents there are, each with a candidate.
  package var classes = 16
  /// How long the record is.
  package var years: Double
  /// How what incidents of a class cost is spread: of several laws each class has one, in turn.
  package var laws: [SizeLaw]

  /// A plan.
  package init(years: Double, laws: [SizeLaw]) {
    self.years = years
    self.laws = laws
  }
}

/// What is true of a class of incidents and of the candidate about it.
package struct PlantedClass: Hashable, Sendable {
  /// How many come in a year.
  package let rate: Double
  /// What one burns on average, in budgets of a year.
  package let meanBurn: Double
  /// What one takes of people's time on average, in hours.
  package let meanHours: Double
  /// How long it takes to repair one, half of the time.
  package let medianRepairMinutes: Double
  /// The share that the candidate takes away.
  package let effectiveness: Double
  /// What building it takes, in hours.
  package let buildHours: Double
  /// What it asks for a year, in hours.
  package let maintenance: Double
  private let law: SizeLaw
  private let guesses: Guesses

  /// What people guess of the candidate.
  private struct Guesses: Hashable {
    var effectiveness: PERTDistribution
    var buildHours: PERTDistribution
    var maintenance: PERTDistribution
  }

  /// A class: rates, lengths, badness, working time and building vary over classes by logarithms that
  /// are normal; what is true of the candidate is a draw of what people guess.
  init(_ plan: CompanyPlan, number: Int, using random: inout Xoshiro256PlusPlus) {
    func spread(_ median: Double, _ sigma: Double) -> Double {
      median * exp(sigma * random.normal())
    }
    law = plan.laws[number % plan.laws.count]
    rate = spread(8, 0.9)
    medianRepairMinutes = spread(60, 0.7)
    // What burns is how long it lasts, times how bad it is.
    meanBurn = medianRepairMinutes / 60 * spread(0.03, 0.8)
    meanHours = spread(20, 0.6)
    let build = spread(60, 0.8)
    let effect = 0.35 + 0.4 * random.uniform()
    guard
      let effectiveness = try? PERTDistribution(
        low: effect - 0.25, mode: effect, high: effect + 0.2),
      let buildHours = try? PERTDistribution(low: 0.6 * build, mode: build, high: 2 * build),
      let maintenance = try? PERTDistribution(
        low: 0.05 * build, mode: 0.1 * build, high: 0.2 * build)
    else { preconditionFailure("guesses are in order") }
    guesses = Guesses(
      effectiveness: effectiveness, buildHours: buildHours, maintenance: maintenance)
    self.effectiveness = effectiveness.draw(using: &random)
    self.buildHours = buildHours.draw(using: &random)
    self.maintenance = maintenance.draw(using: &random)
  }

  /// What the candidate truly avoids, in budgets of a year, an hour of building.
  package var avoidedBurnPerBuildHour: Double { rate * meanBurn * effectiveness / buildHours }

  /// What it truly saves net over a horizon, in hours.
  package func netHours(over years: Double) -> Double {
    years * (rate * meanHours * effectiveness - maintenance) - buildHours
  }

  /// What it avoids in a year to come, in which incidents come by chance, an hour of building.
  func avoidedInAYear(using random: inout Xoshiro256PlusPlus) -> Double {
    let burned = (0..<count(years: 1, using: &random)).reduce(0.0) { sum, _ in
      sum + burn(using: &random)
    }
    return burned * effectiveness / buildHours
  }

  /// How many incidents come in some years, by chance.
  func count(years: Double, using random: inout Xoshiro256PlusPlus) -> Int {
    var count = 0
    var time = random.exponential() / rate
    while time < years {
      count += 1
      time += random.exponential() / rate
    }
    return count
  }

  private func burn(using random: inout Xoshiro256PlusPlus) -> Double {
    meanBurn * law.draw(using: &random) / law.mean
  }

  func incident(
    _ reference: IncidentReference, of service: String, began: Int64,
    using random: inout Xoshiro256PlusPlus
  ) -> CostedIncident {
    var record = IncidentRecord(title: "Planted")
    record.services = [service]
    record.trigger = TaxonomyEntry("planted")
    let start = Instant(millisecondsSinceEpoch: began)
    let minutes = medianRepairMinutes * exp(0.8 * random.normal())
    record.milestones = Milestones([
      .impactStarted: start,
      .impactEnded: start.advanced(by: .seconds(Int64(minutes * 60))),
    ])
    let hours = meanHours * exp(0.8 * random.normal() - 0.8 * 0.8 / 2)
    return CostedIncident(
      Incident(reference: reference, record: record),
      burns: [AnnualBurn(slo: service, share: burn(using: &random), isMeasured: true)],
      work: WorkedHours(hours))
  }

  func candidate(_ number: Int, about service: String) -> AutomationCandidate? {
    func estimate(_ guess: PERTDistribution) throws -> ThreePointEstimate {
      try ThreePointEstimate(low: guess.low, likely: guess.mode, high: guess.high)
    }
    guard
      var record = try? AutomationRecord(
        title: "Planted \(number)", kind: .selfHealing,
        effectiveness: estimate(guesses.effectiveness), buildHours: estimate(guesses.buildHours),
        maintenanceHoursPerYear: estimate(guesses.maintenance))
    else { return nil }
    record.incidents = IncidentClass(services: [service])
    return AutomationCandidate(
      reference: AutomationReference(number: number), record: record,
      recorded: Provenance(author: "study", at: Instant(millisecondsSinceEpoch: 0)))
  }
}
