import Reliability

/// The targets of the links of a Markdown text: `[text](target)`, and `[text][name]` with
/// `[name]: target` anywhere in the text.
struct LinkTargets {
  private var byName: [String: String] = [:]

  /// The definitions of a text.
  init(_ text: MarkdownLines) {
    for (line, isLiteral) in zip(text.lines, text.isLiteral) where !isLiteral {
      guard line.utf8.first == UInt8(ascii: "["),
        let end = line.utf8.firstIndex(of: UInt8(ascii: "]")),
        line.utf8[line.utf8.index(after: end)...].first == UInt8(ascii: ":")
      else { continue }
      let name = Substring(line.utf8[..<end].dropFirst()).lowercased()
      let target = line.utf8[end...].dropFirst(2)
      byName[name] = Substring(target).split { $0.isWhitespace }.first.map(String.init)
    }
  }

  /// The first link of a text to an issue or a pull request of a tracker.
  func ticket(in text: String) -> String? {
    var rest = text[...].utf8
    while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[open...].dropFirst()
      guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else { break }
      let name = rest[..<close]
      rest = rest[close...].dropFirst()
      if let target = target(named: Substring(name), behind: rest), target.isTicket {
        return target
      }
    }
    // An address that stands there by itself is a link too.
    let addresses = text.split { " \n<>()[]\"".contains($0) }
      .map { $0.last.map(".,;:".contains) ?? false ? $0.dropLast() : $0 }
    return addresses.map(String.init).first(where: \.isTicket)
  }

  private func target(named name: Substring, behind rest: Substring.UTF8View) -> String? {
    switch rest.first {
    case UInt8(ascii: "("):
      let target = rest.dropFirst().prefix { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: " ") }
      return String(Substring(target))
    case UInt8(ascii: "["):
      let written = rest.dropFirst().prefix { $0 != UInt8(ascii: "]") }
      return byName[(written.isEmpty ? name : Substring(written)).lowercased()]
    default: return byName[name.lowercased()]
    }
  }
}

extension String {
  /// Whether it is the address of an issue or a pull request.
  fileprivate var isTicket: Bool {
    guard hasPrefix("https://") || hasPrefix("http://") else { return false }
    let folders = split(separator: "/")
    return ["issues", "pull", "pulls", "merge_requests", "browse"].contains { folder in
      folders.dropFirst(2).dropLast().contains { $0 == folder }
    }
  }
}
