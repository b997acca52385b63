import Interchange
import Reliability
import TestSupport
import Testing

@Suite("docs/journeys-and-risks.md")
struct ReasoningDocumentationTests {
  @Test func `has an example that is valid`() throws {
    let examples = DocumentationExamples.yaml(of: "journeys-and-risks.md")
    #expect(examples.count == 1)
    let known = Catalogue(
      objectives: ["checkout-availability", "vault-availability"].map {
        ServiceLevelObjective(name: $0, service: "checkout", revisions: [])
      })
    for example in examples {
      let reading = try ReasoningReader.read(
        [OpenSLOSources.File(name: "example", text: example)], known: .init(Reasoning(), known))
      #expect(reading.objectives.count == 1)
    }
  }
}
