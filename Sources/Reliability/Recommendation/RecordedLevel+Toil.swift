extension RecordedLevel {
  /// How much toil a team has.
  ///
  /// The quarter of a year up to now counts; where nothing is known of it, the last whole calendar
  /// quarter.
  ///
  /// - Parameters:
  ///   - team: The team; `nil` where nobody owns the service.
  ///   - now: When.
  ///   - share: The share that toil takes of the team's time in a period.
  /// - Throws: Whatever `share` throws.
  package init(
    toilOf team: String?, asOf now: Instant, _ share: (String, Period) throws -> ToilShare
  ) throws {
    guard let team else {
      self = .unrecorded("no team owns the service")
      return
    }
    let shares = try Self.quarters(before: now).map { try share(team, $0) }
    guard let share = shares.first(where: \.level.isKnown) ?? shares.first else {
      self = .unrecorded("nobody recorded it")
      return
    }
    self.init(share)
  }

  private init(_ share: ToilShare) {
    let records = ["toil of \(share.team)"]
    let percent = share.share.map { "\(($0 * 1_000).rounded() / 10) % of its time" } ?? "none"
    let cap = "\((share.cap * 1_000).rounded() / 10) %"
    switch share.level {
    case .high:
      self = .high(
        by: records,
        because: "toil of \(share.team): \(percent), and \(cap) is the most that may be")
    case .low:
      self = .low(
        by: records, because: "toil of \(share.team): \(percent), of \(cap) that may be")
    case .unknown(let reason): self = .unrecorded(reason.words(of: share.team))
    }
  }

  /// The quarter of a year up to now, and the last whole calendar quarter.
  static func quarters(before now: Instant) throws(PeriodError) -> [Period] {
    let quarter = Quarter(containing: now).previous
    return [
      try Period(from: now.advanced(by: .seconds(-91 * 86_400)), to: now),
      try Period(from: quarter.start, to: quarter.next.start),
    ]
  }
}

extension ToilLevel {
  fileprivate var isKnown: Bool {
    if case .unknown = self { false } else { true }
  }
}

extension ToilLevel.Reason {
  fileprivate func words(of team: String) -> String {
    switch self {
    case .nothingLogged: "\(team) logged none, and does not say that there was none"
    case .mayBeMore:
      "what \(team) logged is within the cap, and nobody says that it is all: 'psgf toil close'"
    case .capacityUnknown:
      "how much time \(team) has is not recorded: 'psgf toil team \(team)'"
    }
  }
}
