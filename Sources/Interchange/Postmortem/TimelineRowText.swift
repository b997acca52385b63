import Reliability

/// What stands behind a time, in the same line.
enum TimelineRowText {
  /// The text behind a time, without what parts the two; with the time as it was written where it
  /// is a range or only about right, since an instant does not tell.
  static func behind(_ time: WrittenTime, of text: Substring) -> String {
    let rest = Substring(text.utf8.dropFirst(time.length))
    let behindMarks = rest.withoutMarksBefore
    let isRange = behindMarks.startIndex > rest.startIndex && behindMarks.first?.isNumber ?? false
    return String(time.isApproximate || isRange ? text.trimmingWhitespace : behindMarks)
  }
}

extension Substring {
  /// The text without the emphasis, code or bracket that it begins with.
  var withoutEmphasisBefore: Substring { drop { "*_`[".contains($0) } }

  /// The text without the emphasis, bracket, colon or dash that a time is parted from it by.
  fileprivate var withoutMarksBefore: Substring {
    let marks: [Unicode.Scalar] = [" ", "\t", "*", "_", "`", "]", ":", ",", "-", "–", "—"]
    return Substring(unicodeScalars.drop { marks.contains($0) })
  }
}
