import Foundation

/// Rows of text in columns, for a terminal; the last column is not padded.
struct TextTable {
  private var rows: [[String]] = []
  private let alignments: [Alignment]

  /// Where the text of a column stands.
  enum Alignment { case left, right }

  /// A table whose columns stand as given; columns beyond those stand left.
  init(alignments: [Alignment] = []) { self.alignments = alignments }

  /// Adds a row.
  mutating func append(_ cells: [String]) { rows.append(cells.map(\.singleLine)) }

  /// The lines of the table, two spaces between columns.
  var lines: [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.dropFirst(column).first?.count ?? 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let isLast = column == row.count - 1
        let padding = String(repeating: " ", count: max(0, widths[column] - cell.count))
        let isRight = alignments.dropFirst(column).first == .right
        return isRight ? padding + cell : isLast ? cell : cell + padding
      }
      return cells.joined(separator: "  ").trimmingSuffixSpaces
    }
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmingSuffixSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }

  /// The text on one line and safe on a terminal: control characters, which could move its cursor
  /// or set its colours, are shown as symbols.
  var singleLine: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar {
          case "\n", "\r", "\t": " "
          default: scalar.isControl ? "\u{FFFD}" : scalar
          }
        }))
  }

  /// The text safe on a terminal, its lines kept.
  var terminalSafe: String {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).singleLine }
      .joined(separator: "\n")
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    properties.generalCategory == .control
      || ("\u{202A}"..."\u{202E}").contains(self) || ("\u{2066}"..."\u{2069}").contains(self)
  }
}
