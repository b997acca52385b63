import Reliability
import Statistics
import Testing

@Suite("Deployments beside the incidents that they set off")
struct DeploymentBookTests {
  private let period: Period
  private let catalogue: Catalogue

  init() throws {
    period = try Period(from: Self.day(0), to: Self.day(100))
    catalogue = Catalogue(services: [
      Service(name: "shop", team: "web"), Service(name: "ledger", team: "core"),
    ])
  }

  /// Midnight of a day, counted from some day.
  private static func day(_ day: Double) -> Instant {
    Instant(millisecondsSinceEpoch: 1_767_225_600_000 + Int64(day * 86_400_000))
  }

  private func deployment(
    _ number: Int, of service: String = "shop", _ change: String? = nil, on day: Double? = nil,
    kind: ChangeKind? = nil, became outcome: DeploymentOutcome? = nil, restored: Double? = nil
  ) throws -> Deployment {
    Deployment(
      reference: DeploymentReference(number: number),
      record: try DeploymentRecord(
        of: service, change: change ?? "v\(number)", at: Self.day(day ?? Double(number)),
        kind: kind, outcome: outcome, restoredAt: restored.map(Self.day)),
      recorded: Provenance(author: "Ada", at: Self.day(100)))
  }

  private func incident(
    _ number: Int, of services: [String] = ["shop"], on day: Double, change: String? = nil,
    trigger: String? = "binary-push", ended: Double? = nil
  ) -> Incident {
    var record = IncidentRecord(title: "It fails")
    record.services = services
    record.change = change
    record.trigger = trigger.flatMap { TaxonomyEntry($0) }
    record.milestones[.impactStarted] = Self.day(day)
    record.milestones[.impactEnded] = ended.map(Self.day)
    return Incident(reference: IncidentReference(number: number), record: record)
  }

  private func failures(
    _ deployments: [Deployment], _ incidents: [Incident] = [], of service: String = "shop"
  ) -> ChangeFailures? {
    let first = Dictionary(grouping: deployments, by: \.record.service)
      .compactMapValues { $0.map(\.record.at).min() }
    return DeploymentBook(
      deployments, first: first, incidents: incidents, catalogue: catalogue, period: period
    ).failures(of: service)
  }

