extension ReviewSubject {
  /// What is seen at the action items of some statuses.
  ///
  /// - Parameters:
  ///   - statuses: The statuses.
  ///   - fault: What is wrong with an item, as the rest of a sentence about it.
  /// - Returns: What is seen, in the order of the items.
  func observations(
    ofActions statuses: Set<ActionStatus>, fault: (ActionRecord) -> String?
  ) -> [ReviewObservation] {
    actions.compactMap { action in
      guard statuses.contains(action.record.status), let fault = fault(action.record) else {
        return nil
      }
      return ReviewObservation("\(action.name) \(fault)", at: place(of: action))
    }
  }

  /// The title of an action item, or the heading of the action items where the text does not state
  /// it.
  func place(of action: ReviewedAction) -> ReviewPlace {
    guard let lines = action.lines else { return place(section: .actionItems) }
    return place(of: action.record.title, line: lines.lowerBound)
  }
}

extension ActionRecord {
  /// The words of the title before the first mark, in lower case.
  var titleWords: [String] {
    SentenceReader.sentences(of: title).first?.tokens.prefix { $0.word != nil }
      .compactMap(\.word) ?? []
  }
}
