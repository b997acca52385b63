import GRDB
package import Reliability

/// Why the ledger cannot do what was asked; it is then as it was before.
package enum LedgerError: Error, Equatable {
  /// There is no file.
  case missing(path: String)
  /// There is a file already.
  case alreadyExists(path: String)
  /// The file or its folder cannot be made.
  case cannotCreate(path: String, reason: String)
  /// The file is not a SQLite database, or not a ledger.
  case notALedger(path: String)
  /// A newer program wrote the ledger.
  case newerSchema(path: String, found: Int, supported: Int)
  /// The file or its folder cannot be written to.
  case notWritable(path: String)
  /// Another program is writing to the ledger.
  case locked(path: String)
  /// The disk is full, or takes no more.
  case diskFull(path: String)
  /// Anything else that SQLite reports.
  case storage(path: String, reason: String)
  /// No such incident.
  case unknownIncident(IncidentReference)
  /// No such service.
  case unknownService(String, similar: String?)
  /// No such SLO.
  case unknownSLO(String, similar: String?)
  /// No service has such a team.
  case unknownTeam(String, similar: String?)
  /// An incident cannot be merged into itself, into a duplicate, or twice.
  case cannotMerge(IncidentReference, into: IncidentReference, reason: MergeObstacle)
  /// The times of an incident cannot be.
  case impossibleTimes([MilestoneFinding])

  /// Why an incident cannot be merged into another.
  package enum MergeObstacle: Equatable, Sendable {
    /// The two are one.
    case same
    /// The first has been merged already.
    case alreadyMerged(into: IncidentReference)
    /// The second is itself a duplicate.
    case targetIsDuplicate(of: IncidentReference)
  }
}

extension LedgerError {
  /// Runs `body`, turning what SQLite throws into this room's errors.
  static func translating<Value>(path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    }
  }

  /// What SQLite says where it asked for room and did not get it.
  private static let isOfWriting: [ResultCode] = [
    .SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_TRUNCATE,
  ]

  private init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .notALedger(path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .notWritable(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_IOERR where Self.isOfWriting.contains(error.extendedResultCode):
      self = .diskFull(path: path)
    default: self = .storage(path: path, reason: error.message ?? error.description)
    }
  }
}

extension LedgerError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let path):
      "there is no ledger at \(path): make one with 'psgf init', or name another with --ledger"
    case .alreadyExists(let path):
      "there is a file at \(path) already: it was left as it is"
    case .cannotCreate(let path, let reason):
      "cannot make a ledger at \(path): \(reason)"
    case .notALedger(let path):
      "\(path) is not a psgf ledger, or is damaged: name another with --ledger, or restore a backup"
    case .newerSchema(let path, let found, let supported):
      "\(path) has schema \(found), and this psgf knows schemas up to \(supported): "
        + "use a newer psgf"
    case .notWritable(let path):
      "\(path) or its folder cannot be opened for writing: check the permissions of both"
    case .locked(let path):
      "another program is writing to \(path): try again when it has finished"
    case .diskFull(let path):
      "the disk that holds \(path) is full or takes no more: make room and try again"
    case .storage(let path, let reason):
      "\(path): SQLite reports '\(reason)'"
    case .unknownIncident(let reference):
      "there is no \(reference) in the ledger: 'psgf incident list' shows those that are"
    case .unknownService(let name, let similar):
      "there is no service '\(name)' in the catalogue"
        + Self.hint(similar, otherwise: "add it with 'psgf service set \(name)'")
    case .unknownSLO(let name, let similar):
      "there is no SLO '\(name)' in the catalogue"
        + Self.hint(similar, otherwise: "import it with 'psgf slo import'")
    case .unknownTeam(let name, let similar):
      "no service of the catalogue has the team '\(name)'"
        + Self.hint(similar, otherwise: "'psgf service list' shows the teams")
    case .cannotMerge(let duplicate, let target, let obstacle):
      "cannot merge \(duplicate) into \(target): \(obstacle)"
    case .impossibleTimes(let findings):
      findings.map(\.description).joined(separator: "; ")
    }
  }

  static func hint(_ similar: String?, otherwise: String) -> String {
    similar.map { ": did you mean '\($0)'?" } ?? ": \(otherwise)"
  }
}

extension LedgerError.MergeObstacle: CustomStringConvertible {
  package var description: String {
    switch self {
    case .same: "they are one incident"
    case .alreadyMerged(let target): "it is merged into \(target) already"
    case .targetIsDuplicate(let original): "that is a duplicate of \(original); merge into it"
    }
  }
}
