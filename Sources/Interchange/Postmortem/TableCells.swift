import Reliability

/// The cells of a row of a table, as GitHub Flavored Markdown splits it.
///
/// Within a cell a pipe is `\|`, and of backslashes right before a pipe two stand for one.
enum TableCells {
  /// The cells of a row, without white space at either end.
  static func split(_ line: Substring) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var backslashes = 0
    for byte in line.trimmingWhitespace.utf8.dropFirst() {
      if byte == UInt8(ascii: "\\") {
        backslashes += 1
        continue
      }
      let isPipe = byte == UInt8(ascii: "|")
      let kept = isPipe ? backslashes / 2 : backslashes
      cell += repeatElement(UInt8(ascii: "\\"), count: kept)
      if isPipe, backslashes.isMultiple(of: 2) {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
      } else {
        cell.append(byte)
      }
      backslashes = 0
    }
    cell += repeatElement(UInt8(ascii: "\\"), count: backslashes)
    cells.append(String(decoding: cell, as: UTF8.self))
    // What follows the last pipe is no cell, unless something stands there.
    if cells.last?.isBlank ?? false { cells.removeLast() }
    return cells.map { String($0.trimmingWhitespace) }
  }

  /// A text as a cell holds it.
  static func escape(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "|")) else { return text }
    var escaped: [UInt8] = []
    var backslashes = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|") {
        escaped += repeatElement(UInt8(ascii: "\\"), count: backslashes + 1)
      }
      backslashes = byte == UInt8(ascii: "\\") ? backslashes + 1 : 0
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether cells are those of the row that parts the header from the rest.
  static func areDelimiters(_ cells: [String]) -> Bool {
    !cells.isEmpty
      && cells.allSatisfy { cell in
        cell.utf8.contains(UInt8(ascii: "-")) && cell.utf8.allSatisfy { "-:".utf8.contains($0) }
      }
  }
}
