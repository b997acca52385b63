/// An action item under review: what is known of it, and where the text states it.
package struct ReviewedAction: Hashable, Sendable {
  /// Its reference, `nil` before the ledger gave it one.
  package let reference: ActionReference?
  /// What is known of it.
  package let record: ActionRecord
  /// The lines on which the text states it, `nil` where only the ledger has it.
  package let lines: ClosedRange<Int>?

  /// The name for people: its reference, else its title.
  var name: String { reference?.description ?? "'\(record.title)'" }

  /// The action items that a document states, with what the ledger knows of each, then those that
  /// only the ledger has.
  static func merging(
    _ document: PostmortemDocument, with ledgerActions: [ActionItem]
  ) -> [ReviewedAction] {
    let known = Dictionary(
      ledgerActions.map { ($0.reference, $0.record) }, uniquingKeysWith: { first, _ in first })
    let stated = document.content.actions.enumerated().map { index, action in
      ReviewedAction(
        reference: action.reference,
        record: action.reference.flatMap { known[$0] } ?? action.record,
        lines: document.places.actions.element(at: index))
    }
    let references = Set(stated.compactMap(\.reference))
    return stated
      + ledgerActions.lazy.filter { !references.contains($0.reference) }.map {
        ReviewedAction(reference: $0.reference, record: $0.record, lines: nil)
      }
  }
}
