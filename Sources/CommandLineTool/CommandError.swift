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
  case editorFailed(command: String, status: Int, file: String)
  /// A file cannot be written.
  case cannotWrite(path: String, reason: String)
  /// The audit log does not hold.
  case auditBroken(String)
}

extension CommandError {
  /// The status that it ends the program with.
  var status: ExitStatus {
    switch self {
    case .noLedger: .noInput
    case .noAuthor, .badValue, .missing, .noEditor: .usage
    case .restricted: .badInput
    case .cannotWrite: .cannotCreate
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
    case .checksFail(let incident, let errors):
      "\(errors) review check\(errors == 1 ? " finds an error" : "s find errors"): "
        + "'psgf postmortem check \(incident)' names them; mend them, or waive one with a reason"
    case .restricted(let incident):
      "\(incident) is restricted and not for the public: if it may be read now, "
        + "'psgf incident update \(incident) --visibility internal'"
    case .noEditor:
      "which editor? Set VISUAL or EDITOR to the command that starts yours"
    case .editorFailed(let command, let status, let file):
      "the editor '\(command)' ended with status \(status): your text is kept in \(file), and "
        + "the same command goes on with it"
    case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
    case .auditBroken(let breach): "the audit log does not hold: \(breach)"
    }
  }
}
