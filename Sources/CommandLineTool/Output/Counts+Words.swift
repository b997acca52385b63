import Reliability

extension [IncidentReference] {
  /// The references, at most six of them.
  var words: String {
    let shown = prefix(6).map(\.description).joined(separator: ", ")
    return count > 6 ? "\(shown) and \(count - 6) more" : shown
  }
}

extension Int {
  /// So many things: `1 incident`, `3 incidents`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension Double {
  /// A number of times in words: `once`, `18 times`, `4.5 times`.
  var timesWords: String { self == 1 ? "once" : "\(rounded(toPlaces: 1).figure) times" }
}

extension Period {
  /// The days on which it begins and ends, in UTC.
  var days: String { "\(start.inUTC.iso8601.prefix(10)) to \(end.inUTC.iso8601.prefix(10))" }
}
