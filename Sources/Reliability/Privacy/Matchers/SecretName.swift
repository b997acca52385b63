/// What the name of a value says of it.
enum SecretName {
  /// The value is a password, which people choose.
  case password
  /// The value is a key or a token, which machines draw.
  case token

  private static let passwords = ["password", "passwd", "passphrase", "passwort", "pwd"]
  private static let tokens = [
    "secret", "token", "apikey", "accesskey", "secretkey", "privatekey", "authkey", "accountkey",
    "encryptionkey", "signingkey", "sharedkey", "masterkey", "servicekey", "integrationkey",
    "credential", "credentials",
  ]
  /// Tokens that open nothing: marks in a list, and marks of a request.
  private static let harmless = [
    "nexttoken", "pagetoken", "continuetoken", "continuationtoken", "idempotencytoken",
    "clienttoken", "requesttoken", "changetoken", "updatetoken", "locktoken",
  ]

  /// Reads the last words of a name in lower case, however they are joined: `db_password`,
  /// `clientsecret`, `the api key`.
  init?(_ name: String) {
    let letters = name.filter { $0.isLetter || $0.isNumber }
    func ends(in words: [String]) -> Bool { words.contains { letters.hasSuffix($0) } }
    if ends(in: Self.passwords) || ["_pass", "-pass", ".pass"].contains(where: name.hasSuffix) {
      self = .password
    } else if ends(in: Self.tokens), !ends(in: Self.harmless) {
      self = .token
    } else {
      return nil
    }
  }
}
