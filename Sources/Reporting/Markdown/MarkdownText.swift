import Foundation
import Mustache

/// Writes text that people entered so that Markdown shows it as that text.
enum MarkdownText {
  /// The text on one line, with everything escaped that Markdown would take for its own.
  ///
  /// Line breaks become spaces. What cannot stand in XML, and what could reorder a line unseen,
  /// becomes U+FFFD. Text that runs from right to left is isolated, so that it cannot reorder what
  /// stands beside it; a page says so with an element (``XMLElement/typeset``).
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(plain(text).unicodeScalars)
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    for (index, scalar) in scalars.enumerated() {
      // "://" and ":name:" are links and emoji to some readers of Markdown, "www." a link.
      let beginsWord =
        scalar == ":" && index + 1 < scalars.count && isWord(scalars[index + 1])
      let endsHost =
        scalar == "." && scalars[..<index].suffix(3).elementsEqual("www".unicodeScalars)
      let beginsLine = index == 0 && "#+-=".unicodeScalars.contains(scalar)
      let endsNumber = digits > 0 && index == digits && ".)".unicodeScalars.contains(scalar)
      if special.contains(scalar) || beginsWord || endsHost || beginsLine || endsNumber {
        result.append("\\")
      }
      result.append(scalar)
    }
    let escaped = String(result)
    guard scalars.contains(where: runsRightToLeft) else { return escaped }
    return "\(startOfIsolate)\(escaped)\(endOfIsolate)"
  }

  /// FIRST STRONG ISOLATE: what follows, up to ``endOfIsolate``, has a direction of its own.
  static let startOfIsolate: Character = "\u{2068}"
  /// The first byte of ``startOfIsolate`` in UTF-8.
  static let firstByteOfIsolate: UInt8 = 0xE2
  /// POP DIRECTIONAL ISOLATE.
  static let endOfIsolate: Character = "\u{2069}"

  /// The text on one line, without what cannot be shown.
  static func plain(_ text: String) -> String {
    let bytes = text.utf8
    let isPlain = bytes.allSatisfy { 0x20...0x7E ~= $0 }
    if isPlain, bytes.first != UInt8(ascii: " "), bytes.last != UInt8(ascii: " ") { return text }
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      isLineBreak(scalar) || scalar == "\t" ? " " : isHarmful(scalar) ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: .whitespaces)
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The text with its lines, without what cannot be shown.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - keepingIsolates: Whether the marks stay that ``escaped(_:)`` writes.
  /// - Returns: The text, with U+FFFD in place of each such character.
  static func visible(_ text: String, keepingIsolates: Bool) -> String {
    func isShown(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case " "..."~": true
      case "\n", "\t", "\r": true
      case "\u{2068}", "\u{2069}": keepingIsolates
      default: !isHarmful(scalar)
      }
    }
    guard !text.unicodeScalars.allSatisfy(isShown) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isShown($0) ? $0 : "\u{FFFD}" }))
  }

  /// A link to an address, named by the end of its path or, where that says little, by its host; any other text, and
  /// addresses that are no web page's, as text.
  static func link(to address: String) -> String {
    let address = plain(address)
    let lower = address.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix),
      let host = lower.dropFirst(scheme.count).first, !"/?#".contains(host)
    else { return escaped(address) }
    let parts = address.dropFirst(scheme.count).split { "/?#".contains($0) }
    let path = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    // Of a path that ends in "/1", nobody could tell where it leads.
    let end = path.dropFirst(2).last.flatMap { $0.count > 2 ? $0 : nil }
    let name = String(end ?? parts.first ?? "").shortened(toWidth: 240)
    let destination = address.utf8.map { byte in
      allowedInAddress.contains(byte)
        ? String(Unicode.Scalar(byte)) : String(format: "%%%02X", Int(byte))
    }
    return "[\(escaped(name))](<\(destination.joined())>)"
  }

  /// The bytes that an address can hold and Markdown takes for nothing else.
  private static let allowedInAddress = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%".utf8)

  /// Characters that begin or end something anywhere in a line.
  private static let special = Set("\\`*_[]<>&|~!$@".unicodeScalars)

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "a"..."z", "A"..."Z": true
    default: false
    }
  }

  /// The blocks of the scripts that run from right to left.
  private static func runsRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    // Controls, and what XML does not allow.
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    // Marks, embeddings, overrides and isolates of writing direction.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    // The code points that are no characters.
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}

/// Makes `{{value}}` in a Markdown template show text as it is; `{{{value}}}` is Markdown.
struct MarkdownContentType: MustacheContentType {
  func escapeText(_ text: String) -> String { MarkdownText.escaped(text) }
}
