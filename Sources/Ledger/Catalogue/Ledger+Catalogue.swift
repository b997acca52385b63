import GRDB
package import Reliability

extension Ledger {
  /// The services and SLOs.
  package func catalogue() throws -> Catalogue {
    try read(Self.catalogue)
  }

  static func catalogue(_ db: Database) throws -> Catalogue {
    Catalogue(
      services: try Service.fetchAll(db), objectives: try ServiceLevelObjective.fetchAll(db))
  }

  /// The OpenSLO documents as they were imported.
  package func catalogueDocuments() throws -> [CatalogueDocument] {
    try read { db in try CatalogueDocument.fetchAll(db) }
  }

  /// Adds a service or changes what is known of it.
  ///
  /// - Parameters:
  ///   - name: The name of the service.
  ///   - provenance: Who does so, when and why.
  ///   - body: Sets what is known.
  /// - Returns: The service as it now is.
  /// - Throws: ``LedgerError/unknownService(_:similar:)`` where a dependency is not in the
  ///   catalogue.
  package func setService(
    _ name: String, by provenance: Provenance, _ body: (inout Service) -> Void
  ) throws -> Service {
    try change(by: provenance) { db, trail in
      let services = try Service.fetchAll(db)
      let before = services.first { $0.name == name }
      var after = before ?? Service(name: name)
      body(&after)
      let known = services.map(\.name) + [name]
      for dependency in after.dependencies where !known.contains(dependency) {
        throw LedgerError.unknownService(dependency, similar: known.mostSimilar(to: dependency))
      }
      try after.upsert(db)
      try trail.record(
        before == nil ? .recorded : .updated, from: before?.auditedState, to: after.auditedState)
      return after
    }
  }

  /// Takes over a set of OpenSLO documents, all or none.
  ///
  /// An SLO gets a revision where it is new or its terms are others than those that it has: those
  /// recorded last or, where an effective date is given, those in force then. A service that an SLO or a dependency names and nothing defines is added.
  ///
  /// - Parameters:
  ///   - documents: What the documents say.
  ///   - effectiveFrom: From when new revisions hold; `nil` is now.
  ///   - provenance: Who imports, when, and why: the author and the rationale of new revisions.
  /// - Returns: What changed.
  /// - Throws: ``LedgerError``.
  package func importCatalogue(
    _ documents: CatalogueImport, effectiveFrom: Instant?, by provenance: Provenance
  ) throws -> CatalogueChanges {
    try change(by: provenance) { db, trail in
      var changes = CatalogueChanges()
      try Self.take(services: documents, db, &trail, &changes)
      let known = try ServiceLevelObjective.fetchAll(db)
      for declaration in documents.objectives {
        let before = known.first { $0.name == declaration.name }
        try Self.take(declaration, before, effectiveFrom: effectiveFrom, db, &trail, &changes)
      }
      for document in documents.documents {
        try Self.take(document, db, &trail)
      }
      return changes
    }
  }

  static func insert(_ service: Service, _ db: Database, _ trail: inout AuditTrail) throws {
    try service.upsert(db)
    try trail.record(.imported, to: service.auditedState)
  }

  private static func take(
    services documents: CatalogueImport, _ db: Database, _ trail: inout AuditTrail,
    _ changes: inout CatalogueChanges
  ) throws {
    let known = Dictionary(
      try Service.fetchAll(db).map { ($0.name, $0) }
    ) { first, _ in first }
    let defined = Set(documents.services.map(\.name))
    let named =
      documents.services.flatMap(\.dependencies) + documents.objectives.map(\.service)
    for name in Set(named).subtracting(defined).sorted() where known[name] == nil {
      try insert(Service(name: name), db, &trail)
      changes.addedServices.append(name)
    }
    // Dependencies may name a service that comes later: first all services, then what is known.
    for service in documents.services where known[service.name] == nil {
      try Service(name: service.name).upsert(db)
    }
    for service in documents.services {
      let before = known[service.name]
      guard before != service else { continue }
      try service.upsert(db)
      try trail.record(.imported, from: before?.auditedState, to: service.auditedState)
      changes.count(service: service.name, isNew: before == nil)
    }
  }

  private static func take(
    _ declaration: CatalogueImport.Declaration, _ before: ServiceLevelObjective?,
    effectiveFrom: Instant?, _ db: Database, _ trail: inout AuditTrail,
    _ changes: inout CatalogueChanges
  ) throws {
    let provenance = trail.provenance
    let comparable =
      if let effectiveFrom { before?.revision(at: effectiveFrom) } else {
        before?.revisions.max { $0.recordedAt < $1.recordedAt }
      }
    var revisions = before?.revisions ?? []
    let hasNewTerms = comparable?.terms != declaration.terms
    if hasNewTerms {
      revisions.append(
        ObjectiveRevision(
          terms: declaration.terms, effectiveFrom: effectiveFrom ?? provenance.at,
          author: provenance.author,
          rationale: provenance.reason, recordedAt: provenance.at.inUTC))
    }
    let after = ServiceLevelObjective(
      name: declaration.name, displayName: declaration.displayName, summary: declaration.summary,
      service: declaration.service, revisions: revisions)
    try after.upsertHeader(db)
    if hasNewTerms, let revision = revisions.last { try revision.insert(db, into: after.name) }
    try trail.record(.imported, from: before?.auditedState, to: after.auditedState)
    changes.count(slo: after.name, isNew: before == nil, hasNewTerms: hasNewTerms)
  }

  static func take(
    _ document: CatalogueDocument, _ db: Database, _ trail: inout AuditTrail
  ) throws {
    let before = try CatalogueDocument.fetchAll(db, kind: document.kind, name: document.name).first
    guard before != document else { return }
    try document.upsert(db)
    try trail.record(.imported, from: before?.auditedState, to: document.auditedState)
  }
}
