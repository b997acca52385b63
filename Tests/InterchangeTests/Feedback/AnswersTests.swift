import Interchange
import Reliability
import Testing

@Suite("The answers of an owner")
struct AnswersTests {
  private let known = (1...20).map { RecommendationReference(number: $0) }
  private let now = Instant(millisecondsSinceEpoch: 1_767_225_600_000)

  private func read(_ text: String) throws -> AnswersReader.Reading {
    try AnswersReader.read(text, file: "answers.yaml", known: known)
  }

  private func recommendation(_ number: Int, _ kind: ProposalKind, _ what: String) -> Recommendation
  {
    Recommendation(
      reference: RecommendationReference(number: number),
      proposal: Proposal(
        subject: .service("checkout"), kind: kind, what: what, why: "It fits.",
        basis: ProposalBasis(asOf: now, seed: 1, policy: "ours")),
      filed: Provenance(author: "Ada", at: now))
  }

  private func packet(_ recommendations: [Recommendation]) -> OwnerPacket {
    OwnerPacket(
      owner: "payments\n# evil: yes", asOf: now, answerBy: CalendarDay("2026-12-08"),
      items: recommendations.map { .init($0) },
      ledgerState: LedgerState(auditEntries: 0, headHash: ""))
  }

  @Test func `are read as they were written`() throws {
    let reading = try read(
      """
      # ours
      REC-12:
        decision: accept
        by: Ines Carvalho
        why: agreed in the review of May
        until:
        effective-from: 2026-06-01
      REC-13: {decision: defer, by: Ines, why: "after\\n the move", until: 2027-01-15}
      rec-14:
        decision: reject
        by: Ines
        why: users are content
      REC-15:
        decision:
        by:
      REC-16:
      """)
    #expect(
      reading.answers == [
        OwnerAnswer(
          to: .init(number: 12), verdict: .accept, person: "Ines Carvalho",
          reason: "agreed in the review of May",
          effectiveFrom: CalendarDay("2026-06-01")?.startInUTC),
        OwnerAnswer(
          to: .init(number: 13),
          verdict: .defer(until: try #require(CalendarDay("2027-01-15"))), person: "Ines",
          reason: "after the move"),
        OwnerAnswer(
          to: .init(number: 14), verdict: .reject, person: "Ines", reason: "users are content"),
      ])
    #expect(reading.unanswered.map(\.number) == [15, 16])
  }

  @Test(
    arguments: [
      ("REC-99: {decision: accept}", "answers.yaml:1: REC-99 is not known to the ledger"),
      ("12: {decision: accept}", "answers.yaml:1: 12 is no recommendation"),
      (
        "\nREC-1: {decision: acept, by: I, why: b}",
        "answers.yaml:2: REC-1.decision 'acept' is none"
      ),
      (
        "REC-1:\n  decision: accept\n  by:\n  why: b",
        "answers.yaml:3: REC-1.by has nothing under it"
      ),
      ("REC-1: {decision: accept, by: I}", "answers.yaml:1: REC-1 lacks 'why'"),
      ("REC-1: {decision: accept, by: I, why: ' '}", "answers.yaml:1: REC-1.why says nothing"),
      ("REC-1: {decision: defer, by: I, why: b}", "answers.yaml:1: REC-1 lacks 'until'"),
      (
        "REC-1: {decision: defer, by: I, why: b, until: 2026-02-30}",
        "answers.yaml:1: REC-1.until is no day"
      ),
      (
        "REC-1: {decision: accept, by: I, why: b, until: 2027-01-01}",
        "REC-1.until has a meaning with defer only"
      ),
      (
        "REC-1: {decision: reject, by: I, why: b, effective-from: 2027-01-01}",
        "REC-1.effective-from has a meaning with accept only"
      ),
      (
        "REC-1: {decision: accept, by: I, why: b, effective-from: soon}",
        "REC-1.effective-from is no time"
      ),
      ("REC-1: {until: 2027-01-01}", "REC-1.until stands there without a 'decision'"),
      ("REC-1: {decison: accept}", "REC-1.decison is unknown here: did you mean 'decision'?"),
      (
        "REC-1: {decision: reject, by: I, why: b}\nrec-1:",
        "answers.yaml:2: rec-1 stands there a second"
      ),
      ("REC-1: accept", "answers.yaml:1: REC-1 must hold keys and values"),
      ("- REC-1", "must hold keys and values"), ("a: [", "is no YAML"),
      ("# nothing", "answers.yaml holds no answers"),
    ])
  func `are refused with file, line and field`(text: String, reason: String) throws {
    let error = try #require(throws: AnswersError.self) { try read(text) }
    #expect("\(error)".contains(reason), "\(error)")
  }

  @Test func `are asked for in a file that reads back as unanswered`() throws {
    let packet = packet([
      recommendation(3, .tighten, "Tighten: a # b"), recommendation(2, .cannotTell, "Nothing."),
      recommendation(4, .retire, "Retire\n'it'."),
    ])
    let text = AnswersWriter.text(of: packet)
    #expect(try read(text).answers == [])
    #expect(try read(text).unanswered.map(\.number) == [3, 4])
    #expect(text.contains("by 2026-12-08"))
    #expect(AnswersReader.isUnanswered(text))
    for begun in [
      text + "REC-5: {by: Ines}", text.replacing("  why:", with: "  why: x"), "a: [", "a",
    ] {
      #expect(!AnswersReader.isUnanswered(begun), "\(begun)")
    }
    #expect(text.split(separator: "effective-from:").count == 2)
    let filled = text.replacing(
      "REC-3:\n  decision:\n  by:\n  why:",
      with: "REC-3:\n  decision: accept\n  by: Ines\n  why: agreed")
    #expect(try read(filled).answers.map(\.verdict) == [.accept])
  }

  @Test func `are asked for by nobody where nothing is to be decided`() throws {
    let text = AnswersWriter.text(of: packet([recommendation(2, .keep, "Keep it.")]))
    #expect(text.contains("# No proposal waits for a decision."))
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("#") })
  }
}
