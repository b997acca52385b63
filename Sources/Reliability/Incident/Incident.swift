/// An incident of the ledger.
package struct Incident: Hashable, Sendable {
  /// Its short name.
  package let reference: IncidentReference
  /// What is known of it.
  package var record: IncidentRecord
  /// The incident that it turned out to be the same as; then it counts nowhere by itself.
  package var duplicateOf: IncidentReference?

  /// An incident from its parts.
  package init(
    reference: IncidentReference, record: IncidentRecord, duplicateOf: IncidentReference? = nil
  ) {
    self.reference = reference
    self.record = record
    self.duplicateOf = duplicateOf
  }

  /// Whether it counts in reviews and burns budget: real, and no duplicate.
  package var counts: Bool { record.mode.counts && duplicateOf == nil }
}

/// What people and tools state of an incident, apart from its timeline.
package struct IncidentRecord: Hashable, Sendable {
  /// The title.
  package var title: String
  /// What happened, in a few sentences.
  package var summary: String?
  /// How bad it was, `nil` where nobody said.
  package var severity: Severity?
  /// Whether it was real.
  package var mode: IncidentMode = .real
  /// Who may read it.
  package var visibility: Visibility = .internal
  /// The names of the services affected.
  package var services: [String] = []
  /// Its milestones.
  package var milestones = Milestones()
  /// What set it off.
  package var trigger: TaxonomyEntry?
  /// The name of the risk that came true.
  package var risk: String?
  /// What let the trigger become an incident.
  package var factors: [ContributingFactor] = []
  /// How it came to be known.
  package var detection: Detection?
  /// The deployment or change that set it off.
  package var change: String?
  /// Who held which role.
  package var roles: [RoleAssignment] = []
  /// The SLOs that it harmed, one link each.
  package var links: [SLOLink] = []
  /// What the response cost; `nil` where nobody said anything of it.
  package var responseCost: ResponseCost?
  /// Where it was imported from.
  package var source: Source?

  /// A record with a title and nothing else known.
  package init(title: String) { self.title = title }

  /// The tool that an incident was imported from, and its identity there.
  package struct Source: Hashable, Sendable {
    /// The tool and, where it has several, the account: `statuspage:kctbh9vrtdwd`.
    package var system: String
    /// The identifier in that tool.
    package var externalID: String
    /// Its page there.
    package var url: String?

    /// A source from its parts.
    package init(system: String, externalID: String, url: String? = nil) {
      self.system = system
      self.externalID = externalID
      self.url = url
    }
  }
}

extension IncidentRecord {
  /// Where an incident stands, as its milestones tell.
  package enum Status: String, CaseIterable, Codable, Sendable {
    /// Users are affected or it is not known that they no longer are.
    case ongoing
    /// The harm was reduced.
    case mitigated
    /// The response is over.
    case resolved
    /// Nothing remains to be done.
    case closed
  }

  /// Where the incident stands.
  package var status: Status {
    if milestones[.closed] != nil { return .closed }
    if milestones[.resolved] != nil { return .resolved }
    if milestones[.mitigated] != nil || milestones[.impactEnded] != nil { return .mitigated }
    return .ongoing
  }
}
