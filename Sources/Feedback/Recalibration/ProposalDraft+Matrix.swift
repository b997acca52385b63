import Reliability

extension ProposalDraft {
  /// Nothing, as several rows of the matrix are consistent with what is recorded.
  func undecided(
    _ findings: Findings, _ state: ObjectiveState, _ cells: [DecisionMatrix.Cell]
  ) -> Proposal {
    var reasons: [String] = []
    var missing: [String] = []
    if state == .notEnoughEvidence {
      reasons.append("\(findings.countWords), which shows neither met nor missed")
      missing.append("Time: \(findings.neededWords); one is \(windowLength) long.")
      if findings.count.unknown > 0 { missing.append(unmeasuredWords(findings.count.unknown)) }
    } else {
      reasons.append("it is \(state.words) (\(findings.countWords))")
    }
    if record.satisfaction.isHigh == nil {
      reasons.append("satisfaction is not recorded (\(record.satisfaction.because))")
      missing.append(
        "How content users are: 'psgf satisfaction record', from a survey, "
          + "tickets or incidents that customers noticed.")
    }
    if record.toil.isHigh == nil {
      reasons.append("toil is not recorded (\(record.toil.because))")
      missing.append(
        "How much toil the team has: 'psgf toil log', 'psgf toil team' and 'psgf toil close'.")
    }
    let actions = Set(cells.map(\.action))
    if let action = actions.first, actions.count == 1 {
      reasons.append("every row of the matrix that remains says: \(action.words)")
    }
    return cannotTell(because: reasons.joined(separator: "; "), missing: missing)
  }

  private func unmeasuredWords(_ count: Int) -> String {
    "What happened in \(Words.count(count, "window")) that \(count == 1 ? "is" : "are") not measured "
      + "as a whole: measure it, or leave the gap out with 'psgf budget adjust --exclude' where "
      + "nothing happened."
  }

  /// What the row of the matrix leads to.
  mutating func follow(_ cell: DecisionMatrix.Cell, _ findings: Findings) -> Proposal {
    switch cell.action {
    case .tighten: tighten(findings)
    case .loosen: loosen(findings)
    case .easeAlerting: easeAlerting(findings)
    default: operate(cell.action, findings)
    }
  }

  /// The target stays, and something else is done.
  private func operate(_ kind: ProposalKind, _ findings: Findings) -> Proposal {
    let present = "\(name) at \(Words.target(target))"
    let (what, why, otherwise): (String, String, [String]) =
      switch kind {
      case .relaxReleases:
        (
          "Keep \(present), and let releases go faster, or give attention to other services.",
          "It is met (\(findings.countWords)), users are content and toil is low: there is budget "
            + "to spend.",
          ["Satisfaction recorded as low: then a tighter target.", "A missed window."]
        )
      case .sharpenAlerting:
        (
          "Keep \(present), and make its alerts more sensitive.",
          "It is missed (\(findings.countWords)) and users are not content, and yet the team has "
            + "little toil: it learns of the harm too late.",
          ["Satisfaction recorded as high: then a looser target.", "Toil recorded as high."]
        )
      default:
        (
          "Keep \(present); take toil from the team, and mend the product or automate how its faults "
            + "are handled.",
          "It is missed (\(findings.countWords)), users are not content and toil is high: the team "
            + "has no time to mend what hurts.",
          ["Satisfaction recorded as high: then a looser target.", "Toil recorded as low."]
        )
      }
    var proposal = proposal(kind, what: what, why: why)
    proposal.wouldChangeIt = otherwise
    return proposal
  }

  /// The target stays, although the matrix says otherwise.
  func keep(_ wanted: ProposalKind, blockedBecause reason: String, until: [String]) -> Proposal {
    var proposal = proposal(
      .keep, what: "Keep \(name) at \(Words.target(target)).",
      why: "The decision matrix says \(wanted.words), and it is stopped: \(reason).")
    proposal.wouldChangeIt = until
    return proposal
  }

  /// The round targets above the present one, the nearest first.
  var tighterRungs: [Double] {
    policy.ladder.filter { $0 > target + .roundingTolerance }.sorted()
  }

  /// The round targets below the present one, the nearest first.
  var looserRungs: [Double] {
    policy.ladder.filter { $0 < target - .roundingTolerance }.sorted(by: >)
  }

  /// The change by one step towards a target.
  func change(towards destination: Double) -> ObjectiveChange {
    let step = (destination > target ? tighterRungs : looserRungs).first ?? destination
    let isThere = destination > target ? step >= destination : step <= destination
    return ObjectiveChange(
      currentTarget: target, target: isThere ? destination : step,
      destination: isThere ? nil : destination)
  }

  /// Says that a change is a step on the way, where it is one.
  func stepWords(_ change: ObjectiveChange) -> String {
    change.destination.map {
      " It is one step towards \(Words.target($0)): a review moves a target by one step."
    } ?? ""
  }
}
