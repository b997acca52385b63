/// A stretch of time in which a constant fraction of an SLO's events was bad because of one
/// incident. Times are milliseconds since 1970.
struct Harm: Equatable {
  /// The incident.
  var incident: IncidentReference
  /// When users were affected; empty for an impact that ended as it started.
  var time: Range<Int64>
  /// The fraction of events that was bad, in (0, 1].
  var badFraction: Double
}

/// What can be said of the harm of one incident to one SLO.
enum HarmFinding: Equatable {
  /// The harm is known.
  case known(Harm)
  /// The harm is not known, and lies somewhere in `within` (milliseconds since 1970) if anywhere.
  case unknown(BudgetAssessment.UnknownCharge, within: Range<Int64>)

  /// Whether the harm, known or not, can touch a stretch of time.
  func canTouch(_ time: Range<Int64>) -> Bool {
    switch self {
    case .known(let harm): harm.time.overlaps(time)
    case .unknown(_, let possible): possible.overlaps(time)
    }
  }
}
