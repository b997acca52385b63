import Foundation
import Ledger
import Reliability

/// What a command needs of the world around it, so that a test can give it another.
struct Context {
  /// The time now, in UTC.
  var clock: () -> Instant
  /// The variables of the process.
  var environment: [String: String]
  /// The name by which the system knows the user.
  var userName: String
  /// Where the user is.
  var workingDirectory: String
  /// Where results go.
  var console: Console

  /// The process's own.
  static var live: Context {
    Context(
      clock: {
        Instant(
          millisecondsSinceEpoch: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
      },
      environment: ProcessInfo.processInfo.environment,
      userName: NSUserName(),
      workingDirectory: FileManager.default.currentDirectoryPath,
      console: .live)
  }

  /// Reads times as the user writes them; `origin` is what `+4m` counts from.
  func instantReader(origin: Instant? = nil) -> InstantReader {
    InstantReader(now: clock(), origin: origin, defaultZone: environment["PSGF_TIME_ZONE"])
  }

  /// The ledger that the user means.
  ///
  /// - Parameter option: What `--ledger` named.
  /// - Returns: The open ledger.
  /// - Throws: ``LedgerError``, ``CommandError/noLedger``.
  func openLedger(_ option: String?) throws -> Ledger {
    let path = LedgerLocation.find(
      option: option, environment: environment, from: workingDirectory)
    guard let path else { throw CommandError.noLedger }
    return try Ledger.open(at: path)
  }
}
