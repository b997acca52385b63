/// What speaks for building a candidate for automation, in numbers, and where it stands among others.
///
/// Hours and budgets stand side by side. They are set against each other only by a rate that the policy
/// states.
package struct AutomationFigures: Hashable, Codable, Sendable {
  /// Why a candidate stands where it does.
  package enum Standing: String, CaseIterable, Codable, Sendable {
    /// The policy asks for something about the incidents that it is about.
    case mandated
    /// It pays: by avoided burn an hour of building.
    case pays
    /// It avoids burn, and hours are not known: by avoided burn an hour of building.
    case burnAlone = "burn-alone"
    /// It pays, and avoids no burn that is known: by net hours.
    case hoursAlone = "hours-alone"
    /// Whether it pays is not sure enough.
    case notShownToPay = "not-shown-to-pay"
    /// It certainly costs more than it saves.
    case doesNotPay = "does-not-pay"
    /// The record is too short to tell, or what it shows is not known well enough.
    case notEnoughEvidence = "not-enough-evidence"

    /// What such candidates are listed under.
    package var words: String {
      switch self {
      case .mandated: "Asked for by the policy"
      case .pays: "Pays, by avoided burn an hour of building"
      case .burnAlone: "By avoided burn an hour of building alone, as hours are not known"
      case .hoursAlone: "By net hours alone, as no burn is known that they avoid"
      case .notShownToPay: "Not shown to pay"
      case .doesNotPay: "Costs more hours than it saves"
      case .notEnoughEvidence: "Not enough evidence"
      }
    }

    /// Whether such a candidate has a place among others.
    package var isRanked: Bool { [.mandated, .pays, .burnAlone, .hoursAlone].contains(self) }
  }

  /// The candidate: `AUTO-3`.
  package var candidate: String
  /// What it is.
  package var title: String
  /// Why it stands where it does.
  package var standing: Standing
  /// Its place among those of the same standing, from 1; those that are tied share one. `nil` where it
  /// has none.
  @OrNull package var rank: Int?
  /// The candidates that it is tied with.
  package var tiedWith: [String] = []
  /// The candidates of another standing that it is tied with: those about the same incidents, of which
  /// the policy and not the record says what comes first; `nil` where there are none.
  @OrNull package var tiedAcross: [TieAcross]?
  /// The probability that it is the best of those of the same standing.
  @OrNull package var firstProbability: Double?
  /// The probability that it pays.
  @OrNull package var payProbability: Double?
  /// What it avoids in a year, in budgets of a year.
  @OrNull package var avoidedBurn: UncertainAmount?
  /// The same an hour of building.
  @OrNull package var avoidedBurnPerBuildHour: UncertainAmount?
  /// What it saves over the horizon less what it costs, in hours.
  @OrNull package var netHours: UncertainAmount?
  /// The same with avoided burn turned into hours by the policy's rate, an hour of building; `nil`
  /// where the policy states none.
  @OrNull package var worthPerBuildHour: UncertainAmount?
  /// How many hours a year's budget has to be worth for it to pay; `nil` where that is not to be said.
  @OrNull package var breakEvenRate: Double?
  /// What the incidents that it is about cost now.
  @OrNull package var cost: YearlyCost?
  /// The obligations that ask for it.
  package var obligations: [String] = []

  /// A candidate of another standing about the same incidents.
  package struct TieAcross: Hashable, Codable, Sendable {
    /// The candidate: `AUTO-4`.
    package var candidate: String
    /// Where it stands.
    package var standing: Standing
    /// The probability that this one avoids more an hour of building than that one.
    package var betterProbability: Double
    /// The probability that it avoids less.
    package var worseProbability: Double

    /// A tie from its parts.
    package init(
      candidate: String, standing: Standing, betterProbability: Double, worseProbability: Double
    ) {
      self.candidate = candidate
      self.standing = standing
      self.betterProbability = betterProbability
      self.worseProbability = worseProbability
    }
  }

  /// The candidates that it is tied with, those under another heading too.
  package var tiedNames: [String] {
    tiedWith + (tiedAcross ?? []).map { "\($0.candidate) (another heading)" }
  }

  /// Figures of a candidate of which nothing is known yet.
  package init(candidate: String, title: String, standing: Standing) {
    self.candidate = candidate
    self.title = title
    self.standing = standing
  }
}
