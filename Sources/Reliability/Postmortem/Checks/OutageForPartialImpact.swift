extension ReviewCheck {
  static let outageForPartialImpact = ReviewCheck(
    id: "outage-for-partial-impact", level: .warning, isOnByDefault: false,
    summary: "An impact on a part of the users or requests is not called an outage.",
    explanation: """
      'Outage' says that nothing worked. Where a part worked, the word makes readers overrate this \
      incident and doubt the next title, and hides how far the design held.
      """,
    sources: [
      "PagerDuty, Postmortem guide, Step by Step, Write External Messaging",
      "PagerDuty, Postmortem guide, Tips for Effective Postmortems",
    ],
    howToMend: "Say what was degraded and for how many: 'a third of the uploads failed'."
  ) { subject in
    let recorded = subject.recordedPartialHarm
    return subject.observations(of: ["outage|outages"]) { located, range in
      located.isHeadline && located.sentence.isOutageOfUsers(at: range)
        && (recorded != nil || located.sentence.contains(partialPhrases))
    } message: {
      "'\($0)' for an impact that was partial: \(recorded ?? "the sentence says so itself")"
    }
  }

  private static let partialPhrases: [Phrase] = [
    "partial|partially|intermittent|intermittently|sporadic|sporadically",
    "some of? the|our? users|customers|requests|services|teams|launches|sessions|workloads",
    "a small|limited? subset|fraction|percentage|part|proportion|number|portion of",
  ]
}

extension ReviewSubject {
  /// What the record says of a harm to a part, `nil` where it says nothing of the kind.
  fileprivate var recordedPartialHarm: String? {
    incident.record.links.lazy.compactMap { link in
      switch link.impact {
      case .badFraction(let fraction) where fraction < 1:
        "the bad fraction recorded for \(link.slo) is below 1"
      case .badEvents(let bad, let total) where bad < total:
        "\(bad) of \(total) events were bad for \(link.slo)"
      default: nil
      }
    }.first
  }
}

extension LocatedSentence {
  /// Whether it tells what happened as a whole.
  fileprivate var isHeadline: Bool {
    switch origin {
    case .title, .section(.summary), .section(.impact), .section(.sloImpact): true
    default: false
    }
  }
}

extension ProseSentence {
  /// Whether an 'outage' is what users felt: not one that is called partial, nor one of a part or
  /// of a provider, told as a cause.
  fileprivate func isOutageOfUsers(at range: Range<Int>) -> Bool {
    let isOfPart = ["in", "at"].contains(tokens.element(at: range.upperBound)?.word ?? "")
    return !isOfPart && !contains(["outage|outages is|are|was|were partial|limited|partially"])
      && !hasOne(of: Self.causes, within: 4, before: range.lowerBound)
      && !hasOne(of: Self.qualifiers, within: 2, before: range.lowerBound)
  }

  private static let causes: Set<String> = ["due", "because", "by", "from"]
  private static let qualifiers: Set<String> = [
    "partial", "partly", "no", "not", "minor", "aws", "google", "azure", "provider", "upstream",
    "possible", "potential", "during",
  ]
}
