import Interchange
import Ledger
import Reliability

/// The OpenSLO documents of SLOs, each changed by what is accepted, one after the other.
struct AcceptedDocuments {
  private var documents: [String: CatalogueDocument]

  /// The documents of a ledger.
  init(of ledger: Ledger) throws {
    let known = try ledger.catalogueDocuments().filter { $0.kind == .slo }
    documents = Dictionary(known.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The document of an SLO once a recommendation is accepted; `nil` where the SLO has none, or
  /// nothing changes in it.
  ///
  /// - Throws: ``OpenSLOEditError``.
  mutating func accept(_ recommendation: Recommendation) throws -> CatalogueDocument? {
    guard case .objective(let name, let index) = recommendation.proposal.subject,
      let change = OpenSLOChange(recommendation.proposal), var document = documents[name]
    else { return nil }
    document.text = try EditedDocument(document, objective: index, change).text
    documents[name] = document
    return document
  }
}
