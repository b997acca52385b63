/// Why the ledger cannot do what was asked of journeys, risks and the reasons of SLOs; it is then as
/// it was before.
package enum ReasoningError: Error, Equatable {
  /// There is no such journey.
  case unknownJourney(String, similar: String?)
  /// There is no such risk.
  case unknownRisk(String, similar: String?)
  /// There is a journey of that name already.
  case journeyExists(String)
  /// There is a risk of that name already.
  case riskExists(String)
  /// The SLO does not bound the risk.
  case notBounded(risk: String, slo: String)
  /// The SLO promises nothing today, so that it has no budget.
  case notInForce(slo: String)
}

extension ReasoningError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownJourney(let name, let similar):
      "there is no journey '\(name)' in the ledger"
        + LedgerError.hint(similar, otherwise: "add it with 'psgf journey add \(name)'")
    case .unknownRisk(let name, let similar):
      "there is no risk '\(name)' in the ledger"
        + LedgerError.hint(similar, otherwise: "add it with 'psgf risk add \(name)'")
    case .journeyExists(let name):
      "there is a journey '\(name)' already: change it with 'psgf journey update \(name)'"
    case .riskExists(let name):
      "there is a risk '\(name)' already: change it with 'psgf risk update \(name)'"
    case .notBounded(let risk, let slo):
      "the SLO '\(slo)' does not bound the risk '\(risk)': "
        + "say that it does with 'psgf slo reason \(slo) --risk \(risk)'"
    case .notInForce(let slo):
      "the SLO '\(slo)' promises nothing today, so that it has no budget: "
        + "'psgf slo show \(slo)' shows from when on it holds, or give --target"
    }
  }
}
