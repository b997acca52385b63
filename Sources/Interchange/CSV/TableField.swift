/// What a column of another tool's export can state; a column that is named like a field states it.
package protocol TableField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The fields of which a mapping can give what rows state that have none, by a key of their name.
  static var withDefault: [Self] { get }

  /// The fields whose values a mapping can translate.
  static var vocabularies: [TableVocabulary<Self>] { get }
}

/// What the values of a field are called in another tool, as a mapping says under a key.
package struct TableVocabulary<Field: Sendable>: Sendable {
  let key: String
  let field: Field
  /// What the value can be here; `nil` where any text will do.
  let choices: [String]?

  init(_ key: String, of field: Field, choices: [String]? = nil) {
    self.key = key
    self.field = field
    self.choices = choices
  }
}
