/// Pieces of the form that a figure has in a terminal: 80 columns, no colour.
enum TerminalText {
  /// How wide it is at most.
  static let width = 80

  /// A bar for a share of a width, to an eighth of a column; what is there is never shown as nothing.
  static func bar(_ share: Double, width: Int) -> String {
    guard share > 0 else { return "" }
    let eighths = max(1, Int((min(share, 1) * Double(width) * 8).rounded()))
    let (whole, rest) = eighths.quotientAndRemainder(dividingBy: 8)
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: whole) + parts[rest]
  }

  /// A line, or where it is too wide several, all but the first set in.
  static func wrapped(_ line: String) -> [String] {
    guard line.cells > width else { return [line] }
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ") {
      let longer = current.isEmpty ? String(word) : "\(current) \(word)"
      if longer.cells > width, !current.isEmpty {
        lines.append(current)
        current = "  \(word)"
      } else {
        current = longer
      }
    }
    return (lines + [current]).map { $0.cells > width ? $0.padded(to: width) : $0 }
  }

  /// Rows in columns, words left and numbers right; the first column gives way where they are too wide.
  static func table(_ rows: [[String]], numbers: Set<Int>) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    var widths = (0..<columns).map { column in
      rows.map { $0.dropFirst(column).first?.cells ?? 0 }.max() ?? 0
    }
    let over = widths.reduce(0, +) + 2 * (columns - 1) - width
    if over > 0, let first = widths.first { widths[0] = max(8, first - over) }
    return rows.map { row in
      zip(widths.indices, row).map { column, cell in
        cell.padded(to: widths[column], right: numbers.contains(column))
      }.joined(separator: "  ").trimmingEnd
    }
  }
}

extension String {
  /// How many columns of a terminal it takes: those wide in print are wide there as well.
  var cells: Int { reduce(0) { $0 + $1.cells } }

  /// The text in exactly so many columns.
  func padded(to columns: Int, right: Bool = false) -> String {
    let text = shortened(toCells: columns)
    let padding = String(repeating: " ", count: columns - text.cells)
    return right ? padding + text : text + padding
  }

  /// The text without spaces at its end.
  var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }

  private func shortened(toCells columns: Int) -> String {
    guard cells > columns else { return self }
    func fitting(_ characters: some Sequence<Character>, in room: Int) -> [Character] {
      var used = 0
      return characters.prefix { character in
        used += character.cells
        return used <= room
      }
    }
    let room = max(0, columns - 1)
    let end = String(fitting(reversed(), in: room / 2).reversed())
    return String(fitting(self, in: room - end.cells)) + "…" + end
  }
}

extension Character {
  fileprivate var cells: Int { isWide ? 2 : 1 }
}
