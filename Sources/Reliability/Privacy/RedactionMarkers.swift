/// The markers that a redaction left in a text: their own words are nobody's name.
enum RedactionMarkers {
  private static let all = SensitiveDataKind.allCases.map { Array($0.marker.utf8) }
  private static let opening = ByteSet("[")

  /// Where they stand.
  static func ranges(in text: TextBytes) -> [Range<Int>] {
    text.positions(of: opening).compactMap { start in
      let length = all.first { text.bytes[start...].starts(with: $0) }?.count
      return length.map { start..<start + $0 }
    }
  }
}
