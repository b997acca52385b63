import Foundation
import GRDB
import Ledger
import Reliability
import Testing

@Suite("Postmortems in the ledger")
struct PostmortemStorageTests {
  let store: TemporaryLedger
  let ledger: Ledger
  let incident: IncidentReference

  init() throws {
    store = try TemporaryLedger()
    ledger = store.ledger
    try ledger.addCatalogue()
    incident = try ledger.log(.complete, by: .ada).reference
  }

  private func start(_ content: PostmortemContent? = nil) throws -> PostmortemSaved {
    try ledger.startPostmortem(
      of: incident, with: .text("first\r\n", saying: content), due: CalendarDay("2026-11-27"),
      by: .ada)
  }

  @Test func `keep every text, byte for byte`() throws {
    _ = try start()
    let saved = try ledger.savePostmortem(
      .text("second", basedOn: 1), of: incident, by: .grace)
    #expect(saved.postmortem.revision == 2)
    let revisions = try ledger.revisions(of: incident)
    #expect(revisions.map(\.text) == ["first\r\n", "second"])
    #expect(revisions.map(\.author) == ["Ada", "Grace"])
    #expect(try ledger.verifyAudit() == nil)
  }

  @Test func `cannot lose a text that somebody else saved meanwhile`() throws {
    _ = try start()
    _ = try ledger.savePostmortem(
      .text("hers", basedOn: 1), of: incident, by: .grace)
    #expect(
      throws: PostmortemError.changedMeanwhile(incident, basedOn: 1, newest: 2, author: "Grace")
    ) {
      try ledger.savePostmortem(.text("mine", basedOn: 1), of: incident, by: .ada)
    }
    #expect(try ledger.revision(of: incident).text == "hers")
  }

  @Test func `do not count the same text as another revision`() throws {
    _ = try start()
    let saved = try ledger.savePostmortem(
      .text("first\r\n", basedOn: 1), of: incident, by: .grace)
    #expect(!saved.isNew)
    #expect(try ledger.revisions(of: incident).count == 1)
  }

  @Test func `give the incident what their text says anew, and leave what it no longer knows`()
    throws
  {
    var before = PostmortemContent(title: "Card authorisations time out")
    before.header.severity = Severity(level: 2)
    _ = try start(before)
    _ = try ledger.update(incident, by: .grace) { $0.record.summary = "Noted since" }

    var after = before
    after.title = "Card authorisations fail"
    after.header.severity = Severity(level: 1)
    _ = try ledger.savePostmortem(
      .text("second", saying: after, after: before, basedOn: 1), of: incident, by: .ada)

    let record = try ledger.incident(incident).record
    #expect(record.title == "Card authorisations fail")
    #expect(record.severity == Severity(level: 1))
    #expect(record.summary == "Noted since")
    #expect(record.services == IncidentRecord.complete.services)
  }

  @Test func `with a service that nobody knows are refused, and nothing changes`() throws {
    _ = try start()
    var content = PostmortemContent(title: "")
    content.header.services = ["paymnts"]
    #expect(throws: LedgerError.unknownService("paymnts", similar: "payments")) {
      try ledger.savePostmortem(
        .text("second", saying: content, basedOn: 1), of: incident, by: .ada)
    }
    #expect(try ledger.revisions(of: incident).count == 1)
    #expect(try ledger.incident(incident).record == .complete)
  }

  @Test func `turn the action items that they state into ones that are followed`() throws {
    var content = PostmortemContent(title: "")
    content.actions = [StatedAction(record: ActionRecord(title: "Refuse an empty list"))]
    let saved = try start(content)
    let added = try #require(saved.added.first)
    #expect(added.reference == ActionReference(number: 1))

    // Somebody finishes it while the text still says that it is open.
    _ = try ledger.updateAction(added.reference, by: .grace) { $0.record.status = .done }
    var second = content
    second.actions[0].reference = added.reference
    second.actions[0].record.owner = "bo"
    _ = try ledger.savePostmortem(
      .text("second", saying: second, after: content, basedOn: 1), of: incident, by: .ada)
    let item = try ledger.action(added.reference)
    #expect(item.record.owner == "bo")
    #expect(item.record.status == .done)
    #expect(item.closedAt == Instant.noon)
  }

  @Test func `keep an action item open that their text no longer names, and say so`() throws {
    var content = PostmortemContent(title: "")
    content.actions = [StatedAction(record: ActionRecord(title: "Refuse an empty list"))]
    _ = try start(content)
    let saved = try ledger.savePostmortem(
      .text("second", after: content, basedOn: 1), of: incident, by: .ada)
    #expect(saved.unnamed.map(\.record.title) == ["Refuse an empty list"])
    #expect(try ledger.actions(.open(of: incident)).count == 1)
  }

  @Test func `are found good by somebody else than their owner, which completes the incident`()
    throws
  {
    var record = IncidentRecord(title: "Late")
    record.milestones[.impactStarted] = Instant(millisecondsSinceEpoch: 0)
    let incident = try ledger.log(record, by: .ada).reference
    var content = PostmortemContent(title: "Late")
    content.header.owner = "Ada"
    _ = try ledger.startPostmortem(
      of: incident, with: .text("text", saying: content), due: nil, by: .ada)
    _ = try ledger.move(incident, to: .inReview, by: .ada)
    #expect(
      throws: PostmortemError.cannotMove(incident, to: .reviewed, .reviewedByOwner("Ada"))
    ) {
      try ledger.move(incident, to: .reviewed, by: .ada)
    }
    #expect(try ledger.move(incident, to: .reviewed, by: .grace).state == .reviewed)
    #expect(try ledger.incident(incident).record.milestones[.postmortemCompleted] == .noon)
    #expect(
      throws: PostmortemError.notWritable(incident, .reviewed)
    ) {
      try ledger.savePostmortem(.text("other", basedOn: 1), of: incident, by: .ada)
    }
    let changes = try ledger.review(of: incident).changes
    #expect(changes.map(\.state) == [.draft, .inReview, .reviewed])
    #expect(changes.map(\.author) == ["Ada", "Ada", "Grace"])
    #expect(try ledger.verifyAudit() == nil)
  }

  @Test func `close only when their action items have ended`() throws {
    var content = PostmortemContent(title: "")
    content.actions = [StatedAction(record: ActionRecord(title: "Refuse an empty list"))]
    let action = try #require(try start(content).added.first).reference
    _ = try ledger.move(incident, to: .inReview, by: .ada)
    _ = try ledger.move(incident, to: .reviewed, by: .grace)
    #expect(throws: PostmortemError.cannotMove(incident, to: .closed, .openActions([action]))) {
      try ledger.move(incident, to: .closed, by: .ada)
    }
    _ = try ledger.updateAction(action, by: .ada) { item in
      item.record.status = .wontDo
      item.record.reason = "The list is gone"
    }
    #expect(try ledger.move(incident, to: .closed, by: .ada).state == .closed)
  }

  @Test func `keep a waived check with its reason until it is taken back`() throws {
    _ = try start()
    try ledger.waive("owner-present", because: "A drill", for: incident, by: .ada)
    #expect(try ledger.review(of: incident).waivers.map(\.reason) == ["A drill"])
    try ledger.takeBackWaiver(of: "owner-present", for: incident, by: .grace)
    #expect(try ledger.review(of: incident).waivers.isEmpty)
    #expect(throws: PostmortemError.notWaived(incident, check: "owner-present")) {
      try ledger.takeBackWaiver(of: "owner-present", for: incident, by: .grace)
    }
  }

  @Test func `cannot be altered behind the audit log's back`() throws {
    _ = try start()
    let queue = try DatabaseQueue(path: store.path)
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE postmortem_revision SET text = 'x'") }
    }
    try queue.write { try $0.execute(sql: "UPDATE postmortem SET owner = 'Mallory'") }
    let last = try ledger.auditEntries(about: "PM-1").last?.sequence
    #expect(try ledger.verifyAudit() == .alteredSubject("PM-1", lastEntry: last))
  }
}

extension PostmortemSave {
  /// A text that says `content`, and nothing where there is none.
  static func text(
    _ text: String, saying content: PostmortemContent? = nil, after: PostmortemContent? = nil,
    basedOn: Int = 0
  ) -> PostmortemSave {
    PostmortemSave(
      content: content ?? PostmortemContent(title: ""),
      previous: after ?? PostmortemContent(title: ""), basedOn: basedOn
    ) { _ in text }
  }
}

extension Provenance {
  /// Grace, at noon on 20 November 2026.
  static let grace = Provenance(author: "Grace", at: .noon)
}
