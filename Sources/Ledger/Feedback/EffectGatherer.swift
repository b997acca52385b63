import GRDB
import Reliability

/// Gathers what shows the effect of changes: a few queries for all of them, and two for each SLO.
struct EffectGatherer {
  private let query: VerificationQuery
  private let courses: [ObjectiveKey: ObjectiveCourse]
  private var preventable = PreventableIncidents(among: [])
  private let incidents: [Incident]
  private var incidentsOf: [String: [Incident]] = [:]
  private let recordBegan: [String: Instant]
  private var changesOf: [String: [RecordedChange]] = [:]

  init(
    _ chosen: [RecordedChange], of changes: ChangeReader, _ query: VerificationQuery,
    _ db: Database
  ) throws {
    self.query = query
    let before = Duration.seconds(-query.policy.verification.daysBefore * 86_400)
    let starts = chosen.map { $0.at.advanced(by: before).inUTC }
    guard let first = starts.min(), first < query.asOf.inUTC else {
      (courses, recordBegan, incidents) = ([:], [:], [])
      return
    }
    incidents = try Incident.fetch(
      db, touching: try Period(from: first, to: query.asOf)
    ).filter { incident in
      incident.counts
        && incident.record.milestones.began.map { $0.inUTC < query.asOf.inUTC } ?? false
    }
    recordBegan = try Self.recordBegan(db)
    courses = try CourseReader(chosen, query).courses(db)
    preventable = PreventableIncidents(among: incidents, serviceOf: changes.serviceOf)
    for incident in incidents {
      for service in incident.record.affected(changes.serviceOf) {
        incidentsOf[service, default: []].append(incident)
      }
    }
    for change in changes.all where !change.isRejected {
      for service in change.services { changesOf[service, default: []].append(change) }
    }
  }

  /// What shows the effect of a change.
  mutating func record(of change: RecordedChange) -> VerificationRecord {
    let judgedBy: [Incident] =
      switch change.subject {
      case .action: change.cause.map { preventable.alike($0) } ?? []
      case .recommendation(let recommendation):
        if let reach = recommendation.proposal.reach {
          reach.incidents.map { incidentClass in incidents.filter(incidentClass.holds) } ?? []
        } else {
          change.services.flatMap { incidentsOf[$0] ?? [] }
        }
      }
    var others: [String: OtherChange] = [:]
    for other in change.services.flatMap({ changesOf[$0] ?? [] })
    where other.subject != change.subject {
      others[other.subject.description] = other.asOther
    }
    return VerificationRecord(
      subject: change.subject, changedAt: change.at, services: change.services,
      incidents: judgedBy, cause: change.cause,
      courses: change.objectives.compactMap { courses[$0] },
      others: others.values.sorted { ($0.at.inUTC, $0.reference) < ($1.at.inUTC, $1.reference) },
      recordBegan: (change.services.isEmpty
        ? Array(recordBegan.values) : change.services.compactMap { recordBegan[$0] }).min())
  }

  /// When the first incident of each service began that the ledger knows.
  private static func recordBegan(_ db: Database) throws -> [String: Instant] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT service, MIN(began) FROM (
          SELECT service, began FROM incident JOIN incident_service ON incident = id
          UNION ALL
          SELECT service, began FROM incident JOIN incident_slo ON incident = id
            JOIN slo ON slo.name = incident_slo.slo)
        WHERE began IS NOT NULL GROUP BY service
        """)
    return Dictionary(
      rows.map { ($0[0] as String, Instant(millisecondsSinceEpoch: $0[1])) }
    ) { first, _ in first }
  }
}

/// Reads how objectives fared around changes.
private struct CourseReader {
  private let query: VerificationQuery
  /// For each objective the instants after which its windows are asked for, and how many of them.
  private var asked: [ObjectiveKey: [Instant: Int]] = [:]
  /// From when on each SLO is asked about.
  private var starts: [String: Instant] = [:]

  init(_ chosen: [RecordedChange], _ query: VerificationQuery) {
    self.query = query
    let before = Duration.seconds(-query.policy.verification.daysBefore * 86_400)
    for change in chosen {
      let start = change.at.advanced(by: before).inUTC
      for key in change.objectives {
        starts[key.slo] = starts[key.slo].map { min($0, start) } ?? start
        var following = asked[key] ?? [:]
        if let count = change.predictedWindows {
          following[change.at] = max(count, following[change.at] ?? 0)
        }
        asked[key] = following
      }
    }
  }

  func courses(_ db: Database) throws -> [ObjectiveKey: ObjectiveCourse] {
    guard let first = starts.values.min() else { return [:] }
    let slos = try ServiceLevelObjective.fetchAll(db).filter { starts[$0.name] != nil }
    let impairments = try Impairment.fetch(
      db, touching: try Period(from: first, to: query.asOf),
      of: slos.count < 100 ? slos.map(\.name) : nil)
    var courses: [ObjectiveKey: ObjectiveCourse] = [:]
    for slo in slos {
      guard let start = starts[slo.name], let terms = slo.revision(at: query.asOf)?.terms
      else { continue }
      // Days are laid out from the first whole window on, which may begin a window later.
      let window = min(terms.window.length.upperBound, .seconds(366 * 86_400))
      let evidence = BudgetEvidence(
        intervals: try MeasuredInterval.fetch(
          db, of: slo.name, from: start.advanced(by: .zero - window).millisecondsSinceEpoch,
          to: query.asOf.millisecondsSinceEpoch),
        impairments: impairments[slo.name] ?? [],
        adjustments: try BudgetAdjustment.fetch(
          db, where: "slo = ? AND withdrawn_at IS NULL", arguments: [slo.name]))
      for (key, following) in asked where key.slo == slo.name {
        var request = CourseRequest(asOf: query.asOf)
        request.indicatorSince = query.indicatorChanges[slo.name]
        request.incidentsAreComplete = query.policy.errorBudget.evidence == .incidents
        request.following = following
        courses[key] = slo.course(objective: key.index, evidence, request)
      }
    }
    return courses
  }
}
