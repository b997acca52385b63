import Foundation

/// The document that the study's tables stand in, between two markers.
struct StudyDocument {
  /// Why tables cannot be put into a document.
  enum Failure: Error, CustomStringConvertible {
    /// The document does not have both markers, one after the other.
    case noMarkers(path: String)

    var description: String {
      switch self {
      case .noMarkers(let path):
        "\(path): write <!-- study --> and <!-- /study --> around the tables"
      }
    }
  }

  private let path: String
  private let before: Substring
  private let after: Substring

  /// The document at a path.
  ///
  /// - Parameter path: Where it is.
  /// - Throws: ``Failure`` where it has no place for tables, and Foundation's errors where it cannot be
  ///   read.
  init(path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let start = text.range(of: "<!-- study -->\n"),
      let end = text.range(of: "<!-- /study -->", range: start.upperBound..<text.endIndex)
    else { throw Failure.noMarkers(path: path) }
    self.path = path
    before = text[..<start.upperBound]
    after = text[end.lowerBound...]
  }

  /// Puts tables in the place of those that are there.
  func replaceTables(with tables: String) throws {
    try String(before + tables + after).write(toFile: path, atomically: true, encoding: .utf8)
  }
}
