import Testing

@testable import Reliability

@Suite("The check 'outage-for-partial-impact'")
struct OutageForPartialImpactTests {
  private func example(_ prose: String, impact: SLOImpact?) -> ReviewExample {
    var example = ReviewExample(prose, in: .summary)
    example.record.links = impact.map { [SLOLink(slo: "uploads", impact: $0)] } ?? []
    return example
  }

  @Test(arguments: [SLOImpact.badFraction(0.35), .badEvents(1_200, of: 80_000)])
  func `finds the word where the recorded harm is a part`(impact: SLOImpact) {
    var example = example("The outage lasted 20 minutes.", impact: impact)
    #expect(example.excerpts(.outageForPartialImpact) == ["outage"])
    example.title = "Outage of uploads"
    #expect(example.findings(.outageForPartialImpact).map(\.place.line) == [1, 9])
  }

  @Test func `finds the word where the sentence itself says that a part worked`() {
    let example = example("The outage hit some users.", impact: nil)
    #expect(example.excerpts(.outageForPartialImpact) == ["outage"])
  }

  @Test(
    arguments: [
      "The partial outage hit some users.", "It was due to an outage in one database.",
      "The outages were partial.", "Uploads were slow for some users.",
    ])
  func `lets stand what is called partial, and what is a cause`(sentence: String) {
    let example = example(sentence, impact: .badFraction(0.35))
    #expect(example.excerpts(.outageForPartialImpact).isEmpty)
  }

  @Test(arguments: [nil, SLOImpact.badFraction(1), .badEvents(7, of: 7), .badMinutes(18)])
  func `lets stand the word where nothing says that a part worked`(impact: SLOImpact?) {
    let example = example("The outage lasted 20 minutes.", impact: impact)
    #expect(example.excerpts(.outageForPartialImpact).isEmpty)
  }
}
