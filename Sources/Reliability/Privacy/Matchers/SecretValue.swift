/// A value beside a name such as `password`: a secret, or something that stands for one?
///
/// What tools that search code know as false alarms is told from secrets here: references
/// (`${TOKEN}`, `<password>`, `vault:…`), masks (`****`, `REDACTED`), examples, and names of things
/// (`api-server-token`).
struct SecretValue {
  private let bytes: ArraySlice<UInt8>
  private let lowercase: String

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    lowercase = String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private static let openings = ByteSet("<$[{(%*/~.@\\#")
  private static let joints = ByteSet("-_./:,")
  private static let standIns = [
    "...", "…", "****", "xxxx", "${", "{{", "<", "://", "example", "placeholder", "redacted",
    "changeme", "change-me", "change_me", "your-", "your_", "dummy", "removed", "masked", "hidden",
    "sample", "left out",
  ]
  private static let words: Set<String> = [
    "default", "disabled", "empty", "enabled", "expired", "false", "foobar", "invalid", "missing",
    "optional", "passwd", "password", "passwort", "required", "revoked", "rotated", "secret",
    "string", "undefined", "unknown", "username", "value",
  ]

  /// Whether it stands for a value that is not there.
  var isPlaceholder: Bool {
    bytes.first.map(Self.openings.contains) ?? true
      || Set(bytes).count < 4 || Self.words.contains(lowercase)
      || Self.standIns.contains { lowercase.contains($0) }
  }

  /// Whether it looks drawn at random, as keys and tokens are: ten letters and digits without a
  /// joint between them.
  var isRandom: Bool {
    guard !isPlaceholder, Set(bytes).count >= 6 else { return false }
    return bytes.split { Self.joints.contains($0) }.contains { part in
      part.count >= 10 && part.contains(where: ByteSet.digits.contains)
        && part.contains(where: ByteSet.letters.contains)
    }
  }

  /// Whether it may be a password.
  ///
  /// - Parameter isCertain: Whether it is written as a value, as in `password=…`, and not as words
  ///   are after a colon.
  func mayBePassword(isCertain: Bool) -> Bool {
    guard bytes.count >= 6, !isPlaceholder, !isCall else { return false }
    let parts = bytes.split { Self.joints.contains($0) }
    let readsAsName = parts.allSatisfy {
      ByteSet.letters.containsAll($0) || ByteSet.digits.containsAll($0)
    }
    return !readsAsName || isCertain && parts.count == 1
  }

  /// Whether it is a call of a function, as in `password=read(file)`.
  private var isCall: Bool {
    guard let parenthesis = bytes.firstIndex(of: UInt8(ascii: "(")) else { return false }
    return (ByteSet.identifier + ByteSet(".")).containsAll(bytes[..<parenthesis])
      && bytes.last == UInt8(ascii: ")")
  }
}
