package import Reliability

extension OwnerPacket {
  /// A packet of recommendations, each with the change of the OpenSLO document of its SLO.
  ///
  /// - Parameters:
  ///   - owner: The person or the team that decides.
  ///   - recommendations: What goes to the owner.
  ///   - others: What was found that needs no decision.
  ///   - catalogue: The SLOs of the ledger.
  ///   - documents: The OpenSLO documents of the ledger.
  ///   - asOf: When the packet is made.
  ///   - answerBy: The day by which an answer is wanted.
  ///   - ledgerState: The state of the ledger.
  package init(
    owner: String, _ recommendations: [Recommendation], others: [Proposal] = [],
    catalogue: Catalogue, documents: [CatalogueDocument], asOf: Instant, answerBy: CalendarDay?,
    ledgerState: LedgerState
  ) {
    var changes = DocumentChanges(catalogue: catalogue, documents: documents, asOf: asOf)
    let items = recommendations.sorted { $0.reference < $1.reference }.map { recommendation in
      Item(
        recommendation,
        document: recommendation.lives(at: asOf) ? changes.add(recommendation.proposal) : .none)
    }
    self.init(
      owner: owner, asOf: asOf, answerBy: answerBy, items: items, others: others,
      documents: changes.together, ledgerState: ledgerState)
  }
}

extension Recommendation {
  /// Whether its change is still to be made.
  fileprivate func lives(at now: Instant) -> Bool {
    [.open, .deferred, .accepted].contains(state(at: now))
  }
}

/// What proposals change in OpenSLO documents: each alone, and all of them together.
private struct DocumentChanges {
  private let catalogue: Catalogue
  private let documents: [String: CatalogueDocument]
  private let paths: DocumentPaths
  private let asOf: Instant
  /// The documents with every change so far, by path.
  private(set) var together: [String: String] = [:]

  init(catalogue: Catalogue, documents: [CatalogueDocument], asOf: Instant) {
    self.catalogue = catalogue
    self.documents = Dictionary(
      documents.filter { $0.kind == .slo }.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    paths = DocumentPaths(catalogue.objectives.map(\.name))
    self.asOf = asOf
  }

  mutating func add(_ proposal: Proposal) -> OwnerPacket.DocumentChange {
    guard case .objective(let name, let index) = proposal.subject,
      let change = OpenSLOChange(proposal),
      let slo = catalogue.objectives.first(where: { $0.name == name }), let path = paths[name]
    else { return .none }
    do {
      let before = documents[name]
      let document = before ?? slo.newDocument(at: asOf)
      let alone = try EditedDocument(document, objective: index, change)
      if let earlier = together[path] {
        let changed = CatalogueDocument(kind: .slo, name: name, text: earlier)
        together[path] = try EditedDocument(changed, objective: index, change).text
      } else {
        together[path] = alone.text
      }
      return .patch(
        FilePatch(path: path, from: before?.text, to: alone.text),
        isRewritten: alone.isRewritten)
    } catch {
      return .impossible(because: "\(error)")
    }
  }
}

extension ServiceLevelObjective {
  /// A document of the SLO as it is at an instant, for one that has none.
  package func newDocument(at now: Instant) -> CatalogueDocument {
    let terms = (revision(at: now) ?? revisions[0]).terms
    let declaration = CatalogueImport.Declaration(
      name: name, displayName: displayName, summary: summary, service: service, terms: terms)
    return CatalogueDocument(
      kind: .slo, name: name, text: OpenSLOWriter.text(of: declaration))
  }
}
