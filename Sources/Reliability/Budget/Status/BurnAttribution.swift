/// What was bad, blamed on the incidents whose recorded harm explains it; the rest is unexplained.
///
/// In each piece an incident claims what its recorded harm comes to there: its bad fraction of what
/// happened while it lasted, incidents at the same instant sharing 1 - product of (1 - f) in
/// proportion to f (methods.md, section 2); or, where it states how many events were bad, those
/// spread evenly over its impact. Where the claims exceed what was bad they are cut in proportion,
/// and so the blame and the unexplained rest sum to what was bad, exactly, and no incident is blamed
/// outside its time. A slice of time that is bad as a whole is blamed wholly on what harmed it.
struct BurnAttribution {
  private(set) var charges: [IncidentCharge] = []
  private(set) var unexplained = UnexplainedBurn(
    burned: 0, duringIncidents: 0, burnedOnUnknownDays: 0, days: [])
  /// What no incident explains of each piece, in their order.
  private(set) var unexplainedByPiece: [Double] = []

  /// The blame for what was bad in pieces, which are in order.
  ///
  /// - Parameters:
  ///   - pieces: What was bad.
  ///   - claims: The incidents' harm.
  init(of pieces: [BudgetPiece], to claims: [HarmClaim]) {
    var sums: [IncidentReference: (burned: Double, recorded: Double)] = [:]
    var days: [Int: UnexplainedBurn.Day] = [:]
    var ahead = claims.sorted { $0.time.lowerBound < $1.time.lowerBound }[...]
    var active: [HarmClaim] = []
    unexplainedByPiece.reserveCapacity(pieces.count)
    for piece in pieces {
      while let claim = ahead.first, claim.time.lowerBound < piece.time.upperBound {
        active.append(claim)
        ahead.removeFirst()
      }
      active.removeAll { $0.time.upperBound <= piece.time.lowerBound }
      let claimed = Self.claimed(by: active, in: piece)
      let total = claimed.reduce(0) { $0 + $1.amount }
      let explained = piece.isJudgedWhole && total > 0 ? piece.bad : min(piece.bad, total)
      for claim in claimed {
        let part = total > 0 ? claim.amount / total * explained : 0
        sums[claim.incident, default: (0, 0)].burned += part
        sums[claim.incident, default: (0, 0)].recorded += claim.amount
      }
      let rest = piece.bad - explained
      guard rest > piece.bad * .roundingTolerance else {
        unexplainedByPiece.append(0)
        continue
      }
      unexplainedByPiece.append(rest)
      let during = rest * piece.fraction(during: active)
      unexplained.burned += rest
      unexplained.duringIncidents += during
      guard piece.time.minutes <= 1_440 else {
        unexplained.burnedOnUnknownDays += rest
        continue
      }
      for (index, share) in piece.time.daysInUTC {
        let day = CalendarDay(daysSinceEpoch: index)
        var sum = days[index] ?? .init(day: day, burned: 0, duringIncidents: 0)
        sum.burned += rest * share
        sum.duringIncidents += during * share
        days[index] = sum
      }
    }
    let attributions = Dictionary(claims.map { ($0.incident, $0.attribution) }) { first, _ in first
    }
    charges = sums.map { incident, sum in
      IncidentCharge(
        incident: incident, burned: sum.burned, recorded: sum.recorded,
        attribution: attributions[incident] ?? .own)
    }.sorted { ($1.burned, $0.incident) < ($0.burned, $1.incident) }
    unexplained.days = days.values.sorted { ($1.burned, $0.day) < ($0.burned, $1.day) }
  }

  private static func claimed(
    by claims: [HarmClaim], in piece: BudgetPiece
  ) -> [(incident: IncidentReference, amount: Double)] {
    guard !claims.isEmpty else { return [] }
    let fractions = claims.filter { $0.events == nil || piece.isJudgedWhole }
    let overlaps = HarmOverlap.sweep(
      fractions.map { Harm(incident: $0.incident, time: $0.time, badFraction: $0.badFraction) },
      within: piece.time)
    return claims.map { claim in
      if let events = claim.events, !piece.isJudgedWhole {
        let share = claim.time.clamped(to: piece.time).minutes / claim.time.minutes
        return (claim.incident, events * share)
      }
      let harmed = overlaps.reduce(0) { sum, overlap in
        let together = claim.time.clamped(to: overlap.time).minutes
        return sum + together * overlap.badFraction * claim.badFraction / overlap.fractionSum
      }
      return (claim.incident, harmed / piece.time.minutes * piece.weight)
    }
  }
}

/// The harm of an incident to an SLO, as it claims a part of what was bad.
struct HarmClaim: Equatable {
  /// The incident.
  var incident: IncidentReference
  /// When users were affected, in milliseconds since 1970; never empty.
  var time: Range<Int64>
  /// The fraction of events that was bad, in (0, 1].
  var badFraction: Double
  /// Who is accountable for it.
  var attribution: Attribution
  /// How many events were bad, where the incident states that and events are counted.
  var events: Double?

  /// The claim of harm that is known, `nil` of harm that is not.
  init?(_ finding: HarmFinding, of impairment: Impairment, unit: BudgetUnit) {
    guard case .known(let harm) = finding else { return nil }
    incident = harm.incident
    attribution = impairment.attribution
    // An impact that ended as it started still harmed somebody.
    time =
      harm.time.isEmpty ? harm.time.lowerBound..<harm.time.lowerBound + 1 : harm.time
    badFraction = harm.badFraction
    if case .badEvents(let bad, of: _) = impairment.impact, unit == .events { events = Double(bad) }
  }
}

extension BudgetPiece {
  /// The fraction of the piece's time in which an incident lasted.
  fileprivate func fraction(during claims: [HarmClaim]) -> Double {
    claims.map { $0.time.clamped(to: time) }.filter { !$0.isEmpty }.merged.minutes / time.minutes
  }
}

extension Range<Int64> {
  /// The days in UTC, counted from 1970-01-01, that share time with a range of milliseconds, each
  /// with its share of the range.
  var daysInUTC: [(day: Int, share: Double)] {
    let day: Int64 = 86_400_000
    let first = lowerBound.floorDivided(by: day)
    let last = (upperBound - 1).floorDivided(by: day)
    guard first < last else { return [(Int(first), 1)] }
    return (first...last).map { index in
      (Int(index), clamped(to: index * day..<(index + 1) * day).minutes / minutes)
    }
  }
}
