import Interchange
import Reliability

/// What is wrong with the text of a postmortem.
enum PostmortemTextError: Error, Equatable {
  /// It says something that cannot be.
  case unreadable([Finding])
  /// It is not UTF-8.
  case notText(file: String)
  /// Conflicts of a merge stand in it.
  case conflicts(file: String, lines: [Int])
}

extension PostmortemTextError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unreadable(let findings):
      findings.map(\.description).joined(separator: "\npsgf: ")
    case .notText(let file):
      "\(file): is no text in UTF-8: save it in that encoding"
    case .conflicts(let file, let lines):
      "\(file):\(lines.first ?? 1): there is a conflict: choose between the two sides and take the "
        + "lines that begin with <<<<<<<, ======= and >>>>>>> out"
    }
  }
}

extension PostmortemReader {
  /// Reads a text that is to be saved.
  ///
  /// - Throws: ``PostmortemTextError`` with everything that is wrong.
  func checked(_ text: String, file: String) throws -> PostmortemReading {
    let markers = ThreeWayMerge.markers(in: text)
    guard markers.isEmpty else { throw PostmortemTextError.conflicts(file: file, lines: markers) }
    let reading = read(text, file: file)
    guard reading.errors.isEmpty else { throw PostmortemTextError.unreadable(reading.errors) }
    return reading
  }
}
