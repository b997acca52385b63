import Ledger
import Reliability
import Testing

@Suite("Merging incidents")
struct IncidentMergeTests {
  let store: TemporaryLedger

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
  }

  private func log(_ title: String) throws -> IncidentReference {
    try store.ledger.log(IncidentRecord(title: title), by: .ada).reference
  }

  @Test func `gives the other what it lacks, and takes nothing`() throws {
    let duplicate = try store.ledger.log(.complete, by: .ada)
    let target = try log("The same")
    let entry = TimelineEntry(occurredAt: .noon, kind: .note, text: "seen")
    try store.ledger.note(entry, on: duplicate.reference, by: .ada)

    let remaining = try store.ledger.merge(duplicate.reference, into: target, by: .ada)

    #expect(remaining.record.title == "The same")
    #expect(remaining.record.links == duplicate.record.links)
    #expect(remaining.record.milestones == duplicate.record.milestones)
    #expect(try store.ledger.timeline(of: target).map(\.text) == ["seen"])
    let merged = try store.ledger.incident(duplicate.reference)
    #expect(merged.duplicateOf == target)
    #expect(merged.record == duplicate.record)
    #expect(!merged.counts)
    #expect(try store.ledger.timeline(of: duplicate.reference).count == 1)
  }

  @Test func `can be taken back`() throws {
    let (first, second) = (try log("a"), try log("b"))
    _ = try store.ledger.merge(first, into: second, by: .ada)
    let separate = try store.ledger.update(first, by: .ada) { $0.duplicateOf = nil }
    #expect(separate.counts)
  }

  @Test func `is refused into itself, twice, and into a duplicate`() throws {
    let (first, second, third) = (try log("a"), try log("b"), try log("c"))
    _ = try store.ledger.merge(first, into: second, by: .ada)
    let refused: [(IncidentReference, IncidentReference, LedgerError.MergeObstacle)] = [
      (third, third, .same), (first, third, .alreadyMerged(into: second)),
      (third, first, .targetIsDuplicate(of: second)),
    ]
    for (duplicate, target, reason) in refused {
      #expect(throws: LedgerError.cannotMerge(duplicate, into: target, reason: reason)) {
        try store.ledger.merge(duplicate, into: target, by: .ada)
      }
    }
  }
}
