import Reliability

extension Architecture {
  /// Causes that came back after each of several repairs that were to prevent them.
  var unremovedCauses: [Proposal] {
    guard record.actions.count(where: Self.isRepair) >= 2 else { return [] }
    return record.incidents.grouped(record.catalogue) { [$0.record.trigger?.name] }.compactMap {
      group in
      guard let trigger = group.cause else { return nil }
      let repairs = repairs(of: group)
      guard repairs.count >= 2, repairs.allSatisfy({ !$0.followedBy.isEmpty }) else { return nil }
      return proposal(group, trigger, repairs)
    }
  }

  private static func isRepair(_ action: ActionItem) -> Bool {
    action.record.status == .done && action.record.type == .prevent
  }

  /// A finished action that was to prevent incidents, and those that came after it all the same.
  private struct Repair {
    var action: ActionItem
    var done: Instant
    /// The incidents that began after it, and before the next one was done.
    var followedBy: [IncidentReference] = []
  }

  /// The repairs of a group of incidents, oldest first.
  private func repairs(of group: IncidentGroup) -> [Repair] {
    let own = Set(group.incidents.map(\.incident.reference))
    var repairs = record.actions.compactMap { action -> Repair? in
      guard Self.isRepair(action), own.contains(action.incident), let closed = action.closedAt,
        closed.inUTC <= model.request.asOf.inUTC
      else { return nil }
      return Repair(action: action, done: closed.inUTC)
    }.sorted { ($0.done, $0.action.reference) < ($1.done, $1.action.reference) }
    for index in repairs.indices {
      let until = index + 1 < repairs.count ? repairs[index + 1].done : model.request.asOf.inUTC
      repairs[index].followedBy = group.incidents.filter { costed in
        guard let began = costed.incident.record.milestones.began?.inUTC else { return false }
        return repairs[index].done <= began && began < until
      }.map(\.incident.reference)
    }
    return repairs
  }

  private func proposal(
    _ group: IncidentGroup, _ trigger: String, _ repairs: [Repair]
  ) -> Proposal {
    let finding = ArchitectureFinding(
      .removeCause, of: .recurrence(service: group.service, trigger: trigger),
      model.evidence(of: group.incidents), model)
    let actions = repairs.map(\.action.reference)
    var proposal = finding.proposal(
      what: "Remove what makes \(trigger) harm \(group.service), rather than repair it again.",
      why:
        "\(Words.count(repairs.count, "finished repair")) (\(actions.listed())) were to prevent such "
        + "incidents, and each was followed by another: \(finding.costWords).",
      service: group.service,
      about: IncidentClass(services: [group.service], triggers: [trigger]),
      steps: [
        RuleStep(
          "Did repairs remove the cause?", answer: "no",
          because: repairs.map { repair in
            "\(repair.action.reference) was done on \(CalendarDay(of: repair.done)), and "
              + "\(repair.followedBy.listed(3)) came after it"
          }.joined(separator: "; "),
          numbers: [
            DerivedNumber(
              "finished repairs that it came back after", Double(repairs.count),
              formula:
                "finished actions of type prevent, each followed by an incident of the class",
              arithmetic: "\(repairs.count)", source: "the actions of postmortems",
              records: actions.map(\.description))
          ])
      ],
      directions: [.isolate, .move, .retire])
    proposal.wouldChangeIt = [
      "A long time without such an incident after the last repair.",
      "Repairs that were not about this cause: their type is then another than prevent.",
    ]
    return proposal
  }
}
