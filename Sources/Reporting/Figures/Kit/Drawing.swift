/// What is drawn of a figure in one width: its marks, and the room that its texts take.
///
/// A figure adds marks from the top down, and says in the end how high it became.
struct Drawing: Sendable {
  /// The width of the ground.
  let width: Double
  /// The height of the ground.
  var height = 0.0
  /// The marks in the order in which they are drawn, the last one on top.
  private(set) var marks: [XMLElement] = []
  /// The room of each text, in the order in which they were drawn.
  private(set) var texts: [TextBox] = []

  /// The two widths in which a figure is drawn: for a page on a desk or on paper, and for a phone.
  enum Width: Double {
    case wide = 760
    case narrow = 360
  }

  /// An empty ground.
  init(_ width: Width) { self.width = width.rawValue }

  /// Whether it is for a phone.
  var isNarrow: Bool { width < Width.wide.rawValue }

  /// Adds a mark on top of the others.
  mutating func add(_ mark: XMLElement) { marks.append(mark) }

  /// Writes a text, its middle left out where it is wider than its room or than the ground.
  ///
  /// - Returns: The room that it takes.
  @discardableResult
  mutating func text(
    _ text: String, x: Double, y: Double, _ anchor: TextBox.Anchor = .start,
    _ tone: TextBox.Tone = .plain, room: Double = .infinity
  ) -> TextBox {
    let ground =
      switch anchor {
      case .start: width - x
      case .middle: 2 * min(x, width - x)
      case .end: x
      }
    let shown = text.shortened(toWidth: min(room, ground) / tone.scale)
    let box = TextBox(shown, x: x, y: y, anchor, tone)
    write(box)
    return box
  }

  /// Writes a text where it is on the ground and touches no other; else it is left out.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - x: Where it is anchored.
  ///   - y: Its baseline.
  ///   - anchor: Which part of it stands there.
  ///   - tone: How loud it is.
  ///   - coversMarks: Whether it has a ground of its own, since marks may lie where it stands.
  /// - Returns: Whether it is written.
  @discardableResult
  mutating func textIfFree(
    _ text: String, x: Double, y: Double, _ anchor: TextBox.Anchor = .start,
    _ tone: TextBox.Tone = .plain, coversMarks: Bool = false
  ) -> Bool {
    let box = TextBox(text, x: x, y: y, anchor, tone)
    guard box.left >= -0.1, box.right <= width + 0.1, !texts.contains(where: box.touches) else {
      return false
    }
    if coversMarks {
      add(
        XMLElement(
          "rect",
          [
            "x": (box.left - 2).coordinate, "y": (box.top - 1).coordinate,
            "width": (box.right - box.left + 4).coordinate,
            "height": (box.bottom - box.top + 2).coordinate, "class": "ground",
          ]))
    }
    write(box)
    return true
  }

  private mutating func write(_ box: TextBox) {
    texts.append(box)
    var element = XMLElement(
      "text", ["x": box.x.coordinate, "y": box.y.coordinate], text: box.text)
    if !box.style.isEmpty { element["class"] = box.style }
    marks.append(element)
  }

  /// The picture, without a style of its own.
  ///
  /// Its title and description name it to a screen reader by standing first in it; the HTML checker
  /// refuses to have `svg` point at them.
  func svg(title: String, description: String) -> XMLElement {
    XMLElement(
      "svg",
      [
        "xmlns": Self.namespace, "class": isNarrow ? "figure narrow" : "figure wide",
        "viewBox": "0 0 \(width.coordinate) \(height.coordinate)", "role": "img",
      ],
      containing: [XMLElement("title", text: title), XMLElement("desc", text: description)] + marks)
  }

  /// The namespace of SVG.
  static let namespace = "http://www.w3.org/2000/svg"
}

extension Double {
  /// The number with one decimal at most.
  var coordinate: String {
    let tenths = Int((self * 10).rounded())
    let (whole, tenth) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + "\(whole)" + (tenth == 0 ? "" : ".\(tenth)")
  }
}
