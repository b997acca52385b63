/// A value beside a name such as `password`: a secret, or something that stands for one?
///
/// What tools that search code know as false alarms is told from secrets here: references
/// (`${TOKEN}`, `<password>`, `vault:…`), masks (`****`, `REDACTED`), examples, and names of things
/// (`api-server-token`).
struct SecretValue {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  private static let openings = ByteSet("<$[{(%*/~.@\\#")
  private static let joints = ByteSet("-_./:,?!")
  private static let standIns = [
    "...", "…", "****", "xxxx", "${", "{{", "<", "example", "placeholder", "redacted",
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
    let lowercase = String(decoding: bytes, as: UTF8.self).lowercased()
    return bytes.first.map(Self.openings.contains) ?? true
      || isCall || isAddress || Set(bytes).count < 4 || Self.words.contains(lowercase)
      || Self.standIns.contains { lowercase.contains($0) }
  }

  /// Whether it says where something is, as `https://…` and `arn:aws:…` do.
  private var isAddress: Bool {
    let scheme = bytes.prefix { ByteSet.alphanumerics.contains($0) }
    let isName = scheme.elementsEqual("arn".utf8) || scheme.elementsEqual("urn".utf8)
    return bytes[scheme.endIndex...].starts(with: isName ? ":".utf8 : "://".utf8)
  }

  /// Whether it looks drawn at random, as keys and tokens are: ten letters and digits without a
  /// joint between them.
  var isRandom: Bool {
    let hasRandomPart = bytes.split { Self.joints.contains($0) }.contains { part in
      part.count >= 10 && part.contains(where: ByteSet.digits.contains)
        && part.contains(where: ByteSet.letters.contains)
    }
    return hasRandomPart && Set(bytes).count >= 6 && !isPlaceholder
  }

  /// Whether it may be a password.
  ///
  /// - Parameter isCertain: Whether it is written as a value, as in `password=…`, and not as words
  ///   are after a colon.
  /// - Returns: Whether it may be one.
  func mayBePassword(isCertain: Bool) -> Bool {
    guard bytes.count >= 6 else { return false }
    let parts = bytes.split { Self.joints.contains($0) }
    let readsAsName = parts.allSatisfy {
      ByteSet.letters.containsAll($0) || ByteSet.digits.containsAll($0)
    }
    // `"Summer-2024"` is chosen by people, `db-admin-2024` names a thing.
    let isWord =
      isCertain && parts.count <= (bytes.contains(where: ByteSet.digits.contains) ? 2 : 1)
    return (!readsAsName || isWord) && !isPlaceholder
  }

  /// Whether it is a call of a function, as in `password=read(file)`.
  private var isCall: Bool {
    guard let parenthesis = bytes.firstIndex(of: UInt8(ascii: "(")) else { return false }
    return (ByteSet.letters + ByteSet("_.")).containsAll(bytes[..<parenthesis])
  }
}
