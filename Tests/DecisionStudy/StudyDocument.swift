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

  let path: String

  /// Puts tables in the place of those that are there.
  func replaceTables(with tables: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let start = text.range(of: "<!-- study -->\n"),
      let end = text.range(of: "<!-- /study -->", range: start.upperBound..<text.endIndex)
    else { throw Failure.noMarkers(path: path) }
    let replaced = text[..<start.upperBound] + tables + text[end.lowerBound...]
    try String(replaced).write(toFile: path, atomically: true, encoding: .utf8)
  }
}
