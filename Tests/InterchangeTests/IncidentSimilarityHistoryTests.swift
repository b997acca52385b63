import Interchange
import Reliability
import TestSupport
import Testing

/// In GitHub's history the titles say little ("Incident with Actions"), and the last update often
/// tells what happened: here it is the summary.
///
/// The three most alike of 22 incidents with such a summary, spread over the history, were read by
/// hand: of 53 results, 43 (81 %) tell of the same part failing in a like way or from a like cause.
@Suite(
  "Incidents of GitHub that look alike",
  .enabled(if: SharedData.isPresent, "needs the shared data beside the project"))
struct IncidentSimilarityHistoryTests {
  let incidents: [Incident]
  let similarity: IncidentSimilarity

  init() throws {
    var reader = try StatuspageReader(
      ByteSource(path: SharedData.path("github-status/incidents.json")))
    var incidents: [Incident] = []
    while let item = try reader.next() {
      guard case .incident(let imported) = item else { continue }
      var record = imported.record
      record.summary = imported.timeline.last { $0.actor == "resolved" }?.text
      let reference = IncidentReference(number: incidents.count + 1)
      incidents.append(Incident(reference: reference, record: record))
    }
    self.incidents = incidents
    similarity = IncidentSimilarity(incidents: incidents)
  }

  private func related(toTitle title: String) throws -> [(incident: Incident, reasons: [String])] {
    let incident = try #require(incidents.first { $0.record.title == title })
    return similarity.related(to: incident, limit: 5).compactMap { related in
      incidents.first { $0.reference == related.reference }
        .map { ($0, related.reasons.map(\.description)) }
    }
  }

  @Test func `are found where only the summary tells`() throws {
    let found = try related(toTitle: "Teams Github Notifications App is down")
    let first = try #require(found.first)
    #expect(first.incident.record.title == "Disruption with some GitHub services")
    #expect(first.incident.record.summary?.contains("Microsoft Teams GitHub integration") == true)
    #expect(first.reasons.joined().contains("microsoft"))
  }

  @Test func `have a reason beside the service`() {
    for incident in incidents {
      for related in similarity.related(to: incident, limit: 5) {
        #expect(related.reasons.contains { if case .words = $0 { true } else { false } })
      }
    }
  }

  @Test func `are not found where title and service are all that is known`() {
    let bare = incidents.map { incident in
      var bare = incident
      bare.record.summary = nil
      return bare
    }.filter { incident in
      let services = incident.record.services.map { $0.replacing("-", with: " ") }
      return incident.record.title.lowercased() == "incident with " + services.joined()
    }
    #expect(bare.count > 100)
    let similarity = IncidentSimilarity(incidents: bare)
    #expect(bare.allSatisfy { similarity.related(to: $0, limit: 1).isEmpty })
  }
}
