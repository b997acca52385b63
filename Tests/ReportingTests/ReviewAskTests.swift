import Reliability
import Testing

@testable import Reporting

@Suite("What a review asks its readers")
struct ReviewAskTests {
  @Test func `names what waits, who decides and for how long nobody has answered`() throws {
    let asked = ReviewAsk(try .governed()).asked
    #expect(
      asked.first
        == "**REC-12** Tighten checkout-availability from 99.9 % to 99.95 % over 28d. "
        + "Ines Carvalho decides, unanswered for 40 days.")
    #expect(
      asked.last
        == "The error budget policy asks for **2 things** that are not done, 1 overdue: of cards.")
  }

  @Test func `asks for nothing where nothing waits`() throws {
    let ask = ReviewAsk(try .example([]))
    #expect(ask.asked == ["Nothing waits for a decision."])
    #expect(ask.proposed == ["Nothing is proposed. `psgf feedback run` looks for what could be."])
    #expect(ask.worked.isEmpty)
  }

  @Test func `says of how many objectives there is not enough evidence`() throws {
    let proposed = ReviewAsk(try .governed()).proposed
    #expect(
      proposed.contains(
        "Of 4 objectives looked at, 1 fits as it is, and there is **not enough evidence** of 2."))
    #expect(
      proposed.contains(
        "1 proposal more is borne out by the record and not filed: `psgf feedback run` files it."))
  }

  @Test func `counts what worked`() throws {
    #expect(
      ReviewAsk(try .governed()).worked == [
        "Of 3 changes that took effect since the period before: 1 worked, 1 did not work, "
          + "1 cannot tell yet."
      ])
  }

  @Test func `lists what holds now before what has a day, and what waits before what was put off`()
    throws
  {
    let feedback = try ReliabilityReview.governed().feedback
    #expect(feedback.obligations.map(\.duty) == [.freeze, .postmortem])
    #expect(feedback.waiting.map(\.reference.number) == [12, 3])
    #expect(feedback.answered.map(\.reference.number) == [4, 2])
    #expect(feedback.lapsed.map(\.reference.number) == [5])
  }
}
