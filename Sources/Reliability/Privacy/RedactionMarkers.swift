/// The markers that an earlier redaction left in a text: their own words are nobody's name.
struct RedactionMarkers {
  private static let all = SensitiveDataKind.allCases.map { Array($0.marker.utf8) }

  private let ranges: [Range<Int>]

  init(in text: TextBytes) {
    ranges = text.positions(of: ByteSet("[")).compactMap { start in
      let end = Self.all.first { text.bytes[start...].starts(with: $0) }?.count
      return end.map { start..<start + $0 }
    }
  }

  /// Whether a range lies in one of them.
  func contain(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count else { return false }
    return ranges[low].lowerBound <= range.lowerBound
      && range.upperBound <= ranges[low].upperBound
  }
}
