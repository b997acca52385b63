/// What goes to the owner of some recommendations, to be read and answered.
package struct OwnerPacket: Sendable {
  /// The person or the team that decides.
  package var owner: String
  /// When the packet was made.
  package var asOf: Instant
  /// The day by which an answer is wanted; `nil` where none was set.
  package var answerBy: CalendarDay?
  /// The recommendations, those first that ask for a decision.
  package let items: [Item]
  /// What was found that needs no decision: objectives that stay, and those of which nobody can tell
  /// yet.
  package var others: [Proposal]
  /// The OpenSLO documents with everything that is proposed of them, by their paths.
  package let documents: [String: String]
  /// The state of the ledger.
  package var ledgerState: LedgerState

  /// A recommendation with what would put it into effect.
  package struct Item: Sendable {
    /// The recommendation.
    package var recommendation: Recommendation
    /// What would change in the OpenSLO document of the SLO.
    package var document: DocumentChange

    /// An item from its parts.
    package init(_ recommendation: Recommendation, document: DocumentChange = .none) {
      self.recommendation = recommendation
      self.document = document
    }
  }

  /// What a proposal changes in an OpenSLO document.
  package enum DocumentChange: Hashable, Sendable {
    /// Nothing.
    case none
    /// A patch; and whether the document is written anew, so that its comments are gone.
    case patch(FilePatch, isRewritten: Bool)
    /// A change that could not be written, and why.
    case impossible(because: String)

    /// The patch, `nil` where there is none.
    package var patch: FilePatch? {
      if case .patch(let patch, _) = self { patch } else { nil }
    }
  }

  /// A packet of recommendations in any order.
  package init(
    owner: String, asOf: Instant, answerBy: CalendarDay?, items: [Item],
    others: [Proposal] = [], documents: [String: String] = [:], ledgerState: LedgerState
  ) {
    self.owner = owner
    self.asOf = asOf
    self.answerBy = answerBy
    self.items = items.sorted { left, right in
      let (first, second) = (left.recommendation, right.recommendation)
      let (asksFirst, asksSecond) = (first.asksForAnswer(at: asOf), second.asksForAnswer(at: asOf))
      return asksFirst == asksSecond ? first.reference < second.reference : asksFirst
    }
    self.others = others
    self.documents = documents
    self.ledgerState = ledgerState
  }

  /// The recommendations that wait for a decision.
  package var asked: [Recommendation] {
    items.map(\.recommendation).filter { $0.asksForAnswer(at: asOf) }
  }
}

extension Recommendation {
  /// Whether its owner is to decide something now: it proposes something, nobody has decided it, and
  /// it is not put off.
  package func asksForAnswer(at now: Instant) -> Bool {
    proposal.kind.asksForDecision && state(at: now) == .open
  }
}
