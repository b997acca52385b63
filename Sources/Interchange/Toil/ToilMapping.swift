import Reliability

/// What the columns of another tool's export mean; read from a YAML file:
///
/// ```yaml
/// source: jira                   # with a row's id it tells entries apart
/// time-zone: Europe/Berlin       # of times that name none
/// team: platform                 # of rows that name none
/// columns:                       # column -> field; columns named like a field need no line
///   Issue key: id
///   Summary: what
///   Time Spent: seconds
///   Resolved: at
///   Type: kind
/// teams: {Platform Engineering: platform}
/// services: {Payments API: payments-api}
/// kinds: {Incident: interrupt, Change: scheduled}
/// classes: {Key rotation: key-rotation}
/// skip:
///   - column: Status
///     is: Won't Do
///     because: nobody worked on it
/// ```
package struct ToilMapping: Sendable {
  /// The tool that the export comes from.
  package var source: String?
  /// The team of rows that name none.
  package var team: String?
  /// The zone of times that name none.
  private(set) var timeZone: String?
  private(set) var skips: [SkipRule] = []
  private var columns: [String: ToilField] = [:]
  private var values: [ToilField: [String: String]] = [:]

  /// Which rows are left out, and why.
  struct SkipRule {
    let column: String
    let value: String
    let reason: String
  }

  /// A mapping for columns that are named like the fields.
  package init() {}

  /// What a column states; `nil` where nothing that is read.
  func field(of column: String) -> ToilField? {
    columns[column.lowercased()] ?? ToilField(rawValue: column.lowercased())
  }

  /// What a value of the export is called here.
  func value(_ text: String, of field: ToilField) -> String { values[field]?[text] ?? text }
}

extension ToilMapping {
  /// Reads a mapping file.
  ///
  /// - Throws: ``MappingError``, with everything that is wrong.
  package init(yaml text: String, file: String) throws(MappingError) {
    self.init()
    try YAMLField.read(yaml: text, file: file) { read($0) }
  }

  private static let keys = [
    "source", "time-zone", "team", "columns", "teams", "services", "kinds", "classes", "skip",
  ]

  private mutating func read(_ root: YAMLField) {
    guard root.known(Self.keys) != nil else { return }
    source = root["source"]?.text
    team = root["team"]?.text
    timeZone = root["time-zone"]?.text
    let names = ToilField.allCases.map(\.rawValue)
    for (column, field) in root["columns"]?.members ?? [] {
      columns[column.lowercased()] = field.choice(of: names).flatMap(ToilField.init(rawValue:))
    }
    let lists: [(key: String, field: ToilField)] = [
      ("teams", .team), ("services", .service), ("classes", .category),
    ]
    for (key, field) in lists {
      for (theirs, ours) in root[key]?.members ?? [] {
        values[field, default: [:]][theirs] = ours.text
      }
    }
    for (theirs, ours) in root["kinds"]?.members ?? [] {
      values[.kind, default: [:]][theirs] = ours.choice(of: ToilKind.allCases.map(\.rawValue))
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
