/// What a text can hold that must not leave the team, the gravest first: where two lie over each
/// other, the graver names both.
package enum SensitiveDataKind: String, CaseIterable, Codable, Sendable {
  /// A private key in PEM: its block, or what stands of it.
  case privateKey
  /// A key or token of an interface: of a known shape, or assigned to a name that says so.
  case accessToken
  /// A password: assigned to a name that says so, or before the host of a URL.
  case password
  /// The number of a payment card, with a valid check digit.
  case paymentCard
  /// An IBAN, with valid check digits.
  case bankAccount
  /// A URL that leads inside only.
  case internalLink
  /// An e-mail address.
  case emailAddress
  /// An address of a host or a network, of version 4 or 6.
  case ipAddress
  /// The name of a host that is known inside only.
  case hostName
  /// The name or handle of a person, as the caller gave it.
  case personName
}

extension SensitiveDataKind: Comparable {
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

  package static func < (left: SensitiveDataKind, right: SensitiveDataKind) -> Bool {
    left.rank < right.rank
  }
}

extension SensitiveDataKind {
  /// What it is, for people.
  package var words: String {
    switch self {
    case .privateKey: "private key"
    case .accessToken: "access token"
    case .password: "password"
    case .paymentCard: "payment card number"
    case .bankAccount: "bank account number"
    case .internalLink: "internal link"
    case .emailAddress: "e-mail address"
    case .ipAddress: "IP address"
    case .hostName: "host name"
    case .personName: "name"
    }
  }

  /// What stands in the text in its place.
  package var marker: String { "[\(words) left out]" }
}
