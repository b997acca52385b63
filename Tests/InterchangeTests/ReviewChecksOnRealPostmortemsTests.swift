import Interchange
import Reliability
import TestSupport
import Testing

/// docs/review-checks.md says how many of these findings are right: a check that finds more or fewer
/// wants a reading of what changed.
@Suite(
  "Review checks on real postmortems", .enabled(if: SharedData.isPresent, "shared/data is absent"))
struct ReviewChecksOnRealPostmortemsTests {
  private static let folders = [
    "postmortems-dfds", "postmortems-mybinder/docs", "cstate-jenkins/content/issues",
  ]

  private static let counts: [String: Int] = {
    do {
      let texts = try folders.flatMap { SharedData.files(below: $0, suffix: "") }
        .filter { $0.hasSuffix(".md") || $0.contains("/PM") }.map { try SharedData.text($0) }
      let subjects = texts.map(subject)
      let found = subjects.flatMap { subject in
        ReviewCheck.all.flatMap { $0.findings(in: subject).map(\.check) }
      }
      return Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +)
    } catch {
      return [:]
    }
  }()

  private static func subject(_ text: String) -> ReviewSubject {
    let document = PostmortemReader(dialect: .foreign).read(text, file: "real.md").document
    let record = IncidentRecord(title: document.content.title)
    return ReviewSubject(
      incident: Incident(reference: IncidentReference(number: 1), record: record), text: text,
      document: document, today: CalendarDay(of: Instant(millisecondsSinceEpoch: 0)))
  }

  @Test(
    arguments: [
      ("human-error", 2), ("hindsight", 3), ("counterfactual", 2), ("single-root-cause", 4),
      ("unanswered-placeholder", 5), ("could-have", 3), ("action-verb", 31),
      ("action-bounded", 49), ("judging-words", 0), ("person-as-cause", 0),
      ("outage-for-partial-impact", 0), ("empty-section", 7),
    ])
  func `find what was read and judged`(check: String, count: Int) {
    #expect(Self.counts[check, default: 0] == count)
  }
}
