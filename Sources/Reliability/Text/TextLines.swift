/// The lines of a text, each with its end as it stands: `\n`, `\r\n`, or nothing for a last line
/// that lacks one. Joined they are the text again, byte for byte.
struct TextLines: Sendable {
  private let bytes: [UInt8]
  /// Where each line begins, and behind them where the last one ends.
  private let bounds: [Int]

  /// The lines of a text; an empty text has none.
  init(_ text: String) {
    bytes = Array(text.utf8)
    bounds = bytes.withUnsafeBufferPointer { bytes in
      var bounds = [0]
      for (index, byte) in bytes.enumerated() where byte == .lineFeed { bounds.append(index + 1) }
      if bounds.last != bytes.count { bounds.append(bytes.count) }
      return bounds
    }
  }

  /// How many lines there are.
  var count: Int { bounds.count - 1 }

  /// A line with its end.
  subscript(index: Int) -> ArraySlice<UInt8> { self[index..<index + 1] }

  /// Lines that follow each other, with their ends.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[bounds[range.lowerBound]..<bounds[range.upperBound]]
  }
}

/// Gives lines of the same bytes the same number, also lines of different texts.
struct LineNumbering {
  private var numbers: [Line: Int] = [:]

  /// The numbers of the lines of a text.
  mutating func numbers(of lines: TextLines) -> [Int] {
    (0..<lines.count).map { index in
      let line = Line(bytes: lines[index])
      if let number = numbers[line] { return number }
      let number = numbers.count
      numbers[line] = number
      return number
    }
  }

  /// The bytes of a line: texts that differ in bytes differ, though Unicode may call them equal.
  private struct Line: Hashable {
    let bytes: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
}
