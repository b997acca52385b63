/// What a legend shows beside its words.
enum Swatch {
  case bar(String)
  case hatched(String)
  case line(String)
  case dot
  case ring
  case pointer
  case interval
}

extension Drawing {
  private static let legendRow = 19.0

  /// A legend, in as many rows as it needs.
  ///
  /// - Parameters:
  ///   - entries: What it explains.
  ///   - top: Where it begins.
  /// - Returns: Where what comes below it begins.
  mutating func legend(_ entries: [(swatch: Swatch, words: String)], top: Double) -> Double {
    var x = 0.0
    var y = top
    for entry in entries {
      let length = 20 + entry.words.drawnWidth * TextBox.Tone.faint.scale
      if x > 0, x + length > width {
        x = 0
        y += Self.legendRow
      }
      swatch(entry.swatch, x: x, y: y)
      text(entry.words, x: x + 20, y: y + 10, .start, .faint)
      x += length + 16
    }
    return entries.isEmpty ? top : y + Self.legendRow
  }

  private mutating func swatch(_ swatch: Swatch, x: Double, y: Double) {
    let (left, right, middle) = (x + 1, x + 14, y + 6)
    func bar(_ style: String) -> XMLElement {
      XMLElement(
        "rect",
        [
          "x": left.coordinate, "y": y.coordinate, "width": "13", "height": "12", "class": style,
        ])
    }
    switch swatch {
    case .bar(let style): add(bar(style))
    case .hatched(let style):
      add(bar(style))
      let corners = [(left, y), (right, y), (right, y + 12), (left, y + 12)]
      hatching(of: [corners.map { Point(x: $0.0, y: $0.1) }])
    case .line(let style): line(fromX: left, y: middle, toX: right, y: middle, style)
    case .dot: dots([Point(x: x + 8, y: middle)])
    case .ring:
      add(
        XMLElement(
          "circle",
          ["cx": (x + 8).coordinate, "cy": middle.coordinate, "r": "3", "class": "ring"]))
    case .pointer: pointer(at: Point(x: x + 8, y: y + 10), title: "")
    case .interval: interval(from: Point(x: left, y: middle), to: Point(x: right, y: middle))
    }
  }
}
