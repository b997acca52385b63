extension String {
  /// The text with another one wherever some ASCII characters stand.
  ///
  /// Byte by byte: the library's own way takes longer over a style sheet than reading the Markdown of a
  /// page does.
  func replacing(ascii: String, with other: String) -> String {
    guard let first = ascii.utf8.first else { return self }
    var result = ""
    var kept = startIndex
    var position = startIndex
    while let found = utf8[position...].firstIndex(of: first) {
      guard utf8[found...].starts(with: ascii.utf8) else {
        position = utf8.index(after: found)
        continue
      }
      result += self[kept..<found] + other
      position = utf8.index(found, offsetBy: ascii.utf8.count)
      kept = position
    }
    return kept == startIndex ? self : result + self[kept...]
  }
}
