/// What becomes of a proposal that was found, given what was filed before.
package enum ProposalFiling: Hashable, Sendable {
  /// It is filed; and what it says of an earlier one that was answered.
  case new(follows: String?)
  /// It is open already, and found again.
  case again(RecommendationReference)
  /// It was answered, and nothing new speaks for it.
  case settled(RecommendationReference, because: String)
}

extension Proposal {
  /// What becomes of the proposal: one that is open is found again, and one that was answered comes
  /// back only with new evidence.
  ///
  /// - Parameters:
  ///   - earlier: The recommendations about the same subject, in the order of their references.
  ///   - now: When.
  /// - Returns: What becomes of it.
  package func filing(among earlier: [Recommendation], at now: Instant) -> ProposalFiling {
    guard let last = earlier.last(where: { proposesTheSame(as: $0.proposal) }) else {
      return .new(follows: nil)
    }
    let answer = last.decisions.last
    switch last.state(at: now) {
    case .open, .deferred: return .again(last.reference)
    case .lapsed:
      return .new(
        follows: "\(last.reference) proposed the same, until the evidence said otherwise.")
    case .accepted:
      return .settled(
        last.reference,
        because: "\(last.reference) is accepted, and nobody said yet that it is in effect")
    case .implemented, .rejected:
      let since = support(since: last)
      let event =
        last.implementation.map { "in effect since \(CalendarDay(of: $0.at))" }
        ?? "rejected by \(answer?.person ?? "") (\(answer?.reason ?? ""))"
      guard since.supporting > 0 else {
        return .settled(
          last.reference, because: "\(last.reference) is \(event), and nothing new speaks for it")
      }
      return .new(
        follows: "\(last.reference) proposed the same and is \(event); since then \(since.words).")
    }
  }

  /// What speaks for a proposal and was not there for an earlier one.
  private struct Support {
    var supporting: Int
    var words: String
  }

  /// What is new since an earlier recommendation: of objectives windows, of how services are run incidents.
  private func support(since recommendation: Recommendation) -> Support {
    let earlier = recommendation.proposal
    guard subject.field == .recalibration else {
      // What was done cannot have prevented what came before it.
      let isLater =
        recommendation.implementation.map { done in
          reach?.latest.map { $0.inUTC > done.at.inUTC } ?? false
        } ?? true
      let new = isLater ? Set(incidents).subtracting(earlier.incidents).sorted() : []
      let names = new.prefix(5).map(\.description).joined(separator: ", ")
      let more = new.count > 5 ? " and \(new.count - 5) more" : ""
      return Support(
        supporting: new.count,
        words: "\(names)\(more) \(new.count == 1 ? "speaks" : "speak") for it")
    }
    let windows = newWindows(since: earlier)
    return Support(
      supporting: windows.supporting,
      words: "\(windows.supporting) of \(windows.all) new windows speak for it")
  }

  /// The windows that ended after those of an earlier proposal, and how many of them speak for this
  /// one: missed ones for a looser target, met ones for faster releases, harmful ones for all else.
  private func newWindows(since earlier: Proposal) -> (all: Int, supporting: Int) {
    let known = earlier.windows.last?.end ?? earlier.basis.asOf
    let new = windows.filter { known.duration(to: $0.end) > .zero }
    let supporting = new.filter { window in
      switch kind {
      case .loosen, .easeAlerting: window.outcome == .missed
      case .relaxReleases, .changeWindow, .retire: window.outcome == .met
      default: !window.harm.isEmpty
      }
    }
    return (new.count, supporting.count)
  }
}
