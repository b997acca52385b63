/// Which names of hosts are known inside only.
struct InternalHostNames: Sendable {
  private let domains: [String]

  /// - Parameter domains: What a caller calls inside, besides the suffixes that never lead outside:
  ///   `corp.example`, `.corp.example` or `*.corp.example`.
  init(domains: [String]) {
    self.domains = domains.map { domain in
      var letters = Substring(domain.lowercased())
      while let first = letters.first, "*.".contains(first) { letters.removeFirst() }
      while letters.last == "." { letters.removeLast() }
      return String(letters)
    }
    .filter { !$0.isEmpty }
  }

  private static let suffixes: Set<Substring> = [
    "corp", "internal", "intra", "intranet", "lan", "local", "localdomain", "svc",
  ]
  /// Names that are the same everywhere.
  private static let everyones: Set<String> = [
    "cluster.local", "svc.cluster.local", "gateway.docker.internal", "host.docker.internal",
    "host.containers.internal", "kubernetes.docker.internal", "kubernetes.default.svc",
    "kubernetes.default.svc.cluster.local", "localhost.localdomain", "metadata.google.internal",
  ]
  /// What stands first in names of packages, variables and files instead.
  private static let otherwise: Set<Substring> = [
    "com", "data", "dev", "env", "hosts", "io", "java", "javax", "jdk", "kotlin", "module", "net",
    "org", "rc", "self", "settings", "config", "sun", "this", "thread", "threading", "var",
  ]

  /// Whether a name (without a full stop at its end) leads inside only.
  func contains(_ written: String) -> Bool {
    let name = written.lowercased()
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.allSatisfy({ (1...63).contains($0.count) }) else { return false }
    if isComputeName(labels[0]) { return true }
    guard labels.count >= 2 else { return false }
    if domains.contains(where: { name == $0 || name.hasSuffix("." + $0) }) { return true }
    // `Some.Internal` is a namespace; hosts are written in one case.
    let hasOneCase = written.split(separator: ".").last.map { ending in
      ending == ending.lowercased() || ending == ending.uppercased()
    }
    let isInside = labels.last.map(Self.suffixes.contains) ?? false || name.hasSuffix(".home.arpa")
    return isInside && hasOneCase == true && !Self.otherwise.contains(labels[0])
      && !Self.everyones.contains(name)
  }

  /// `ip-10-0-32-54` or `ec2-198-51-100-7`, which hold the address of the host.
  private func isComputeName(_ label: Substring) -> Bool {
    let parts = label.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 5 && ["ip", "ec2"].contains(parts[0])
      && parts.dropFirst().allSatisfy { part in
        ByteSet.digits.containsAll(part.utf8) && Int(part).map { $0 < 256 } ?? false
      }
  }
}
