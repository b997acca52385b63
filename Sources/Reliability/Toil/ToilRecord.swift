/// What people and tools state of toil.
package struct ToilRecord: Hashable, Sendable {
  /// The team that did it.
  package let team: String
  /// What was done.
  package let what: String
  /// How long one person worked, each time.
  package let minutes: Double
  /// How many people did it together.
  package let people: Int
  /// How often.
  package let times: Int
  /// When.
  package let time: ToilTime
  /// How it came to the team; `nil` where nobody said.
  package let kind: ToilKind?
  /// The incident that it was for.
  package let incident: IncidentReference?
  /// The service that it was for.
  package let service: String?
  /// What kind of work it is, in the team's own words, such as `key-rotation`.
  package let category: TaxonomyEntry?
  /// The name of the runbook by which it was done.
  package let runbook: String?
  /// Where it is known from.
  package let source: Source?

  /// Where toil is known from.
  package struct Source: Hashable, Sendable {
    /// A tool, or what somebody wrote.
    package let name: String
    /// The identifier in the tool that it was imported from.
    package let externalID: String?

    /// A source from its parts.
    package init(name: String, externalID: String? = nil) {
      self.name = name
      self.externalID = externalID
    }
  }

  /// A record from its parts.
  ///
  /// - Throws: ``ToilRecordError``.
  package init(
    team: String, what: String, minutes: Double, people: Int = 1, times: Int = 1, time: ToilTime,
    kind: ToilKind? = nil, incident: IncidentReference? = nil, service: String? = nil,
    category: TaxonomyEntry? = nil, runbook: String? = nil, source: Source? = nil
  ) throws(ToilRecordError) {
    guard !team.isBlank else { throw .noTeam }
    guard !what.isBlank else { throw .nothingDone }
    guard minutes > 0, minutes.isFinite else { throw .noTime(minutes) }
    guard people > 0, times > 0 else { throw .nobodyOrNever(people: people, times: times) }
    guard source?.name.isBlank != true, source?.externalID?.isBlank != true else {
      throw .emptySource
    }
    self.team = team
    self.what = what
    self.minutes = minutes
    self.people = people
    self.times = times
    self.time = time
    self.kind = kind
    self.incident = incident
    self.service = service
    self.category = category
    self.runbook = runbook
    self.source = source
  }

  /// `minutes x people x times`: the working time that it took of the team.
  package var workMinutes: Double { minutes * Double(people) * Double(times) }

  /// The working time that it took in a period.
  package func workMinutes(in period: Period) -> Double { workMinutes * time.share(in: period) }
}

/// Why something is no toil.
package enum ToilRecordError: Error, Equatable {
  /// No team is named.
  case noTeam
  /// Nothing is said of what was done.
  case nothingDone
  /// The time that it took is not above zero.
  case noTime(Double)
  /// Nobody did it, or it was never done.
  case nobodyOrNever(people: Int, times: Int)
  /// The source or the identifier there is an empty text.
  case emptySource
}

extension ToilRecordError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noTeam: "toil is some team's: name it"
    case .nothingDone: "nothing is said of what was done: name the work"
    case .noTime(let minutes):
      "\(minutes) minutes are no working time: write what one person needs each time, above 0"
    case .nobodyOrNever(let people, let times):
      "\(people) people \(times) times did no work: both are 1 or more"
    case .emptySource: "the source says nothing: name the tool, or leave it out"
    }
  }
}
