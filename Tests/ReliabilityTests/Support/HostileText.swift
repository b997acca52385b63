import TestSupport

/// Pieces that, repeated, lead a careless search astray.
let hostilePieces = [
  "a", "1", "@", "a.", "a@", "a@b.cc,", "=", "password=", "token:", "](", "](a", "://", "a://",
  "http://h/", "-----BEGIN PRIVATE KEY-----", "eyJ.", "SG.", "4111 1111 ", "1.", "::", "DE89 ",
  "http://a.internal/(", "x=\"", "é", "Anna ", "[name left out]", "secret: \"", "d.d.d.d:",
]

/// Pieces of every kind, and what they may be found beside.
private let pieces =
  hostilePieces + [
    "x@example.org", "10.0.32.54", "4111 1111 1111 1111", "4111111111111111",
    "DE89 3704 0044 0532 0130 00", "http://wiki.corp.example/x", "db.internal", "fe80::1", "@jdoe",
    "jdoe", "Anna Meyer", "password: hunter2!", "token=", MadeUp.personalToken, MadeUp.jsonWebToken,
    MadeUp.privateKey(), "postgres://app:s3cr3tive@", "[x](", ")", "<", ">", "\"", "'", "`", " ",
    "\n", "\r\n", "|", ":", ".", "-", "_", "/", "\\", "(", "[", "]", "\u{301}", "👍🏽", "\0", "#",
    "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZTE=", "ip-10-0-0-1", "\t", "*", "!", " \"t\")",
  ]

/// Texts of such pieces, drawn with a seed.
let hostileTexts: [String] = (UInt64(0)..<200).map { seed in
  var random = SplitMix64(seed: seed)
  let count = Int.random(in: 1...24, using: &random)
  return (0..<count).map { _ in random.pick(pieces) }.joined()
}
