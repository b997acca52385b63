import Foundation
import Interchange
import Testing

@Suite("docs/openslo.md")
struct OpenSLODocumentationTests {
  private static let examples: [String] = {
    let checkout = URL(filePath: #filePath).appending(path: "../../..").standardized
    do {
      let page = try String(
        contentsOf: checkout.appending(path: "docs/openslo.md"), encoding: .utf8)
      return page.split(separator: "```yaml\n").dropFirst().compactMap { rest in
        rest.split(separator: "```\n").first.map(String.init)
      }
    } catch {
      return []
    }
  }()

  @Test func `has examples`() {
    #expect(Self.examples.count == 2)
  }

  @Test(arguments: examples)
  func `has examples that are valid, without a warning`(example: String) throws {
    #expect(try warnings(about: example) == [])
  }
}
