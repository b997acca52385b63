extension TemplateContent {
  /// What the template engine's function of a name makes of it; `nil` where it has none for it.
  func applying(_ function: String) -> TemplateContent? {
    switch (self, function) {
    case (.text, "empty"), (.plain, "empty"), (.markdown, "empty"), (.list, "empty"): .flag
    case (.text, "capitalized"), (.text, "lowercased"), (.text, "uppercased"): .text
    case (.plain, "capitalized"), (.plain, "lowercased"), (.plain, "uppercased"): .plain
    case (.markdown, "capitalized"), (.markdown, "lowercased"), (.markdown, "uppercased"):
      .markdown
    case (.list, "reversed"): self
    case (.list(let row), "first"), (.list(let row), "last"): row
    case (.list, "count"): .plain
    default: nil
    }
  }

  /// What a function of no value says of the row of a list; `nil` where it is none.
  static func ofPlace(_ function: String) -> TemplateContent? {
    switch function {
    case "first", "last", "even", "odd": .flag
    case "index": .plain
    default: nil
    }
  }
}
