extension String {
  /// The text with a hyphen for each character that is no letter, digit, hyphen or point.
  var safeInFileName: String {
    String(map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." ? $0 : "-" })
  }
}
