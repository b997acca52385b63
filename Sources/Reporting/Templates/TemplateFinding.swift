/// Something that is wrong with a template.
package struct TemplateFinding: Hashable, Sendable {
  /// How bad it is.
  package enum Level: String, CaseIterable, Sendable {
    /// What it makes is not what is meant, but a report is made.
    case warning
    /// A report is refused, or the file does nothing.
    case error
  }

  /// The path of the template below the folder of templates.
  package let file: String
  /// The line, from 1 on; `nil` where the whole file is meant.
  package let line: Int?
  /// How bad it is.
  package let level: Level
  /// What is wrong.
  package let what: String
  /// What to do about it.
  package let advice: String

  /// The finding without its file, for people.
  package var sentence: String { "\(what); \(advice)" }

  /// A file that no report reads.
  static func overridesNothing(_ file: String, similar: String?) -> TemplateFinding {
    // A note or a picture may lie in the folder; a name that was misspelt must not.
    TemplateFinding(
      file: file, line: nil, level: similar == nil ? .warning : .error,
      what: "overrides no template",
      advice: similar.map { "name it \($0)" }
        ?? "move it elsewhere: 'psgf report template-fields' lists the templates")
  }

  /// A file that cannot be read as text.
  static func noText(_ file: String) -> TemplateFinding {
    TemplateFinding(
      file: file, line: nil, level: .error, what: "is no text of UTF-8",
      advice: "save it as UTF-8")
  }

  /// A text that is no template.
  static func syntax(_ error: TemplateSyntaxError, in file: String) -> TemplateFinding {
    TemplateFinding(
      file: file, line: error.line, level: .error, what: error.reason,
      advice: "correct it, or remove the file to use the built-in one")
  }
}

/// Why a text is no template.
struct TemplateSyntaxError: Error, Equatable {
  /// The line, from 1 on, where it is known.
  let line: Int?
  /// What is wrong.
  let reason: String
}
