package import Reliability

/// Writes OpenSLO documents as they were read.
package enum OpenSLOWriter {
  private static let order: [CatalogueDocument.Kind] = [
    .dataSource, .service, .sli, .slo, .alertCondition, .alertNotificationTarget, .alertPolicy,
  ]

  /// One YAML text of all documents: by kind, so that what others refer to comes first, then name.
  package static func text(of documents: [CatalogueDocument]) -> String {
    documents.sorted {
      (order.firstIndex(of: $0.kind) ?? 0, $0.name) < (order.firstIndex(of: $1.kind) ?? 0, $1.name)
    }
    .map { "---\n" + $0.text }
    .joined()
  }
}
