import Reliability

extension ReviewFeedback {
  /// The part of a review's JSON about proposals, decisions, obligations and effects.
  func json(at now: Instant) -> JSONValue {
    .object([
      "waiting": .array(waiting.map { $0.reviewJSON(at: now) }),
      "answered": .array(answered.map { $0.reviewJSON(at: now) }),
      "lapsed": .array(lapsed.map { $0.reviewJSON(at: now) }),
      "found": found.map { .array($0.map(\.reviewJSON)) } ?? .null,
      "effects": .array(effects.map { .encoded($0) }),
      "score": score.map { .encoded($0) } ?? .null,
      "obligations": .array(obligations.map { $0.json(today: CalendarDay(of: now.inUTC)) }),
    ])
  }
}

extension Recommendation {
  fileprivate func reviewJSON(at now: Instant) -> JSONValue {
    let days = unanswered(at: now).map { Int($0 / .seconds(86_400)) }
    return .object([
      "reference": .text(reference.description), "state": .text(state(at: now).rawValue),
      "filed": .instant(filed.at), "unansweredDays": days.map { .count($0) } ?? .null,
      "decisions": .array(decisions.map(\.json)),
      "implementation": implementation?.json ?? .null, "lapsed": lapse?.json ?? .null,
      "proposal": proposal.reviewJSON,
    ])
  }
}

extension Proposal {
  /// What a review says of a proposal; the packet of its owner holds all of it.
  fileprivate var reviewJSON: JSONValue {
    .object([
      "subject": .text(subject.description), "kind": .text(kind.rawValue),
      "field": .text(subject.field.rawValue), "what": .text(what), "why": .text(why),
      "service": .text(service), "team": .text(team), "decider": .text(decider),
      "change": change.map { .encoded($0) } ?? .null,
      "prediction": prediction.map { .number($0.probability) } ?? .null,
      "incidents": .array(incidents.map { .text($0.description) }),
      "missing": .array(missing.map { .text($0) }),
    ])
  }
}

extension Obligation {
  fileprivate func json(today: CalendarDay) -> JSONValue {
    .object([
      "key": .text(key), "clause": .text(clause.rawValue), "duty": .text(duty.rawValue),
      "service": .text(service), "team": .text(team), "slo": .text(slo),
      "incidents": .array(incidents.map { .text($0.description) }),
      "arithmetic": .text(arithmetic), "due": .text(due?.description),
      "isOverdue": .boolean(isOverdue(on: today)),
    ])
  }
}
