extension ReviewCheck {
  static let timelineEvidence = ReviewCheck(
    id: "timeline-evidence", level: .note,
    summary: "Each row of the timeline links to what shows it.",
    explanation: """
      Memory puts events in the order that explains them. A link to the graph, the log line, the \
      message or the change lets a reader see the moment as it was, and settles disputes.
      """,
    sources: [
      "PagerDuty, Postmortem guide, Step by Step, Create a Timeline",
      "Etsy, Debriefing Facilitation Guide, Structure and Preparation",
    ],
    howToMend: "Put a link to a graph, a log query, a message or a change at each row."
  ) { subject in
    let rows = subject.content.timeline
    let bare = rows.indices.filter { rows[$0].evidenceURL == nil }
    guard let first = bare.first else { return [] }
    let lines = bare.compactMap { subject.document.places.timeline.element(at: $0) }
    let named = lines.prefix(5).map { "\($0)" }.joined(separator: ", ")
    let more = lines.count > 5 ? " and \(lines.count - 5) more" : ""
    return [
      ReviewObservation(
        "\(bare.count) of \(rows.count) rows have no evidence"
          + (lines.isEmpty ? "" : " (lines \(named)\(more))"),
        at: subject.place(line: subject.document.places.timeline.element(at: first)))
    ]
  }
}
