extension Postmortem {
  /// Why a postmortem cannot go from one state to another.
  package enum Obstacle: Hashable, Sendable {
    /// There is no such way.
    case noWay(from: PostmortemState)
    /// Its owner cannot be who finds it good.
    case reviewedByOwner(String)
    /// It cannot be closed before its action items have ended.
    case openActions([ActionReference])
  }

  /// What stands between the postmortem and another state.
  ///
  /// - Parameters:
  ///   - state: The state to move to.
  ///   - author: Who moves it.
  ///   - openActions: The open action items of the incident.
  /// - Returns: The first obstacle, `nil` where there is none.
  package func obstacle(
    to state: PostmortemState, by author: String, openActions: [ActionReference]
  ) -> Obstacle? {
    guard self.state.successors.contains(state) else { return .noWay(from: self.state) }
    if state == .reviewed, let owner, owner.lowercased() == author.lowercased() {
      return .reviewedByOwner(owner)
    }
    if state == .closed, !openActions.isEmpty { return .openActions(openActions) }
    return nil
  }
}

extension Postmortem.Obstacle: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noWay(let state):
      "it is \(state.words): from there it can become "
        + state.successors.map(\.words).joined(separator: " or ")
    case .reviewedByOwner(let owner):
      "\(owner) owns it, and somebody else has to find it good: let another person approve it"
    case .openActions(let actions):
      "\(actions.map(\.description).joined(separator: ", ")) \(actions.count == 1 ? "is" : "are")"
        + " open: finish or give up what is, with 'psgf action done' or 'psgf action wont-do'"
    }
  }
}

/// A change of a postmortem's state: who, when and why.
package struct PostmortemStateChange: Hashable, Sendable {
  /// The state that it came to.
  package let state: PostmortemState
  /// Who changed it.
  package let author: String
  /// When.
  package let at: Instant
  /// Why, where somebody said.
  package let reason: String?

  /// A change from its parts.
  package init(state: PostmortemState, author: String, at: Instant, reason: String? = nil) {
    self.state = state
    self.author = author
    self.at = at
    self.reason = reason
  }
}
