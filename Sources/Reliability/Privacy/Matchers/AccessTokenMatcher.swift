/// Keys and tokens whose provider gave them a shape to be found by.
struct AccessTokenMatcher: SensitiveDataMatcher {
  private let shapes = AccessTokenShape.byFirstByte

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    text.runs(of: .base64URL).compactMap { run in
      let range = shapes[text[run.lowerBound], default: []].lazy
        .compactMap { token(of: $0, from: run.lowerBound, in: text) }.first
      return range.map {
        SensitiveMatch(
          kind: .accessToken, range: $0,
          hint: text.string($0.lowerBound..<$0.lowerBound + 4) + "…")
      }
    }
  }

  private func token(
    of shape: AccessTokenShape, from start: Int, in text: TextBytes
  ) -> Range<Int>? {
    let bodyStart = start + shape.prefix.count
    guard bodyStart < text.count, text[start..<bodyStart].elementsEqual(shape.prefix) else {
      return nil
    }
    var end = text.end(of: shape.alphabet, from: bodyStart, limit: shape.lengths.upperBound + 1)
    // The full stop of a sentence is no part of the token before it.
    if text[end - 1] == UInt8(ascii: "."), end > bodyStart { end -= 1 }
    guard
      shape.lengths.contains(end - bodyStart), !ByteSet.identifier.contains(text[end]),
      !SecretValue(text[bodyStart..<end]).isPlaceholder
    else { return nil }
    return start..<end
  }
}
