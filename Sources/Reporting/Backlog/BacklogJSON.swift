import Reliability

/// A backlog as JSON; docs/report-json.md documents the shape. What is unknown is null, and present.
struct BacklogJSON {
  private let backlog: Backlog

  init(_ backlog: Backlog) { self.backlog = backlog }

  /// The JSON text.
  func text() throws -> String {
    try JSONValue.object([
      "asOf": .instant(backlog.asOf), "team": .text(backlog.team),
      "ledger": .ledger(backlog.ledgerState),
      "proposals": .array(
        backlog.proposals.map { proposal in
          .object([
            "recommendation": .text(
              backlog.recommendations[proposal.subject]?.reference.description),
            "proposal": .encoded(proposal),
          ])
        }),
    ]).document()
  }
}
