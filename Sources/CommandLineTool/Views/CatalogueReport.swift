import Reliability

/// What became of an import of OpenSLO documents; without changes, it was only validated.
struct CatalogueReport: Encodable {
  private let documents: [String: Int]
  /// What changed in the ledger.
  var changes: CatalogueChanges?

  init(documents: [CatalogueDocument]) {
    self.documents = Dictionary(grouping: documents, by: \.kind.rawValue).mapValues(\.count)
  }

  private enum Key: String, CodingKey {
    case documents, newServices, changedServices, addedServices, newObjectives
    case revisedObjectives, unchangedObjectives
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(documents, forKey: .documents)
    try fields.encode(changes?.newServices, forKey: .newServices)
    try fields.encode(changes?.changedServices, forKey: .changedServices)
    try fields.encode(changes?.addedServices, forKey: .addedServices)
    try fields.encode(changes?.newObjectives, forKey: .newObjectives)
    try fields.encode(changes?.revisedObjectives, forKey: .revisedObjectives)
    try fields.encode(changes?.unchangedObjectives, forKey: .unchangedObjectives)
  }

  /// The report for a terminal.
  var lines: [String] {
    let kinds = CatalogueDocument.Kind.allCases.compactMap { kind in
      documents[kind.rawValue].map { "\(kind.rawValue) \($0)" }
    }
    let total = documents.values.reduce(0, +)
    let read =
      "\(total) valid \(total == 1 ? "document" : "documents"): "
      + kinds.joined(separator: ", ")
    guard let changes else { return [read, "Only validated: nothing was changed"] }
    return [
      read,
      "Services: \(changes.newServices.count) new, \(changes.changedServices.count) changed"
        + (changes.addedServices.isEmpty
          ? "" : "; added by name alone: \(changes.addedServices.joined(separator: ", "))"),
      "SLOs: \(changes.newObjectives.count) new, \(changes.revisedObjectives.count) revised"
        + (changes.revisedObjectives.isEmpty
          ? "" : " (\(changes.revisedObjectives.joined(separator: ", ")))")
        + ", \(changes.unchangedObjectives.count) unchanged",
    ]
  }
}
