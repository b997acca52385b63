import ArgumentParser

/// For whom something leaves the ledger.
struct AudienceOptions: ParsableArguments {
  @Option(help: "internal or public.")
  var audience: Audience = .internal

  @Option(
    name: .customLong("internal-domain"),
    help: ArgumentHelp(
      "A domain of your own that outsiders are not to see; repeat for several.",
      valueName: "domain"))
  var internalDomains: [String] = []

  /// Whether anybody may read it.
  var isPublic: Bool { audience == .public }
}

/// Who reads what leaves the ledger.
enum Audience: String, CaseIterable, ExpressibleByArgument {
  case `internal`, `public`
}
