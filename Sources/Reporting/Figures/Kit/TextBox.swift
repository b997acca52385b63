/// A text and the room that it takes, by the estimate of its width.
struct TextBox: Hashable, Sendable {
  let text: String
  /// Where it is anchored.
  let x: Double
  /// Its baseline.
  let y: Double
  let left: Double
  let right: Double
  /// The classes that it is drawn with.
  let style: String

  /// Which part of a text stands at its place.
  enum Anchor: String, Sendable {
    case start = ""
    case middle
    case end = "right"
  }

  /// How loud a text is.
  enum Tone: String, Sendable {
    case plain = ""
    case faint
    case strong
    /// On a filled mark.
    case inside

    /// How much wider it is drawn than the plain one.
    var scale: Double {
      switch self {
      case .plain: 1
      case .faint: 12.0 / 13
      case .strong, .inside: 1.07
      }
    }
  }

  init(_ text: String, x: Double, y: Double, _ anchor: Anchor, _ tone: Tone) {
    self.text = text
    self.x = x
    self.y = y
    let width = text.drawnWidth * tone.scale
    left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    right = left + width
    style = [tone.rawValue, anchor.rawValue].filter { !$0.isEmpty }.joined(separator: " ")
  }

  var top: Double { y - 10 }
  var bottom: Double { y + 3 }

  /// Whether two texts would be read as one, or one over the other.
  func touches(_ other: TextBox) -> Bool {
    left < other.right + 4 && other.left < right + 4 && top < other.bottom && other.top < bottom
  }
}
