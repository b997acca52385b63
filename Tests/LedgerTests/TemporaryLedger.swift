import Foundation
import Ledger
import Reliability

/// A new ledger in a folder of its own, gone with the value.
final class TemporaryLedger {
  let folder: URL
  let ledger: Ledger

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    ledger = try Ledger.create(at: folder.appending(path: "ledger.db").path())
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("cannot remove \(folder.path()): \(error)")
    }
  }

  var path: String { ledger.path }
}

extension Provenance {
  /// Ada, at noon on 20 November 2026.
  static let ada = Provenance(author: "Ada", at: .noon)
}

extension Instant {
  /// Noon on 20 November 2026, UTC.
  static let noon = Instant(millisecondsSinceEpoch: 1_795_176_000_000)
}

extension IncidentRecord {
  /// An incident of which everything is known.
  static var complete: IncidentRecord {
    var record = IncidentRecord(title: "Card authorisations time out")
    record.summary = "A retry storm; \"quoted\"\nand on two lines"
    record.severity = Severity(level: 2)
    record.mode = .backfilled
    record.visibility = .restricted
    record.services = ["payments", "ledger"]
    record.milestones = Milestones(
      Dictionary(
        uniqueKeysWithValues: Milestone.allCases.enumerated().map { index, milestone in
          (
            milestone,
            Instant(
              millisecondsSinceEpoch: Instant.noon.millisecondsSinceEpoch + Int64(index) * 60_000
                - 3_600_000,
              offsetMinutes: 60)
          )
        }))
    record.trigger = TaxonomyEntry("config-push")
    record.factors = ["software", "network"].compactMap { TaxonomyEntry($0) }.map {
      ContributingFactor(category: $0, text: "why \($0.name)")
    }
    record.detection = Detection(method: .alert, alertName: "FastBurn", actionable: false)
    record.change = "deploy-7"
    record.roles = [
      RoleAssignment(role: .commander, person: "Ada", from: .noon, until: nil),
      RoleAssignment(role: .scribe, person: "Grace"),
    ]
    record.links = [
      SLOLink(slo: "availability", impact: .badFraction(0.35), attribution: .dependency),
      SLOLink(slo: "latency", impact: .badEvents(12, of: 800), evidence: "dashboard"),
      SLOLink(slo: "freshness", impact: .badMinutes(18)),
    ]
    return record
  }
}

extension Ledger {
  /// Adds the catalogue that ``IncidentRecord/complete`` speaks of.
  func addCatalogue() throws {
    let terms = ObjectiveTerms(
      method: .occurrences,
      window: .rolling(.fourWeeks),
      objectives: [Objective(target: 0.999)])
    let documents = CatalogueImport(
      services: [
        Service(name: "payments", team: "cards", tier: 1, dependencies: ["ledger"]),
        Service(name: "ledger"),
      ],
      objectives: ["availability", "latency", "freshness"].map {
        CatalogueImport.Declaration(name: $0, service: "payments", terms: terms)
      })
    _ = try importCatalogue(
      documents, effectiveFrom: Instant(millisecondsSinceEpoch: 0), by: .ada)
  }
}

extension CalendarDuration {
  /// 28 days.
  static var fourWeeks: CalendarDuration {
    guard let duration = CalendarDuration(28, .day) else { preconditionFailure("28 > 0") }
    return duration
  }
}
