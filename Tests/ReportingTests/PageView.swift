/// A way in which a page is looked at: on a screen or on paper, and how wide that is.
struct PageView: Hashable, CaseIterable, CustomStringConvertible {
  enum Medium: String, CaseIterable {
    case light, dark, print

    /// What a style sheet asks for to speak of it alone.
    var query: String {
      switch self {
      case .light: "screen and (prefers-color-scheme: light)"
      case .dark: "screen and (prefers-color-scheme: dark)"
      case .print: "print"
      }
    }
  }

  var width: Int
  var medium: Medium

  /// The width that the margins of a page leave of a sheet of A4, in px.
  static let paper = 673

  static let allCases =
    [360, 768, 1_440].flatMap { width in Medium.allCases.map { PageView(width: width, medium: $0) }
    }
    + [PageView(width: paper, medium: .print)]

  var description: String { medium == .print ? "\(width) px of paper" : "\(width) px, \(medium)" }
}
