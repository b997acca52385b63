import Reliability

/// Texts in one line, reversibly: a line feed is `<br>`, and what looks like one has a backslash
/// more within.
extension StringProtocol {
  /// The text that a field in one line holds, `nil` where it holds nothing.
  var fieldText: String? {
    trimmingWhitespace.rewritingBreaks { backslashes in
      backslashes == 0 ? "\n" : "<\(String(repeating: "\\", count: backslashes - 1))br>"
    }.stated
  }

  /// The text as a field in one line.
  var asField: String {
    let escaped = rewritingBreaks { "<\(String(repeating: "\\", count: $0 + 1))br>" }
    guard escaped.utf8.contains(UInt8(ascii: "\n")) else { return escaped }
    return escaped.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Substring($0) }.joined(separator: "<br>")
  }

  /// The text with each `<br>`, `<\br>`, … written anew, given how many backslashes it has.
  private func rewritingBreaks(_ rewrite: (Int) -> String) -> String {
    let bytes = Array(utf8)
    guard bytes.contains(UInt8(ascii: "<")) else { return String(self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let count = bytes.backslashesOfBreak(at: index) {
        result += rewrite(count).utf8
        index += count + 4
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension [UInt8] {
  /// How many backslashes stand in the `<br>` that begins at an index, `nil` where none does.
  fileprivate func backslashesOfBreak(at index: Int) -> Int? {
    let count = self[(index + 1)...].prefix { $0 == UInt8(ascii: "\\") }.count
    return self[(index + 1 + count)...].starts(with: "br>".utf8) ? count : nil
  }
}
