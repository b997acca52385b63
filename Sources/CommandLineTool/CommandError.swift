import Foundation
import Reliability

/// What can be wrong with how a command was called.
enum CommandError: Error, Equatable {
  /// No ledger is named and none is found.
  case noLedger
  /// Nobody is named who makes the change.
  case noAuthor
  /// A value is none of those that an option takes.
  case badValue(option: String, value: String, expected: String)
  /// Something that is needed was not given, and there is no terminal to ask on.
  case missing(option: String)
  /// The review checks of a postmortem find what must not be.
  case checksFail(IncidentReference, errors: Int)
  /// The incident is for few readers only.
  case restricted(IncidentReference)
  /// There is no editor to write with.
  case noEditor
  /// The editor did not end well.
  case editorFailed(command: String, end: Editor.End, file: String)
  /// A file cannot be written.
  case cannotWrite(path: String, reason: String)
  /// A file cannot be written as the disk is full, or lets no file grow that far.
  case noRoom(path: String, reason: String)
  /// The output cannot be written; what the command changed is changed.
  case outputLost(reason: String)
  /// Nobody says where the Prometheus is that counts the events of an SLO.
  case noPrometheus(slo: String)
  /// Nobody says where the Alertmanager is.
  case noAlertmanager
  /// Nothing is proposed to an owner.
  case nothingOf(owner: String)
  /// A file in which somebody has begun to answer would be written over.
  case holdsAnswers(path: String)
  /// A file would be written over that no earlier build of the site wrote.
  case notOurs(path: String)
  /// The audit log does not hold.
  case auditBroken(String)
}

extension CommandError {
  /// Why a file cannot be written.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - error: What Foundation reports.
  init(writing path: String, _ error: any Error) {
    switch Self.systemError(behind: error) {
    case .some(let number) where Self.noRoomErrors.contains(number):
      self.init(writing: path, systemError: number)
    default: self = .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  /// Why a file cannot be written.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - number: The number of the system's error.
  init(writing path: String, systemError number: Int32) {
    let reason = String(cString: strerror(number))
    self =
      Self.noRoomErrors.contains(number)
      ? .noRoom(path: path, reason: reason) : .cannotWrite(path: path, reason: reason)
  }

  private static let noRoomErrors = [ENOSPC, EDQUOT, EFBIG]

  /// Why the output cannot be written.
  ///
  /// - Parameter error: What Foundation reports.
  init(writingOutput error: any Error) {
    let number = Self.systemError(behind: error)
    self = .outputLost(
      reason: number.map { String(cString: strerror($0)) } ?? error.localizedDescription)
  }

  /// The number of the system's error that Foundation reports in its own way.
  private static func systemError(behind error: any Error) -> Int32? {
    guard let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error else {
      return nil
    }
    let error = cause as NSError
    return error.domain == NSPOSIXErrorDomain ? Int32(error.code) : nil
  }

  /// The status that it ends the program with.
  var status: ExitStatus {
    switch self {
    case .noLedger: .noInput
    case .noAuthor, .badValue, .missing, .noEditor, .noPrometheus, .noAlertmanager: .usage
    case .restricted, .nothingOf: .badInput
    case .cannotWrite, .holdsAnswers, .notOurs: .cannotCreate
    case .noRoom, .outputLost: .inputOutput
    case .checksFail, .editorFailed, .auditBroken: .failure
    }
  }
}

extension CommandError: CustomStringConvertible {
  var description: String {
    switch self {
    case .noLedger:
      "there is no ledger in this folder or above: make one with 'psgf init', "
        + "or name one with --ledger or PSGF_LEDGER"
    case .noAuthor:
      "who makes this change? Give --by NAME, or set PSGF_AUTHOR"
    case .badValue(let option, let value, let expected):
      "\(option): '\(value)' is none of its values: write \(expected)"
    case .missing(let option): "\(option) is missing"
    case .holdsAnswers(let path):
      "\(path) holds answers: take them in with 'psgf feedback answer \(path)' and move the file, or "
        + "name another folder"
    case .notOurs(let path):
      "\(path) is not of an earlier build of the site: move it, or name another folder with --out"
    case .nothingOf(let owner):
      "nothing was found of which '\(owner)' is the owner or the team: 'psgf feedback list' shows "
        + "who decides"
    case .checksFail(let incident, let errors):
      "\(errors) review check\(errors == 1 ? " finds an error" : "s find errors"): "
        + "'psgf postmortem check \(incident)' names them; mend them, or waive one with a reason"
    case .restricted(let incident):
      "\(incident) is restricted and not for the public: if it may be read now, "
        + "'psgf incident update \(incident) --visibility internal'"
    case .noEditor:
      "which editor? Set VISUAL or EDITOR to the command that starts yours"
    case .editorFailed(let command, let end, let file):
      "the editor '\(command)' \(end): your text is kept in \(file), and "
        + "the same command goes on with it"
    case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
    case .noRoom(let path, let reason):
      "cannot write \(path): \(reason): make room and try again"
    case .outputLost(let reason):
      "cannot write the output: \(reason); whatever was to be changed is changed"
    case .noPrometheus(let slo):
      "where is the Prometheus that counts the events of \(slo)? Give --prometheus URL, set "
        + "PSGF_PROMETHEUS_URL, or write 'url' into the connectionDetails of its DataSource"
    case .noAlertmanager:
      "where is the Alertmanager? Give --alertmanager URL, or set PSGF_ALERTMANAGER_URL"
    case .auditBroken(let breach): "the audit log does not hold: \(breach)"
    }
  }
}
