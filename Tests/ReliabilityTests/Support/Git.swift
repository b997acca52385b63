import TestSupport

/// The real `git`, to compare with.
enum Git {
  /// Whether it is installed.
  static let isPresent: Bool = {
    do {
      return try Program.run("/usr/bin/env", ["git", "--version"], in: "/").status == 0
    } catch {
      return false
    }
  }()

  /// Runs a line of shell where git sees neither a repository nor anybody's settings, such as
  /// another style of conflicts.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Program.Result {
    try Program.run(
      "/usr/bin/env", ["sh", "-c", line], in: folder.path,
      environment: ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"])
  }
}
