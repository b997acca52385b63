import Reliability
import Statistics

extension Words {
  /// A share of a year's budget with two digits: `12 %`, `0.034 %`, `140 %`.
  static func budget(_ share: Double) -> String { "\(number(share * 100, digits: 2)) %" }

  /// Hours: `120 h`, `-3.5 h`.
  static func hours(_ hours: Double) -> String {
    "\(number(abs(hours) >= 100 ? hours.rounded() : hours, digits: 2 + (abs(hours) >= 100 ? 2 : 0))) h"
  }
}

extension YearlyCost {
  /// What the incidents cost in a year, in a clause; `nil` where nothing of it is stated.
  var words: String? {
    let parts = [
      burn.map { "burn \($0.words(Words.budget)) of a year's error budget" },
      hours.map { "take \($0.words(Words.hours)) of people's time" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }

  /// What the incidents cost, as a clause of its own; or why that is not said, and how many come at
  /// most.
  func clause(_ evidence: ClassEvidence) -> String {
    if let words { return "they \(words) a year" }
    let most =
      rateAtMost.map { "; at most \(Words.number($0, digits: 2)) such incidents come in a year" }
      ?? ""
    return "what they cost is not known well enough, as "
      + "\(evidence.shortages.map(\.words).joined(separator: ", and "))\(most)"
  }
}

/// The steps by which the cost of incidents is told.
struct CostSteps {
  let evidence: ClassEvidence
  let cost: YearlyCost
  let request: FeedbackRequest

  /// How often they come, what they burn and what they take.
  var steps: [RuleStep] { [enough, costs] }

  private var enough: RuleStep {
    let shortages = evidence.shortages
    return RuleStep(
      "Is there enough evidence?", answer: shortages.isEmpty ? "yes" : "no",
      because: shortages.isEmpty
        ? "\(Words.count(evidence.incidents.count, "incident")) in \(Words.number(evidence.years, digits: 2)) years, "
          + "and none makes most of the cost"
        : shortages.map(\.words).joined(separator: "; "),
      numbers: [rateNumber])
  }

  private var rateNumber: DerivedNumber {
    let count = evidence.count
    let interval = count?.interval()
    return DerivedNumber(
      "incidents a year", count?.rate, unit: "a year",
      formula: "n / years, with the exact interval of 95 % of a Poisson rate",
      arithmetic: "\(evidence.incidents.count) / \(Words.number(evidence.years)), from "
        + "\(Words.number(interval?.lower ?? 0)) to \(interval?.upper.map { Words.number($0) } ?? "no bound")",
      source: "Garwood, 1936", records: evidence.references.map(\.description))
  }

  private var costs: RuleStep {
    RuleStep(
      "What do they cost a year?", answer: cost.words == nil ? "not known" : "known",
      because: cost.words.map { "they \($0)" }
        ?? "of \(Words.count(cost.incidents, "incident")) it is known of \(cost.burnKnown) what they "
        + "burned, and of \(cost.hoursKnown) what they took of people's time",
      numbers: [
        number("burned in a year", cost.burn, evidence.burns, unit: "budgets of a year"),
        number("hours of people's time in a year", cost.hours, evidence.hours, unit: "h"),
      ])
  }

  private func number(
    _ name: String, _ amount: UncertainAmount?, _ costs: [Double?], unit: String
  ) -> DerivedNumber {
    let known = costs.compactMap { $0 }
    let sum = known.reduce(0, +)
    return DerivedNumber(
      name, amount?.middle, unit: unit,
      formula: "median of rate x mean cost: rate ~ Gamma(1/2 + n, years), mean cost by a Bayesian "
        + "bootstrap with one value more from all incidents",
      arithmetic:
        "n = \(costs.count) in \(Words.number(evidence.years)) years; \(known.count) known, "
        + "\(Words.number(sum)) together"
        + (amount.map {
          "; four in five draws from \(Words.number($0.low)) to \(Words.number($0.high))"
        }
          ?? "; too few for a cost"),
      source: "Rubin, 1981; \(request.policy.automation.draws) draws with seed \(request.seed)",
      records: evidence.references.map(\.description))
  }
}
