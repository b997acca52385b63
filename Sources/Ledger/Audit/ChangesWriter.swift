/// Writes the changes of an audit entry as a JSON object, always the same bytes for the same
/// changes. An import writes one for each incident, which a general encoder is too slow for.
struct ChangesWriter {
  private var body: [UInt8] = []

  /// The JSON object.
  var text: String { "{" + String(decoding: body, as: UTF8.self) + "}" }

  mutating func append(_ field: String, from old: String?, to new: String?) {
    if !body.isEmpty { body.append(UInt8(ascii: ",")) }
    appendString(field)
    body += ":{".utf8
    if let old {
      body += "\"from\":".utf8
      appendString(old)
    }
    if let new {
      body += (old == nil ? "\"to\":" : ",\"to\":").utf8
      appendString(new)
    }
    body.append(UInt8(ascii: "}"))
  }

  private mutating func appendString(_ text: String) {
    body.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): body += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): body += #"\n"#.utf8
      case 0..<0x20:
        body += (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8
        body += String(byte, radix: 16).utf8
      default: body.append(byte)
      }
    }
    body.append(UInt8(ascii: "\""))
  }
}
