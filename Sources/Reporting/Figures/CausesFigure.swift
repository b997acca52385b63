import Reliability

/// What took the error budgets, by what set incidents off and, apart from it, by what let them happen;
/// what is unknown has bars of its own.
struct CausesFigure {
  /// The name by which a template calls it.
  static let name = "causes"

  /// Causes beyond so many are added up in one bar.
  private static let mostCauses = 12
  private static let barHeight = 14.0

  private let groups: [Group]
  private let measuredObjectives: Int

  /// The bars of one taxonomy.
  private struct Group {
    let heading: String
    let bars: [Bar]
  }

  /// A cause as it is drawn.
  private struct Bar {
    let label: String
    let budgets: Double
    let incidents: Int?
    let isUnknown: Bool

    var value: String {
      Spelling.number(budgets) + (incidents.map { ", \(Spelling.count($0, "incident"))" } ?? "")
    }
  }

  /// The figure, `nil` where nothing is known to have burned.
  static func figure(of causes: BudgetByCause) -> Figure? {
    guard !causes.triggers.isEmpty || causes.unexplained > 0 else { return nil }
    let unexplained =
      causes.measuredObjectives > 0
      ? [
        Bar(
          label: "no incident explains it", budgets: causes.unexplained, incidents: nil,
          isUnknown: true)
      ] : []
    let figure = CausesFigure(
      groups: [
        Group(heading: "By trigger", bars: bars(of: causes.triggers) + unexplained),
        Group(
          heading: "By contributing factor",
          bars: bars(of: causes.factors)),
      ].filter { !$0.bars.isEmpty }, measuredObjectives: causes.measuredObjectives)
    return Figure(
      name: name, title: "Error budget burned, by cause", description: figure.description,
      table: figure.table, lines: figure.lines, draw: figure.draw)
  }

  private static func bars(of rows: [BudgetByCause.Row]) -> [Bar] {
    let known = rows.filter { $0.cause != nil }
    let rest = known.dropFirst(mostCauses)
    let other = rest.reduce(into: (budgets: 0.0, incidents: 0)) { sum, row in
      sum.budgets += row.budgets
      sum.incidents += row.incidents
    }
    return known.prefix(mostCauses).map {
      Bar(
        label: $0.cause ?? "", budgets: $0.budgets, incidents: $0.incidents, isUnknown: false)
    }
      + (rest.isEmpty
        ? []
        : [
          Bar(
            label: "\(Spelling.count(rest.count)) more", budgets: other.budgets,
            incidents: other.incidents, isUnknown: false)
        ])
      + rows.filter { $0.cause == nil }.map {
        Bar(label: "not recorded", budgets: $0.budgets, incidents: $0.incidents, isUnknown: true)
      }
  }

  private func draw(on drawing: inout Drawing) {
    let bars = groups.flatMap(\.bars)
    let widest = bars.map(\.label.drawnWidth).max() ?? 0
    let left = drawing.isNarrow ? 1 : min(max(widest, 100), 260) + 10
    let highest = max(bars.map(\.budgets).max() ?? 0, 0.01)
    let ticks = Tick.round(over: 0...highest, atMost: drawing.isNarrow ? 2 : 4)
    let values = bars.map(\.value.drawnWidth).max() ?? 0
    let budgets = Scale(
      0...highest, from: left, to: drawing.width - values - 10)
    let rowHeight = drawing.isNarrow ? 40.0 : 24
    var y = 0.0
    for group in groups {
      drawing.text(group.heading, x: 0, y: y + 14, .start, .strong)
      y += 26
      for bar in group.bars {
        draw(bar, y: y, budgets, on: &drawing)
        y += rowHeight
      }
      y += 10
    }
    drawing.height = drawing.axisBelow(
      budgets, ticks, y: y - 4, unit: "whole budgets of the period")
  }

  private func draw(_ bar: Bar, y: Double, _ budgets: Scale, on drawing: inout Drawing) {
    let barTop = drawing.isNarrow ? y + 17 : y
    let baseline = barTop + Self.barHeight / 2 + 4.5
    if drawing.isNarrow {
      drawing.text(bar.label, x: 1, y: y + 12)
    } else {
      drawing.text(bar.label, x: budgets.start - 10, y: baseline, .end)
    }
    let end = max(budgets.position(bar.budgets), budgets.start + (bar.budgets > 0 ? 1 : 0))
    drawing.bar(
      x: budgets.start, y: barTop, width: end - budgets.start, height: Self.barHeight,
      bar.isUnknown ? "unexplained" : "good", title: "\(bar.label): \(bar.value)")
    if bar.isUnknown {
      drawing.hatching(of: [
        [
          Point(x: budgets.start, y: barTop), Point(x: end, y: barTop),
          Point(x: end, y: barTop + Self.barHeight),
          Point(x: budgets.start, y: barTop + Self.barHeight),
        ]
      ])
    }
    drawing.text(bar.value, x: end + 6, y: baseline)
  }
}

// MARK: - In words

extension CausesFigure {
  private var description: String {
    let several =
      groups.count > 1 ? " An incident with several factors counts with each." : ""
    let unknown =
      measuredObjectives > 0
      ? ""
      : " No objective is measured: what burned without an incident is unknown."
    return "In whole budgets of the period. "
      + groups.map { group in
        "\(group.heading): " + group.bars.map { "\($0.label) \($0.value)" }.joined(separator: "; ")
          + "."
      }.joined(separator: " ") + several + unknown
  }

  private var table: FigureTable {
    FigureTable(
      columns: [.words("Cause"), .words("Kind"), .number("Whole budgets"), .number("Incidents")],
      rows: groups.flatMap { group in
        group.bars.map { bar in
          [
            bar.label, group.heading.hasPrefix("By trigger") ? "trigger" : "contributing factor",
            Spelling.number(bar.budgets), bar.incidents.map { Spelling.count($0) } ?? "-",
          ]
        }
      })
  }

  private var lines: [String] {
    let highest = groups.flatMap(\.bars).map(\.budgets).max() ?? 1
    return Array(
      groups.map { group in
        [group.heading]
          + TerminalText.table(
            group.bars.map { bar in
              [
                bar.label, TerminalText.bar(bar.budgets / highest, width: 28).padded(to: 28),
                bar.value,
              ]
            }, numbers: [])
      }.joined(separator: [""])) + ["", "In whole budgets of the period"]
  }
}
