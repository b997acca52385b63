import Interchange
import Reliability
import TestSupport
import Testing

@Suite("Candidates for automation in files")
struct AutomationReaderTests {
  private func read(
    _ text: String, as format: AutomationReader.Format
  ) throws -> AutomationReader.Contents {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "candidates")
    var contents = try AutomationReader.read(
      ByteSource(path: folder.path("candidates")), as: format)
    for index in contents.candidates.indices {
      contents.candidates[index].place = String(
        contents.candidates[index].place.split(separator: ":").last ?? "")
    }
    return contents
  }

  private func failures(_ text: String, as format: AutomationReader.Format) throws -> [String] {
    do {
      _ = try read(text, as: format)
      return []
    } catch let error as TableError {
      return error.findings.map { "\($0.line) \($0.field) \($0.reason)" }
    }
  }

  private static func everything() throws -> ImportedAutomation {
    var stated = ImportedAutomation(place: "2")
    stated.reference = AutomationReference(number: 6)
    stated.statement.title = "Take a bad push back"
    stated.statement.kind = .selfHealing
    stated.statement.team = .known("platform")
    stated.statement.services = .known(["gateway", "edge"])
    stated.statement.triggers = .known(["config-push"])
    stated.statement.factors = .known(["software"])
    stated.statement.alerts = .known(["FastBurn", "Slow, burn"])
    stated.statement.phases = .known([.detection, .repair])
    stated.statement.toilTeam = .known("web")
    stated.statement.toilClass = .known("rollbacks")
    stated.statement.toilService = .known("edge")
    stated.statement.effectiveness = try ThreePointEstimate(low: 0.4, likely: 0.6, high: 0.8)
    stated.statement.buildHours = try ThreePointEstimate(low: 60, likely: 100, high: 200)
    stated.statement.maintenanceHoursPerYear = try ThreePointEstimate(exactly: 20)
    stated.statement.risk = .known("a good push")
    stated.statement.wayBack = .known("a flag")
    stated.statement.runbook = .known("rollback")
    return stated
  }

  @Test func `CSV states everything by columns named like the options`() throws {
    let contents = try read(
      """
      candidate,title,kind,team,services,trigger,factor,alert,phase,toil-team,toil-class,toil-service,\
      effectiveness,build-hours,maintenance_hours,risk,way-back,runbook,Sprint
      AUTO-6,Take a bad push back,self-healing,platform,gateway;edge,config-push,software,\
      "FastBurn; Slow, burn",detection; repair,web,rollbacks,edge,"40%,60%,80%",60;100;200,20,\
      a good push,a flag,rollback,12
      """, as: .csv)
    #expect(contents.candidates == [try Self.everything()])
    #expect(contents.unusedColumns == ["Sprint"])
    #expect(contents.warnings == [])
  }

  @Test func `YAML states the same, and so does JSON`() throws {
    let yaml = try read(
      """
      # agreed in planning
      - reference: AUTO-6
        title: Take a bad push back
        kind: self-healing
        team: platform
        incidents:
          services: [gateway, edge]
          triggers: [config-push]
          factors: [software]
          alerts: [FastBurn, "Slow, burn"]
        phases: [detection, repair]
        toil: {team: web, class: rollbacks, service: edge}
        effectiveness: [40%, 60%, 80%]
        buildHours: {low: 60, likely: 100, high: 200}
        maintenanceHoursPerYear: 20
        risk: a good push
        wayBack: a flag
        runbook: rollback
      """, as: .yaml)
    #expect(yaml.candidates == [try Self.everything()])
    let json = try read(
      """
      [
        {"reference": "AUTO-6", "title": "Take a bad push back", "kind": "self-healing",
        "team": "platform", "incidents": {"services": ["gateway", "edge"],
          "triggers": ["config-push"], "factors": ["software"], "alerts": ["FastBurn", "Slow, burn"]},
        "phases": ["detection", "repair"],
        "toil": {"team": "web", "category": "rollbacks", "service": "edge"},
        "effectiveness": {"low": 0.4, "likely": 0.6, "high": 0.8},
        "buildHours": {"low": 60, "likely": 100, "high": 200}, "maintenanceHoursPerYear": 20,
        "risk": "a good push", "wayBack": "a flag", "runbook": "rollback",
        "author": "Ada", "recordedAt": "2026-01-01T00:00:00Z", "withdrawn": null}
      ]
      """, as: .yaml)
    #expect(json.candidates == [try Self.everything()])
  }

  @Test func `three columns state an estimate, an empty field nothing, and unknown takes back`()
    throws
  {
    let contents = try read(
      """
      title,team,trigger,build-hours-low,build-hours-likely,build-hours-high,all-incidents
      A,,,10,20,40,yes
      B,unknown,unknown,,,,no
      C,,confg-push,,,,
      """, as: .csv)
    let stated = contents.candidates.map(\.statement)
    #expect(stated[0].buildHours == (try ThreePointEstimate(low: 10, likely: 20, high: 40)))
    #expect(stated[0].isAboutEveryIncident)
    #expect(stated[0].team == .leftOut)
    #expect(stated[1].team == .unknown)
    #expect(stated[1].triggers == .unknown)
    #expect(stated[1].buildHours == nil)
    #expect(
      contents.warnings.map(\.description).first?.hasSuffix(
        ":4: trigger 'confg-push' is kept as your own; did you mean 'config-push'?") == true)
  }

  @Test func `every row of CSV that is wrong is named, with its line`() throws {
    #expect(
      try failures(
        """
        candidate,title,kind,phase,effectiveness,build-hours,build-hours-low
        X-1,A,runbook,repair,0.5,10,
        ,B,robots,repair,0.5,10,
        ,C,runbook,mending,0.5,10,
        ,D,runbook,repair,"80%,60%,40%",10,
        ,E,runbook,repair,half,10,
        ,F,runbook,repair,0.5,10,5
        ,G,runbook,repair,0.5,,5
        """, as: .csv) == [
          "2 candidate 'X-1' is not a candidate such as AUTO-6",
          "3 kind 'robots' is not one of deployment, alert-quality, self-healing, runbook, "
            + "toil-removal",
          "4 phase 'mending' is none of detection, response, repair; several stand with ';' between",
          "5 effectiveness cannot be: 0.8, 0.6, 0.4 are no range: write three numbers of 0 or more, "
            + "the lowest first",
          "6 effectiveness 'half' is no estimate: write one number or three, shares such as "
            + "40%,60%,80%",
          "7 build-hours is stated twice: keep build-hours or its three columns",
          "8 build-hours-low lacks build-hours-likely and build-hours-high: state all three",
        ])
    #expect(
      try failures("kind\nrunbook\n", as: .csv) == [
        "1 the header has no column 'title' and none 'candidate': name what would be automated"
      ])
  }

  @Test func `every field of YAML that is wrong is named, with its line`() throws {
    #expect(
      try failures(
        """
        - title: A
          knd: runbook
        - title: B
          kind: robots
          buildHours: [1, 2]
        - title: C
          incidents: {services: gateway}
        """, as: .yaml) == [
          "2 knd is unknown here: did you mean 'kind'?",
          "4 kind 'robots' is none of deployment, alert-quality, self-healing, runbook, toil-removal",
          "5 buildHours is no estimate: write one number or three, hours such as [40, 60, 120]",
          "7 incidents.services must be a list: begin each element with '- '",
        ])
  }
}
