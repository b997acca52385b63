/// Lines and columns of places in a text, asked for from front to back.
struct TextPlaces {
  private let text: String
  private let bytes: TextBytes
  private var position = 0
  private var line = 1
  private var column = 1

  init(text: String, bytes: TextBytes) {
    self.text = text
    self.bytes = bytes
  }

  /// The line and the column, in characters, both from 1.
  mutating func place(at offset: Int) -> (line: Int, column: Int) {
    var lineStart: Int?
    for index in position..<max(position, offset) where endsLine(at: index) {
      line += 1
      lineStart = index + 1
    }
    if lineStart != nil { column = 1 }
    column += characters(in: (lineStart ?? position)..<offset)
    position = offset
    return (line, column)
  }

  /// Whether a line ends with a byte: a line feed, or a carriage return without one.
  private func endsLine(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\n")
      || bytes[index] == UInt8(ascii: "\r") && bytes[index + 1] != UInt8(ascii: "\n")
  }

  private func characters(in range: Range<Int>) -> Int {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    return text[start..<end].count
  }
}
