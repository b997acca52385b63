import Reliability
import TestSupport
import Testing

@Suite(
  "Postmortems that others wrote",
  .enabled(if: SharedData.isPresent, "needs the shared data beside the project"))
struct RealTextTests {
  private static let folders = [
    "postmortems-dfds", "postmortems-mybinder", "cstate-jenkins/content",
  ]

  private static func counts(of texts: [String]) -> [SensitiveDataKind: Int] {
    let scanner = SensitiveDataScanner()
    return Dictionary(grouping: texts.flatMap { scanner.findings(in: $0) }, by: \.kind)
      .mapValues(\.count)
  }

  @Test func `hold what was read in them one by one`() throws {
    let files = Self.folders.flatMap { SharedData.files(below: $0, suffix: ".md") }
    let counts = try Self.counts(of: files.map(SharedData.text))
    // docs/public-text.md says how many are right.
    #expect(counts == [.emailAddress: 1, .hostName: 1, .internalLink: 9, .ipAddress: 7])
  }

  @Test func `hold nothing in four years of a public status page`() throws {
    let text = try SharedData.text("github-status/incidents.json")
    let counts = Self.counts(of: [text])
    // Networks for allow lists, and an example, are made known on purpose.
    #expect(counts == [:])
  }

  @Test func `are the same again after they were redacted`() throws {
    let scanner = SensitiveDataScanner()
    for file in Self.folders.flatMap({ SharedData.files(below: $0, suffix: ".md") }) {
      let once = scanner.redact(try SharedData.text(file))
      #expect(scanner.redact(once.text).leftOut == [], "\(file)")
    }
  }
}
