/// Something that action items of one incident or of several want done.
package struct ActionIdea: Hashable, Sendable {
  /// The title that is most like those of all items.
  package let title: String
  /// The action items, in the order in which the ledger learnt of them.
  package let actions: [ActionReference]
  /// The incidents that they follow from, each once.
  package let incidents: [IncidentReference]
  /// When the ledger learnt of the first item.
  package let firstNamed: Instant
  /// When the ledger learnt of the last item.
  package let lastNamed: Instant
  /// The tickets of those items that have one, each once: somebody may see to it already.
  package let ticketURLs: [String]
  /// Whether one of the items is done: it did not help, or not everywhere.
  package let isDoneOnce: Bool

  /// How often experience asked for it: the number of different incidents that name it.
  package var weight: Int { incidents.count }
}
