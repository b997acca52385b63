import Reliability

/// What another tool's numbers of responses mean; read from a YAML file:
///
/// ```yaml
/// source: statuspage              # every name is then an id of that source, INC-42 too
/// columns:                        # column -> field; columns named like a field need no line
///   Incident Number: incident
///   Responders: people
///   Effort (s): engaged-seconds
/// incidents: {PT4KHLK: INC-42}    # its name in the tool -> the incident here
/// ```
package struct ResponseCostMapping: Sendable {
  /// The source whose ids the file names, as the ledger calls it; `nil` for whichever.
  package var source: String?
  private var columns: [String: ResponseCostField] = [:]
  private var incidents: [String: IncidentReference] = [:]

  /// A mapping for columns that are named like the fields.
  package init() {}

  /// What a column states; `nil` where nothing that is read.
  func field(of column: String) -> ResponseCostField? {
    columns[column.asFieldName] ?? ResponseCostField(rawValue: column.asFieldName)
  }

  /// The incident that names stand for.
  func incident(named names: [String]) -> ImportedResponseCost.Incident {
    if let mapped = names.lazy.compactMap({ incidents[$0] }).first { return .reference(mapped) }
    // A bare number is more likely another tool's, and some tools write INC-42 too.
    if source == nil, let name = names.first, name.uppercased().hasPrefix(IncidentReference.prefix),
      let reference = IncidentReference(name)
    {
      return .reference(reference)
    }
    return .names(names, source: source)
  }

  /// Reads a mapping file.
  ///
  /// - Throws: ``MappingError``, with everything that is wrong.
  package init(yaml text: String, file: String) throws(MappingError) {
    self.init()
    try YAMLField.read(yaml: text, file: file) { read($0) }
  }

  private mutating func read(_ root: YAMLField) {
    guard root.known(["source", "columns", "incidents"]) != nil else { return }
    source = root["source"]?.text
    let names = ResponseCostField.allCases.map(\.rawValue)
    for (column, field) in root["columns"]?.members ?? [] {
      columns[column.asFieldName] =
        field.choice(of: names).flatMap(ResponseCostField.init(rawValue:))
    }
    for (name, field) in root["incidents"]?.members ?? [] {
      guard let text = field.text else { continue }
      incidents[name] = IncidentReference(text)
      if incidents[name] == nil {
        field.refuse("'\(text)' is no incident: write one such as INC-42")
      }
    }
  }
}
