/// An address of version 4.
struct IPv4Address {
  private let octets: [Int]

  /// Reads `10.0.32.54`; a leading zero is that of a date or a version, or means octal to some.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.count <= 15 else { return nil }
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    octets = parts.compactMap { part in
      guard
        (1...3).contains(part.count), ByteSet.digits.containsAll(part),
        part.count == 1 || part.first != UInt8(ascii: "0")
      else { return nil }
      let octet = part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
      return octet < 256 ? octet : nil
    }
    guard octets.count == 4 else { return nil }
  }

  /// Whether it tells of nobody's host: this host (loopback, unspecified), a mask, multicast or
  /// broadcast, the metadata service of every cloud, documentation (RFC 5737, what a careful author
  /// puts in place of a real one), `1.2.3.4` and `10.1.2.3`, and the public resolvers that everyone
  /// knows.
  var isNobodys: Bool {
    octets[0] == 127 || octets[0] == 0 || octets[0] >= 224
      || Self.documentation.contains(Array(octets.prefix(3))) || Self.known.contains(octets)
  }

  private static let documentation: Set<[Int]> = [[192, 0, 2], [198, 51, 100], [203, 0, 113]]
  private static let known: Set<[Int]> = [
    [169, 254, 169, 254], [1, 2, 3, 4], [10, 1, 2, 3], [8, 8, 8, 8], [8, 8, 4, 4], [1, 1, 1, 1],
    [1, 0, 0, 1],
    [9, 9, 9, 9],
  ]

  /// Whether it leads inside only (RFC 1918, RFC 6598).
  var isPrivate: Bool {
    switch (octets[0], octets[1]) {
    case (10, _), (192, 168), (172, 16...31), (100, 64...127): true
    default: false
    }
  }

  /// Whether it is, with a length, one of the blocks that everyone has: `10.0.0.0/8`.
  func isPrivateBlock(length: Int?) -> Bool {
    switch (octets, length) {
    case ([10, 0, 0, 0], 8), ([172, 16, 0, 0], 12), ([192, 168, 0, 0], 16), ([100, 64, 0, 0], 10):
      true
    default: false
    }
  }
}