  @Test func `a deployment failed where somebody says so or an incident names it`() throws {
    let changes = try #require(
      failures(
        [
          deployment(1), deployment(2, became: .rolledBack), deployment(3, became: .worked),
          deployment(4, became: .fixedForward), deployment(5),
        ], [incident(7, on: 5.1, change: "v5"), incident(8, on: 5.2, change: "v5")]))
    #expect(changes.deployments == 5)
    #expect(changes.failures.map(\.deployment.reference.number) == [2, 4, 5])
    #expect(changes.failures.last?.incidents.map(\.number) == [7, 8])
    #expect(changes.rate.share == 0.6)
  }

  @Test func `its interval is exact, and its upper bound counts what names no deployment`() throws {
    let ten = try (1...10).map { try deployment($0, became: $0 == 1 ? .rolledBack : nil) }
    let known = try #require(failures(ten)?.rate.interval)
    // Clopper and Pearson, of 1 in 10.
    #expect(abs(known.lower - 0.002529) < 1e-6)
    #expect(abs(try #require(known.upper) - 0.445016) < 1e-6)
    let doubtful = try #require(failures(ten, [incident(1, on: 3.5)])?.rate.interval)
    #expect(doubtful.lower == known.lower)
    // Of 2 in 10.
    #expect(abs(try #require(doubtful.upper) - 0.556095) < 1e-6)
  }

  @Test func `what names no deployment is told with the last one before it`() throws {
    let changes = try #require(
      failures(
        [deployment(10), deployment(20), deployment(30)],
        [incident(1, on: 25), incident(2, on: 9), incident(3, on: 11, trigger: "hardware")]))
    #expect(changes.unnamed.map(\.incident.number) == [1])
    #expect(changes.unnamed.first?.last?.record.change == "v20")
    #expect(changes.period.start == Self.day(10))
    #expect(changes.rate.failed == 0)
  }

  @Test func `a change that no deployment is recorded of is no failure of those that are`() throws {
    let changes = try #require(
      failures([deployment(1), deployment(2)], [incident(4, on: 3, change: "elsewhere")]))
    #expect(changes.unrecorded.map(\.number) == [4])
    #expect(changes.rate == ChangeFailureRate(deployments: 2, failed: 0))
  }

  @Test func `one change of several services failed in those that the incident affected`() throws {
    let deployments = [
      try deployment(1, "abc"), try deployment(2, of: "ledger", "abc"), try deployment(3),
      try deployment(4, of: "ledger"),
    ]
    let named = incident(1, of: ["ledger"], on: 2.5, change: "abc")
    #expect(failures(deployments, [named])?.failures.isEmpty == true)
    #expect(
      failures(deployments, [named], of: "ledger")?.failures.map(\.deployment.reference.number)
        == [2])
    // Where it affected neither, it may have been either.
    let elsewhere = incident(2, of: [], on: 2.5, change: "abc")
    for service in ["shop", "ledger"] {
      #expect(
        failures(deployments, [elsewhere], of: service)?.unnamed.map(\.incident.number) == [2])
    }
    // Where only one service had the change, it is that one whatever it affected.
    #expect(
      failures(deployments, [incident(3, of: ["ledger"], on: 4, change: "v3")])?.failures.count == 1
    )
  }

  @Test func `what takes another back is not counted`() throws {
    let changes = try #require(
      failures([
        deployment(1, became: .rolledBack), deployment(2, on: 1.1, kind: .rollback), deployment(3),
      ]))
    #expect(changes.rate == ChangeFailureRate(deployments: 2, failed: 1))
  }

  @Test func `where only failures are recorded there is no rate`() throws {
    let changes = try #require(
      failures([deployment(1, became: .rolledBack), deployment(2, became: .rolledBack)]))
    #expect(changes.rate.lacksSuccesses)
    #expect(changes.rate.share == nil)
    #expect(changes.rate.interval == nil)
    let all = [changes.rate, ChangeFailureRate(deployments: 8, failed: 2, perhapsFailed: 1)]
    #expect(
      all.reduce(.none, +) == ChangeFailureRate(deployments: 8, failed: 2, perhapsFailed: 1))
    #expect(failures([]) == nil)
  }

  @Test func `a recovery is as long as somebody says, or until the last incident ended`() throws {
    let changes = try #require(
      failures(
        [
          deployment(1, became: .rolledBack, restored: 1.5), deployment(2),
          deployment(3, became: .rolledBack),
          deployment(4), deployment(5),
        ],
        [
          incident(1, on: 1.1, change: "v1", ended: 1.9),
          incident(2, on: 2.1, change: "v2", ended: 2.2),
          incident(3, on: 2.1, change: "v2", ended: 2.25),
          incident(4, on: 4.1, change: "v4", ended: 4.5), incident(5, on: 4.1, change: "v4"),
        ]))
    #expect(changes.failures.map(\.recoveryMinutes) == [720, 360, nil, nil])
    #expect(changes.recoveryMinutes == [360, 720])
  }

  @Test(
    arguments: [
      ("", nil, nil, DeploymentRecordError.noName),
      ("v1", nil, 2.0, .restoredWithoutFailure),
      ("v1", .worked, 2.0, .restoredWithoutFailure),
      (
        "v1", .rolledBack, 0.5,
        .restoredBefore(DeploymentBookTests.day(0.5), deployed: DeploymentBookTests.day(1))
      ),
    ] as [(String, DeploymentOutcome?, Double?, DeploymentRecordError)])
  func `what cannot have been is refused`(
    change: String, outcome: DeploymentOutcome?, restored: Double?, error: DeploymentRecordError
  ) {
    #expect(throws: error) {
      try DeploymentRecord(
        of: "shop", change: change, at: Self.day(1), outcome: outcome,
        restoredAt: restored.map(Self.day))
    }
  }
}
