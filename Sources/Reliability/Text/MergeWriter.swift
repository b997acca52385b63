/// Writes a merged text, and keeps count of its lines.
struct MergeWriter {
  /// What is written.
  private(set) var output: [UInt8] = []
  /// The lines of the conflicts, counted from 1.
  private(set) var conflicts: [ClosedRange<Int>] = []

  private var lineCount = 0
  private let names: (ours: String, theirs: String)
  /// What the lines of a conflict end with that had no end: what the line before it does, or the
  /// first line of the text.
  private var ending: [UInt8] = [.lineFeed]

  /// A writer whose markers name the two sides.
  init(names: (ours: String, theirs: String)) { self.names = names }

  /// Writes lines as they are.
  mutating func write(_ lines: TextLines, _ range: Range<Int>) {
    output += lines[range]
    lineCount += range.count
  }

  /// Writes what both sides have in one place: once where that is the same, else as a conflict
  /// without the lines at its beginning and its end that are the same.
  mutating func write(
    ours: (lines: TextLines, range: Range<Int>), theirs: (lines: TextLines, range: Range<Int>)
  ) {
    var (left, right) = (ours.range, theirs.range)
    while let x = left.first, let y = right.first, ours.lines[x] == theirs.lines[y] {
      left.removeFirst()
      right.removeFirst()
    }
    write(ours.lines, ours.range.lowerBound..<left.lowerBound)
    while let x = left.last, let y = right.last, ours.lines[x] == theirs.lines[y] {
      left.removeLast()
      right.removeLast()
    }
    if !left.isEmpty || !right.isEmpty {
      let start = lineCount + 1
      let neighbour = start == 1 ? ours.lines[0..<min(1, ours.lines.count)] : output[...]
      ending = Array((neighbour.suffix(2).elementsEqual("\r\n".utf8) ? "\r\n" : "\n").utf8)
      write(.ours, names.ours)
      writeEnded(ours.lines, left)
      write(.middle)
      writeEnded(theirs.lines, right)
      write(.theirs, names.theirs)
      conflicts.append(start...lineCount)
    }
    write(ours.lines, left.upperBound..<ours.range.upperBound)
  }

  private mutating func write(_ marker: ConflictMarker, _ name: String = "") {
    output += "\(marker.rawValue) \(name.inOneLine)".trimmingWhitespace.utf8
    output += ending
    lineCount += 1
  }

  /// Writes lines, the last one with an end even where it has none.
  private mutating func writeEnded(_ lines: TextLines, _ range: Range<Int>) {
    write(lines, range)
    if !range.isEmpty, output.last != .lineFeed { output += ending }
  }
}

/// The lines that stand around and between the two sides of a conflict.
enum ConflictMarker: String, CaseIterable {
  case ours = "<<<<<<<"
  case middle = "======="
  case theirs = ">>>>>>>"

  /// The marker that a line is, whatever name stands behind it; `nil` where it is none.
  init?(_ line: some Sequence<UInt8>) {
    let row = line.prefix { $0 > UInt8(ascii: " ") }
    guard let marker = Self.allCases.first(where: { row.elementsEqual($0.rawValue.utf8) }) else {
      return nil
    }
    self = marker
  }
}
