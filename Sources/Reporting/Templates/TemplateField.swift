/// A value that a template can name.
package struct TemplateField: Sendable {
  /// The name: `{{name}}`.
  package let name: String
  /// What it holds.
  package let content: TemplateContent
  /// What it is, in Markdown.
  package let meaning: String
  /// Whether it may be unknown, so that `{{#name}}...{{/name}}` stands or not.
  package private(set) var canBeMissing = false

  /// What people entered.
  static func text(_ name: String, _ meaning: String) -> TemplateField {
    TemplateField(name: name, content: .text, meaning: meaning)
  }

  /// Numbers, times and words of psgf's own.
  static func plain(_ name: String, _ meaning: String) -> TemplateField {
    TemplateField(name: name, content: .plain, meaning: meaning)
  }

  /// Markdown.
  static func markdown(_ name: String, _ meaning: String) -> TemplateField {
    TemplateField(name: name, content: .markdown, meaning: meaning)
  }

  /// Yes or no.
  static func flag(_ name: String, _ meaning: String) -> TemplateField {
    TemplateField(name: name, content: .flag, meaning: meaning)
  }

  /// A list of single values.
  static func list(
    _ name: String, of content: TemplateContent, _ meaning: String
  ) -> TemplateField {
    TemplateField(name: name, content: .list(content), meaning: meaning)
  }

  /// A list of rows.
  static func rows(
    _ name: String, of row: any DocumentedModel.Type, _ meaning: String
  ) -> TemplateField {
    TemplateField(name: name, content: .list(.values(row.fields)), meaning: meaning)
  }

  /// Several values under one name.
  static func values(
    _ name: String, of model: any DocumentedModel.Type, _ meaning: String
  ) -> TemplateField {
    TemplateField(name: name, content: .values(model.fields), meaning: meaning)
  }

  /// The same field, which may be unknown.
  var orNothing: TemplateField {
    var field = self
    field.canBeMissing = true
    return field
  }
}

/// A model, or a row of one, that says what a template can name of it.
///
/// Mustache reads its stored properties by their names, so that each of these is a field, and a test
/// holds the two together.
protocol DocumentedModel {
  /// Its fields, in the order in which they are best explained.
  static var fields: [TemplateField] { get }
}
