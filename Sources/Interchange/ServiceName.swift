extension String {
  /// The name in the characters that a service's may have: `Web Shop` becomes `web-shop`.
  var asServiceName: String? {
    let words = lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return words.isEmpty ? nil : words.joined(separator: "-")
  }
}
