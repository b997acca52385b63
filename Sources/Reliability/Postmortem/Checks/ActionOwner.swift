extension ReviewCheck {
  static let actionOwner = ReviewCheck(
    id: "action-owner", level: .error,
    summary: "Each action item has exactly one owner.",
    explanation: "What two people own, each leaves to the other; what nobody owns is not done.",
    sources: [
      "Site Reliability Workbook, ch. 10, Postmortem Culture: Learning from Failure",
      "PagerDuty, Postmortem guide, Accountability",
    ],
    howToMend: "Name one person or one team; others who help stand in the ticket."
  ) { subject in
    subject.observations(ofActions: [.open, .done]) { record in
      guard let owner = record.owner, !owner.trimmingWhitespace.isEmpty else {
        return "has no owner"
      }
      return owner.namesSeveral ? "has more than one owner ('\(owner)')" : nil
    }
  }
}

extension String {
  /// Whether it lists more than one person or team.
  fileprivate var namesSeveral: Bool {
    contains { ",;/&+".contains($0) } || count(where: { $0 == "@" }) > 1
      || split(whereSeparator: \.isWhitespace).contains { ["and", "or"].contains($0.lowercased()) }
  }
}
