/// A name or handle of a person, taken apart.
struct PersonName {
  /// What stands between two words of a name.
  enum Joint {
    /// Blanks, of whatever width, and the margin of a quotation where a line ends between.
    case blanks
    /// Exactly this: the hyphen of `Anna-Maria`.
    case exactly([UInt8])

    func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
      switch self {
      case .blanks:
        bytes.count <= 8 && bytes.contains(where: ByteSet.whitespace.contains)
          && (ByteSet.whitespace + ByteSet(">")).containsAll(bytes)
          || bytes.elementsEqual("\u{A0}".utf8)
      case .exactly(let expected): bytes.elementsEqual(expected)
      }
    }
  }

  /// Its words, of letters and digits only.
  let words: [String]
  /// What stands between them.
  let joints: [Joint]
  /// Whether it was given with an `@`, and is no name.
  let isHandle: Bool
  /// What follows the `@`, in lower case; `nil` where it cannot be a handle.
  let handle: String?

  init(_ written: String) {
    isHandle = written.hasPrefix("@")
    let text = TextBytes(isHandle ? String(written.dropFirst()) : written)
    let words = Self.words(in: text)
    self.words = words.map(text.string)
    joints = zip(words, words.dropFirst()).map { left, right in
      let between = text[left.upperBound..<right.lowerBound]
      return ByteSet.whitespace.containsAll(between) ? .blanks : .exactly(Array(between))
    }
    handle = ByteSet.hostName.containsAll(text.bytes) ? text.lowercased(0..<text.count) : nil
  }

  /// The words of a text: letters of any script with their accents, and digits.
  static func words(in text: TextBytes) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var position = 0
    for scalar in String(decoding: text.bytes, as: UTF8.self).unicodeScalars {
      let end = position + UTF8.width(scalar)
      if isOfWord(scalar) {
        if let last = words.last, last.upperBound == position {
          words[words.count - 1] = last.lowerBound..<end
        } else {
          words.append(position..<end)
        }
      }
      position = end
    }
    return words
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ByteSet.alphanumerics.contains(UInt8(ascii: scalar)) }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }
}
