package import Reliability

/// Why the ledger cannot do what was asked of an exception; it is then as it was before.
package enum ExceptionError: Error, Equatable {
  /// There is no such exception.
  case unknown(ExceptionReference)
  /// The policy does not let this person approve one.
  case notAnApprover(String, approvers: [String])
  /// The team has had as many this year as the policy gives.
  case balanceUsed(team: String, granted: Int, yearly: Int, year: Int, escalation: String)
  /// It would end before it begins, or last longer than the policy allows.
  case wrongExpiry(Instant, longest: Duration)
  /// It is over already.
  case over(ExceptionReference)
  /// A reason, or what became of it, has to be said.
  case nothingSaid(ExceptionReference?)
}

extension ExceptionError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let reference):
      "there is no \(reference) in the ledger: 'psgf exception list' shows those that are"
    case .notAnApprover(let name, let approvers):
      "\(name) may not approve an exception: the policy names \(approvers.joined(separator: ", "))"
    case .balanceUsed(let team, let granted, let yearly, let year, let escalation):
      "\(team) has had \(granted) of \(yearly) exceptions in \(year): "
        + "one more is for the \(escalation) to decide, with --over-balance"
    case .wrongExpiry(let expiry, let longest):
      "an exception until \(expiry.iso8601) cannot be: it ends in the future and lasts "
        + "\(longest.words) at most"
    case .over(let reference): "\(reference) is over already, and cannot be revoked"
    case .nothingSaid(let reference):
      reference.map { "say with --why what is to stand beside \($0)" }
        ?? "an exception is granted for a reason: say it with --why"
    }
  }
}
