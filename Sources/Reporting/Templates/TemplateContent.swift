/// What a field of a template holds, and so how a template puts it in.
package indirect enum TemplateContent: Sendable {
  /// What people entered: `{{name}}`, which shows it as it is.
  case text
  /// Numbers, times and words of psgf's own, which read the same as `{{name}}` and `{{{name}}}`.
  case plain
  /// Markdown: `{{{name}}}`.
  case markdown
  /// Yes or no: `{{#name}}...{{/name}}`.
  case flag
  /// Several values under one name: `{{name.value}}`.
  case values([TemplateField])
  /// A list, each row of which holds the same: `{{#name}}...{{/name}}`.
  case list(TemplateContent)

  /// What it holds, in a word.
  package var word: String {
    switch self {
    case .text: "text"
    case .plain: "plain"
    case .markdown: "Markdown"
    case .flag: "yes or no"
    case .values: "values"
    case .list(.values): "list"
    case .list(let row): "list of \(row.word)"
    }
  }

  /// The fields of each row of a list, or those of several values; none of a single value.
  package var fields: [TemplateField] {
    switch self {
    case .values(let fields), .list(.values(let fields)): fields
    default: []
    }
  }
}
