/// Writes the changes of an audit entry as a JSON object, always the same bytes for the same
/// changes. An import writes one for each incident, which a general encoder is too slow for.
struct ChangesWriter {
  private var body = ""

  /// The JSON object.
  var text: String { "{\(body)}" }

  mutating func append(_ field: String, from old: String?, to new: String?) {
    if !body.isEmpty { body += "," }
    appendString(field)
    body += ":{"
    if let old {
      body += "\"from\":"
      appendString(old)
    }
    if let new {
      body += old == nil ? "\"to\":" : ",\"to\":"
      appendString(new)
    }
    body += "}"
  }

  private mutating func appendString(_ text: String) {
    body += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": body += #"\""#
      case "\\": body += #"\\"#
      case "\n": body += #"\n"#
      case "\u{0}"..."\u{1F}":
        let hexadecimal = String(scalar.value, radix: 16)
        body += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      default: body.unicodeScalars.append(scalar)
      }
    }
    body += "\""
  }
}
