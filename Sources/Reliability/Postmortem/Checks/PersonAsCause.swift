extension ReviewCheck {
  static let personAsCause = ReviewCheck(
    id: "person-as-cause", level: .error, isOnByDefault: false,
    summary: "No person who took part is named as a cause.",
    explanation: """
      A name beside a cause is read as blame, whatever was meant. The same sentence with a role in \
      it teaches as much and can be told outside the team.
      """,
    sources: [
      "Site Reliability Workbook, ch. 10, Postmortem Culture: Learning from Failure",
      "PagerDuty, Postmortem guide, Step by Step, Analyze the Incident",
    ],
    howToMend: """
      Write the role (the engineer on call, the reviewer) or the system's part (the deployment), \
      and what made the action look right at the time.
      """
  ) { subject in
    let names = subject.participants
    guard !names.isEmpty else { return [] }
    return subject.observations(of: names.map { Phrase($0) }) { located, range in
      located.isWrittenAsName(range, in: subject) && located.blames(range)
    } message: {
      "'\($0)' is named beside a cause: write the role and what made it possible"
    }
  }
}

extension ReviewSubject {
  /// The names, in lower case, of the people who took part, and their first names.
  fileprivate var participants: Set<String> {
    let named =
      incident.record.roles.map(\.person) + content.timeline.compactMap(\.actor)
      + [content.header.owner].compactMap { $0 }
      + actions.compactMap(\.record.owner).filter { $0.first?.isUppercase ?? false }
    let names = named.map { name in
      name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }
    }
    return Set(
      names.flatMap { parts in
        [parts.joined(separator: " "), parts.first.map(String.init) ?? ""].flatMap { name in
          name.count < 3 ? [] : [name, name + "'s"]
        }
      })
  }
}

extension LocatedSentence {
  /// Whether it is written like a name, so that `will` and `mark` are none.
  fileprivate func isWrittenAsName(_ range: Range<Int>, in subject: ReviewSubject) -> Bool {
    let before = range.lowerBound > 0 ? sentence.tokens[range.lowerBound - 1] : nil
    return place(of: range, in: subject).excerpt.first?.isUppercase ?? false
      || before?.isMark("@") ?? false
  }

  /// Whether the sentence tells of a cause and the name stands at it.
  fileprivate func blames(_ range: Range<Int>) -> Bool {
    switch origin {
    case .factor, .section(.trigger), .section(.contributingFactors): return true
    case .action, .section(.wentWell), .section(.gotLucky): return false
    default: break
    }
    let rest = ProseSentence(
      block: sentence.block, tokens: Array(sentence.tokens[range.upperBound...].prefix(4)))
    return rest.contains(Self.faults)
      || sentence.ranges(of: Self.causes).contains { cause in
        (0...4).contains(range.lowerBound - cause.upperBound)
      }
  }

  private static let faults: [Phrase] = [
    "forgot|neglected|broke|caused|misconfigured|mistyped|overlooked|mistakenly|accidentally",
    "made a mistake|error", "failed to", "should have", "is|was to|at blame|fault",
  ]
  private static let causes: [Phrase] = [
    "because of", "caused|broken by", "due to", "fault|mistake|error of|by",
  ]
}
