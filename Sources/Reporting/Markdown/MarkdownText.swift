import Foundation
import Mustache

/// Writes text that people entered so that Markdown shows it as that text.
enum MarkdownText {
  /// The text on one line, with everything escaped that Markdown would take for its own.
  ///
  /// Line breaks become spaces. What cannot stand in XML, and what could reorder a line unseen,
  /// becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(plain(text).unicodeScalars)
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    for (index, scalar) in scalars.enumerated() {
      let beginsLink = scalar == ":" && scalars.dropFirst(index + 1).first == "/"
      let beginsLine = index == 0 && "#+-=".unicodeScalars.contains(scalar)
      let endsNumber = digits > 0 && index == digits && ".)".unicodeScalars.contains(scalar)
      if special.contains(scalar) || beginsLink || beginsLine || endsNumber { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// The text on one line, without what cannot be shown.
  static func plain(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      if CharacterSet.newlines.contains(scalar) || scalar == "\t" { return " " }
      return isHarmful(scalar) ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: .whitespaces)
  }

  /// Characters that begin or end something anywhere in a line.
  private static let special = Set("\\`*_[]<>&|~!$@".unicodeScalars)

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Controls, and what XML does not allow.
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    // Marks, embeddings, overrides and isolates of writing direction.
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: scalar.properties.isNoncharacterCodePoint
    }
  }
}

/// Makes `{{value}}` in a Markdown template show text as it is; `{{{value}}}` is Markdown.
struct MarkdownContentType: MustacheContentType {
  func escapeText(_ text: String) -> String { MarkdownText.escaped(text) }
}
