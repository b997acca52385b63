extension ReviewCheck {
  static let outageForPartialImpact = ReviewCheck(
    id: "outage-for-partial-impact", level: .warning,
    summary: "An impact on a part of the users or requests is not called an outage.",
    explanation: """
      'Outage' says that nothing worked. Where a part worked, the word makes readers overrate this \
      incident and doubt the next title, and hides how far the design held.
      """,
    sources: [
      "PagerDuty, Postmortem guide, How to Write a Postmortem, Write External Messaging",
      "Site Reliability Workbook, ch. 10, Postmortem Culture: Learning from Failure",
    ],
    howToMend: "Say what was degraded and for how many: 'a third of the uploads failed'."
  ) { subject in
    guard let reason = subject.reasonForPartialImpact else { return [] }
    return subject.observations(of: ["outage|outages"]) { located, range in
      let isHeadline =
        switch located.origin {
        case .title, .section(.summary), .section(.impact), .section(.sloImpact): true
        default: false
        }
      return isHeadline
        && !located.sentence.hasOne(of: qualifiers, within: 2, before: range.lowerBound)
    } message: {
      "'\($0)' for an impact that was partial (\(reason))"
    }
  }

  private static let qualifiers: Set<String> = [
    "partial", "partly", "no", "not", "minor", "aws", "github", "google", "azure", "provider",
    "upstream", "possible", "potential",
  ]
}

extension ReviewSubject {
  /// What says that a part worked, `nil` where nothing does.
  fileprivate var reasonForPartialImpact: String? {
    for link in incident.record.links {
      switch link.impact {
      case .badFraction(let fraction) where fraction < 1:
        return "the bad fraction recorded for \(link.slo) is below 1"
      case .badEvents(let bad, let total) where bad < total:
        return "\(bad) of \(total) events were bad for \(link.slo)"
      default: continue
      }
    }
    let told = sentences.lazy.filter { located in
      [.section(.summary), .section(.impact), .section(.sloImpact)].contains(located.origin)
    }
    for located in told {
      guard let range = located.sentence.ranges(of: Self.partialPhrases).first else { continue }
      let place = located.place(of: range, in: self)
      return "line \(place.line) says '\(place.excerpt)'"
    }
    return nil
  }

  private static let partialPhrases: [Phrase] = [
    "partial|partially|intermittent|intermittently|sporadic|sporadically",
    "some of? the|our? users|customers|requests|services|teams|launches|sessions",
    "a small|limited? subset|fraction|percentage|part|proportion|number|portion of",
    "only|about|around users|customers|requests",
  ]
}
