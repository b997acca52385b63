import Testing

@testable import Reliability

@Suite("A review of a postmortem")
struct ReviewResultTests {
  private var faulty: ReviewExample {
    var example = ReviewExample("It was due to human error.")
    example.factors = ["One factor."]
    return example
  }

  private func waiver(_ check: String, reason: String = "Known", at minute: Int = 0)
    -> ReviewWaiver
  {
    ReviewWaiver(check: check, reason: reason, author: "Ana", at: ReviewExample.at(minute))
  }

  @Test func `finds nothing in a good one, with every check`() {
    let result = ReviewResult(of: ReviewExample().subject, checks: ReviewCheck.all)
    #expect(result.findings == [])
    #expect(result.passed)
  }

  @Test func `tells findings by place, and fails for an error`() {
    let result = ReviewResult(of: faulty.subject)
    #expect(result.findings.map(\.check) == ["contributing-factors", "human-error"])
    #expect(result.findings.map(\.level) == [.warning, .error])
    #expect(!result.passed)
  }

  @Test func `counts a warning as an error where it is strict`() {
    let waivers = [waiver("human-error")]
    #expect(ReviewResult(of: faulty.subject, waivers: waivers).passed)
    let strict = ReviewResult(of: faulty.subject, waivers: waivers, strict: true)
    #expect(strict.findings.map(\.level) == [.error])
    #expect(!strict.passed)
  }

  @Test func `keeps what is waived, with the newer reason`() {
    let waivers = [
      waiver("human-error", reason: "Quoted", at: 2), waiver("human-error", reason: "Old", at: 1),
    ]
    let result = ReviewResult(of: faulty.subject, waivers: waivers)
    #expect(result.waived.map(\.finding.check) == ["human-error"])
    #expect(result.waived.map(\.waiver.reason) == ["Quoted"])
  }

  @Test func `names waivers of an unknown check, and of one that finds nothing`() {
    let waivers = [waiver("no-such-check"), waiver("hindsight"), waiver("could-have")]
    let result = ReviewResult(of: faulty.subject, waivers: waivers)
    #expect(result.unknownWaivers.map(\.check) == ["no-such-check"])
    #expect(result.idleWaivers.map(\.check) == ["hindsight"])
  }

  @Test func `runs the chosen checks alone`() throws {
    let check = try #require(ReviewCheck.named("hindsight"))
    #expect(ReviewResult(of: faulty.subject, checks: [check]).findings.isEmpty)
  }
}
