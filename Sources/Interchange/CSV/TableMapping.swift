/// What the columns of another tool's export mean; read from a YAML file:
///
/// ```yaml
/// source: jira                   # with a row's id it tells rows apart
/// time-zone: Europe/Berlin       # of times that name none
/// team: platform                 # of rows that name none
/// columns:                       # column -> field; columns named like a field need no line
///   Issue key: id
///   Time Spent: seconds
/// services: {Payments API: payments-api}
/// skip:
///   - column: Status
///     is: Won't Do
///     because: nobody worked on it
/// ```
package struct TableMapping<Field: TableField>: Sendable {
  /// The tool that the export comes from.
  package var source: String?
  /// What rows state that leave a field out.
  package var defaults: [Field: String] = [:]
  /// The zone of times that name none.
  private(set) var timeZone: String?
  private(set) var skips: [SkipRule] = []
  private var columns: [String: Field] = [:]
  private var values: [Field: [String: String]] = [:]

  /// Which rows are left out, and why.
  struct SkipRule {
    let column: String
    let value: String
    let reason: String
  }

  /// A mapping for columns that are named like the fields.
  package init() {}

  /// What a column states; `nil` where nothing that is read.
  func field(of column: String) -> Field? {
    columns[column.lowercased()] ?? Field(rawValue: column.lowercased())
  }

  /// What a value of the export is called here.
  func value(_ text: String, of field: Field) -> String { values[field]?[text] ?? text }
}

extension TableMapping {
  /// Reads a mapping file.
  ///
  /// - Throws: ``MappingError``, with everything that is wrong.
  package init(yaml text: String, file: String) throws(MappingError) {
    self.init()
    try YAMLField.read(yaml: text, file: file) { read($0) }
  }

  private mutating func read(_ root: YAMLField) {
    let keys =
      ["source", "time-zone"] + Field.withDefault.map(\.rawValue) + ["columns"]
      + Field.vocabularies.map(\.key) + ["skip"]
    guard root.known(keys) != nil else { return }
    source = root["source"]?.text
    timeZone = root["time-zone"]?.text
    for field in Field.withDefault { defaults[field] = root[field.rawValue]?.text }
    let names = Field.allCases.map(\.rawValue)
    for (column, field) in root["columns"]?.members ?? [] {
      columns[column.lowercased()] = field.choice(of: names).flatMap(Field.init(rawValue:))
    }
    for vocabulary in Field.vocabularies {
      for (theirs, ours) in root[vocabulary.key]?.members ?? [] {
        values[vocabulary.field, default: [:]][theirs] =
          vocabulary.choices.map { ours.choice(of: $0) } ?? ours.text
      }
    }
    for rule in root["skip"]?.elements ?? [] { read(skip: rule) }
  }

  private mutating func read(skip rule: YAMLField) {
    guard rule.known(["column", "is", "because"]) != nil,
      let column = rule.required("column")?.text, let value = rule.required("is")?.written,
      let reason = rule.required("because")?.text
    else { return }
    skips.append(SkipRule(column: column.lowercased(), value: value, reason: reason))
  }
}
