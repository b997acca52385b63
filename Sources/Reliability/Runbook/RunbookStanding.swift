/// How a runbook stands: how often it was used, when last, and whether it worked.
package struct RunbookStanding: Hashable, Sendable {
  /// The runbook.
  package let runbook: Runbook
  /// Its uses, exercises too, the latest first.
  package let uses: [RunbookUse]
  /// The toil that was done by it, in the order of its references.
  package let toil: [ToilEntry]
  /// The automation that would codify it, in the order of its references.
  package let candidates: [AutomationCandidate]
  /// When its record is read.
  package let asOf: Instant

  /// How runbooks stand; withdrawn uses, toil and candidates count for nothing, and nor does what was
  /// later.
  package static func all(
    _ runbooks: [Runbook], uses: [RunbookUse], toil: [ToilEntry],
    candidates: [AutomationCandidate], asOf: Instant
  ) -> [RunbookStanding] {
    let uses = uses.filter { $0.withdrawal == nil && $0.record.at <= asOf }
    let toil = toil.filter { $0.withdrawal == nil && $0.record.time.start <= asOf }
    return runbooks.map { runbook in
      RunbookStanding(
        runbook: runbook,
        uses: uses.filter { $0.record.runbook == runbook.name }
          .sorted { ($1.record.at, $1.reference) < ($0.record.at, $0.reference) },
        toil: toil.filter { $0.record.runbook == runbook.name },
        candidates: candidates.filter {
          $0.withdrawal == nil && $0.record.runbook == runbook.name
        }, asOf: asOf)
    }
  }

  /// How long ago it was last used or practised; `nil` where it never was.
  package var age: Duration? { uses.first.map { $0.record.at.duration(to: asOf) } }

  /// The share of the uses in which it worked. That it worked in part is not enough, and a use of
  /// which nobody said so is not judged.
  package var worked: JudgedShare {
    let outcomes = uses.map(\.record.outcome)
    return JudgedShare(
      outcomes.count { $0 == .yes }, not: outcomes.count { $0 == .partly || $0 == .no },
      notJudged: outcomes.count { $0 == nil })
  }

  /// How fresh it is.
  package func freshness(under policy: RunbookPolicy) -> Freshness {
    guard let age else { return .neverUsed }
    return age > policy.staleAfter ? .stale(age) : .fresh(age)
  }

  /// How fresh a runbook is.
  package enum Freshness: Hashable, Sendable {
    /// It was used or practised so long ago, which is not too long.
    case fresh(Duration)
    /// It was used or practised too long ago to be trusted.
    case stale(Duration)
    /// Nobody recorded that it was ever used or practised.
    case neverUsed
  }

  /// The work by hand that it asked for within a period.
  package func handWork(during period: Period) -> HandWork {
    let real = uses.filter {
      !$0.record.isExercise && $0.record.manualSteps != 0 && period.contains($0.record.at)
    }
    let shares = toil.map { ($0.record, share: $0.record.time.share(in: period)) }
    return HandWork(
      uses: real.count,
      minutesOfUses: real.compactMap(\.record.minutes).reduce(0, +),
      usesWithoutMinutes: real.count { $0.record.minutes == nil },
      timesOfToil: shares.reduce(0) { $0 + Double($1.0.times) * $1.share },
      minutesOfToil: shares.reduce(0) { $0 + $1.0.workMinutes * $1.share })
  }

  /// How often people worked by a runbook, and how long.
  package struct HandWork: Hashable, Sendable {
    /// How often it was used, exercises and uses without a step by hand left out.
    package let uses: Int
    /// The working time of these uses, as far as it is recorded, in minutes.
    package let minutesOfUses: Double
    /// Of how many of the uses nobody recorded it.
    package let usesWithoutMinutes: Int
    /// How often toil was done by it.
    package let timesOfToil: Double
    /// The working time of that toil, in minutes.
    package let minutesOfToil: Double

    /// Whether that is often. Uses and toil are not added up, as one occasion may be in both.
    package func isOften(under policy: RunbookPolicy) -> Bool {
      uses >= policy.often || timesOfToil >= Double(policy.often)
    }
  }
}
