package import Reliability

/// A document as it was at some time.
package struct DocumentRevision: Hashable, Sendable {
  /// When the ledger took it.
  package var at: Instant
  /// The document.
  package var document: CatalogueDocument

  /// A revision from its parts.
  package init(at: Instant, document: CatalogueDocument) {
    self.at = at
    self.document = document
  }
}

/// When the indicators of SLOs last changed: what was measured before is of something else.
package struct IndicatorHistory {
  /// When the indicator of each SLO changed, oldest first.
  private var changes: [String: [Instant]] = [:]

  /// The history of the documents of SLOs and SLIs, in the order in which the ledger took them.
  ///
  /// Documents that came in together are one change. An indicator that was not known before did not
  /// change; what a document says beside its indicator is left aside.
  package init(of revisions: [DocumentRevision]) {
    var documents: [String: CatalogueDocument] = [:]
    var before = IndicatorCatalogue([])
    var rest = revisions[...]
    while let first = rest.first {
      let together = rest.prefix { $0.at == first.at }
      rest = rest.dropFirst(together.count)
      for revision in together {
        let document = revision.document
        documents["\(document.kind.rawValue)/\(document.name)"] = document
      }
      let after = IndicatorCatalogue(Array(documents.values))
      for slo in after.slos where before.changes(slo, in: after) {
        changes[slo, default: []].append(first.at)
      }
      before = after
    }
  }

  /// When the indicators of SLOs last changed, up to an instant, by the name of the SLO; those that
  /// never did are left out.
  package func changes(until instant: Instant) -> [String: Instant] {
    changes.compactMapValues { $0.last { $0.inUTC <= instant.inUTC } }
  }
}

extension IndicatorCatalogue {
  /// Whether an SLO has a known indicator here, and another one in a later catalogue.
  fileprivate func changes(_ slo: String, in later: IndicatorCatalogue) -> Bool {
    let old = definitions(of: slo)
    return !old.isEmpty && old != later.definitions(of: slo)
  }
}
