import Foundation
import Reliability

/// Whose budget was burned by whom: a row for each SLO, a column for each service that accounts for
/// some of it, and in each cell the share of the budget, as a number and as the size of a square.
struct BurnMatrixFigure {
  /// The name of its file.
  static let name = "burn-matrix"

  /// SLOs beyond so many are counted, and not drawn.
  private static let mostRows = 20
  private static let rowHeight = 30.0
  /// Where the middle of a cell's square is; its number stands behind.
  private static let square = 16.0

  private let rows: [Row]
  /// The services, those that burned the most first.
  private let services: [String]
  private let leftOut: Int

  /// An SLO, and what each service burned of its budget.
  private struct Row {
    let slo: String
    var shares: [String: Double]
    var total: Double { shares.values.sorted().reduce(0, +) }
  }

  /// A column as it is drawn: one service, or all those for which there is no room.
  private struct Column {
    let name: String
    let services: [String]

    func share(in row: Row) -> Double { services.reduce(0) { $0 + (row.shares[$1] ?? 0) } }
  }

  /// The figure, `nil` where no claim that holds burned anything.
  static func figure(of burns: [AttributedBurn], on day: CalendarDay) -> Figure? {
    var rows: [String: Row] = [:]
    for burn in burns where burn.claim.state(on: day).holds {
      guard let share = burn.share, share > 0 else { continue }
      rows[burn.claim.slo, default: Row(slo: burn.claim.slo, shares: [:])]
        .shares[burn.claim.service, default: 0] += share
    }
    guard !rows.isEmpty else { return nil }
    let sorted = rows.values.sorted { ($1.total, $0.slo) < ($0.total, $1.slo) }
    let services = Set(sorted.flatMap(\.shares.keys)).map { service in
      (name: service, total: sorted.reduce(0) { $0 + ($1.shares[service] ?? 0) })
    }.sorted { ($1.total, $0.name) < ($0.total, $1.name) }.map(\.name)
    let figure = BurnMatrixFigure(
      rows: Array(sorted.prefix(mostRows)), services: services,
      leftOut: max(0, sorted.count - mostRows))
    return Figure(
      name: name, title: "Whose error budget was burned by whom",
      description: figure.description, table: figure.table, lines: figure.lines,
      draw: figure.draw)
  }

  /// The columns, so many at most.
  private func columns(atMost count: Int) -> [Column] {
    guard services.count > count else {
      return services.map { Column(name: MarkdownText.plain($0), services: [$0]) }
    }
    let rest = Array(services.dropFirst(count - 1))
    return services.prefix(count - 1).map { Column(name: MarkdownText.plain($0), services: [$0]) }
      + [Column(name: "\(Spelling.count(rest.count)) more services", services: rest)]
  }

  /// Columns have letters: names do not fit over them.
  private func letter(_ column: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
  }

  private func draw(on drawing: inout Drawing) {
    let columns = columns(atMost: drawing.isNarrow ? 3 : 6)
    let left = drawing.isNarrow ? 130.0 : 270
    let width = min((drawing.width - left) / Double(columns.count), 120)
    drawing.text("budget of", x: left - 12, y: 14, .end, .faint)
    for index in columns.indices {
      drawing.text(
        letter(index), x: left + Double(index) * width + Self.square, y: 14, .middle, .strong)
    }
    // A square as high as its row is a whole budget, or the largest share where that is more.
    let largest = max(1, rows.flatMap { row in columns.map { $0.share(in: row) } }.max() ?? 1)
    var y = 24.0
    for row in rows {
      drawing.line(fromX: 0, y: y, toX: drawing.width, y: y, "grid")
      let middle = y + Self.rowHeight / 2
      drawing.text(
        MarkdownText.plain(row.slo), x: left - 12, y: middle + 4.5, .end, room: left - 14)
      for (index, column) in columns.enumerated() {
        draw(
          column.share(in: row) / largest, words: Spelling.percent(column.share(in: row)),
          x: left + Double(index) * width + Self.square, middle: middle, on: &drawing)
      }
      y += Self.rowHeight
    }
    drawing.line(fromX: 0, y: y, toX: drawing.width, y: y, "grid")
    for (index, column) in columns.enumerated() {
      y += 19
      drawing.text(letter(index), x: 0, y: y, .start, .strong)
      drawing.text("burned by \(column.name)", x: 20, y: y)
    }
    drawing.text(
      "% of the SLO's budget; the area of a square is the share", x: drawing.width, y: y + 20,
      .end, .faint)
    drawing.height = y + 26
  }

  private func draw(
    _ share: Double, words: String, x: Double, middle: Double, on drawing: inout Drawing
  ) {
    guard share > 0 else { return }
    let side = max(1.5, share.squareRoot() * (Self.rowHeight - 6))
    drawing.bar(
      x: x - side / 2, y: middle - side / 2, width: side, height: side, "good", title: words)
    drawing.text(words, x: x + 16, y: middle + 4.5)
  }
}

// MARK: - In words

extension BurnMatrixFigure {
  private var description: String {
    let more = leftOut > 0 ? " \(Spelling.count(leftOut)) more SLOs are not drawn." : ""
    return rows.map { row in
      let parts = services.compactMap { service in
        row.shares[service].map { "\(Spelling.percent($0)) by \(MarkdownText.plain(service))" }
      }
      return "\(MarkdownText.plain(row.slo)): \(parts.joined(separator: ", "))."
    }.joined(separator: " ") + more
  }

  private var table: FigureTable {
    FigureTable(
      columns: [.words("SLO"), .words("Burned by"), .number("Of the budget")],
      rows: rows.flatMap { row in
        services.compactMap { service in
          row.shares[service].map { [row.slo, service, Spelling.percent($0)] }
        }
      })
  }

  private var lines: [String] {
    let columns = columns(atMost: 5)
    let head = ["budget of"] + columns.indices.map(letter)
    let cells = rows.map { row in
      [MarkdownText.plain(row.slo)]
        + columns.map { column in
          let share = column.share(in: row)
          return share > 0 ? Spelling.percent(share) : "·"
        }
    }
    let key = columns.enumerated().map { "\(letter($0))  burned by \($1.name)" }
    let more = leftOut > 0 ? ["and \(Spelling.count(leftOut)) SLOs more"] : []
    return TerminalText.table([head] + cells, numbers: Set(1...columns.count)) + more + [""] + key
  }
}
