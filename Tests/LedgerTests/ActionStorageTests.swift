import Ledger
import Reliability
import Testing

@Suite("An action item that ends")
struct ActionStorageTests {
  let store: TemporaryLedger
  private let action: ActionReference
  private let opened = Instant.noon
  private let now: Provenance

  init() throws {
    store = try TemporaryLedger()
    now = Provenance(author: "Ada", at: opened.advanced(by: .seconds(30 * 86_400)))
    let incident = try store.ledger.log(IncidentRecord(title: "x"), by: .ada).reference
    action = try store.ledger.addAction(
      ActionRecord(title: "Refuse it"), of: incident, by: .ada
    ).reference
  }

  private func end(_ status: ActionStatus = .done, at end: Instant? = nil) throws -> Instant? {
    let item = try store.ledger.updateAction(action, endedAt: end, by: now) {
      $0.record.status = status
      $0.record.reason = "x"
    }
    #expect(try store.ledger.action(action) == item)
    #expect(try store.ledger.verifyAudit() == nil)
    return item.closedAt
  }

  @Test func `ended now, or when somebody says, and can be put right`() throws {
    let third = opened.advanced(by: .seconds(3 * 86_400))
    #expect(try end(at: third) == third)
    // Done again without a time: it ended when it ended.
    #expect(try end() == third)
    #expect(try end(at: opened.advanced(by: .seconds(60))) == opened.advanced(by: .seconds(60)))
    #expect(try store.ledger.auditEntries(about: "ACT-1").count == 3)
    #expect(try end(.open) == nil)
    #expect(try end(.wontDo) == now.at)
  }

  @Test func `ended in the second in which it was recorded at the earliest`() throws {
    let early = opened.advanced(by: .seconds(-1))
    #expect(throws: ActionError.endsBeforeOpening(action, early, openedAt: opened)) {
      try end(at: early)
    }
    #expect(try store.ledger.action(action).record.status == .open)
    // `now` has no fraction of a second, and is not before.
    #expect(try end(at: opened.advanced(by: .milliseconds(-400))) == opened)
  }

  @Test func `has not ended in the future`() throws {
    let later = now.at.advanced(by: .seconds(1))
    #expect(throws: ActionError.endsInFuture(action, later)) { try end(at: later) }
    #expect(try store.ledger.action(action).closedAt == nil)
  }
}
