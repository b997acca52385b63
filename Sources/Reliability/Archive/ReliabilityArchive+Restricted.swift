extension ReliabilityArchive {
  /// The archive with nothing of restricted incidents but their references, times and severities, as
  /// reviews show them.
  package var withoutRestricted: ReliabilityArchive {
    let restricted = Set(
      incidents.filter { $0.record.visibility == .restricted }.map(\.reference))
    guard !restricted.isEmpty else { return self }
    var archive = self
    archive.incidents = incidents.map { restricted.contains($0.reference) ? $0.bare : $0 }
    archive.timelines = timelines.filter { !restricted.contains($0.key) }
    archive.postmortems = postmortems.filter { !restricted.contains($0.postmortem.incident) }
    archive.actions = actions.filter { !restricted.contains($0.incident) }
    archive.runbookUses = runbookUses.map { use in
      guard let incident = use.record.incident, restricted.contains(incident) else { return use }
      var use = use
      use.record = use.record.withoutOccasion
      return use
    }
    return archive
  }
}

extension Incident {
  /// The incident with what reports may show of a restricted one.
  fileprivate var bare: Incident {
    var record = IncidentRecord(title: "")
    record.severity = self.record.severity
    record.mode = self.record.mode
    record.visibility = self.record.visibility
    record.milestones = self.record.milestones
    return Incident(reference: reference, record: record, duplicateOf: duplicateOf)
  }
}
