/// What action items without a ticket want done, each idea with the weight of the incidents that
/// name it again (asked for in etsy/morgue#121).
///
/// Two titles mean the same where at least 70 % of the words that either has are in both
/// (``TitleWords``; P. Jaccard, "The Distribution of the Flora in the Alpine Zone", New Phytologist
/// 11 (1912)): titles of five words that differ in one, such as the service, are different ideas.
/// An item belongs to an idea only where it is like every title there, so that a row of small
/// changes leads nowhere else.
package struct ActionIdeas: Sendable {
  /// The ideas, those that most incidents name first; of equals, the one named last.
  package let ideas: [ActionIdea]

  /// The ideas of the action items of all incidents. Items with a ticket and done ones belong to an
  /// idea, and do not make one.
  package init(actions: [ActionItem]) {
    var groups = TitleGroups()
    for action in actions.sorted(by: { ($0.openedAt, $0.reference) < ($1.openedAt, $1.reference) })
    {
      groups.insert(action)
    }
    ideas = groups.groups.filter { group in
      group.actions.contains { $0.record.ticketURL == nil && $0.record.status != .done }
    }.compactMap(ActionIdea.init).sorted { $0.comesBefore($1) }
  }
}

extension ActionIdea {
  fileprivate init?(_ group: TitleGroup) {
    guard let first = group.actions.first, let last = group.actions.last else { return nil }
    title = group.representativeTitle
    actions = group.actions.map(\.reference)
    incidents = Set(group.actions.map(\.incident)).sorted()
    firstNamed = first.openedAt
    lastNamed = last.openedAt
    ticketURLs = Set(group.actions.compactMap(\.record.ticketURL)).sorted()
    isDoneOnce = group.actions.contains { $0.record.status == .done }
  }

  fileprivate func comesBefore(_ other: ActionIdea) -> Bool {
    if weight != other.weight { return weight > other.weight }
    if lastNamed != other.lastNamed { return lastNamed > other.lastNamed }
    return actions.lexicographicallyPrecedes(other.actions)
  }
}
