import Foundation
import Interchange
import Reliability
import TestSupport
import Testing

@Suite("Alerts as Alertmanager tells them")
struct AlertmanagerReaderTests {
  private func read(
    _ text: String, _ options: AlertmanagerReader.Options = .init(source: "main")
  ) throws -> (alerts: [ReportedAlert], truncated: Int) {
    var reader = AlertmanagerReader(Data(text.utf8), name: "body.json", options)
    var alerts: [ReportedAlert] = []
    while let alert = try reader.next() { alerts.append(alert) }
    return (alerts, reader.truncated)
  }

  private func alert(_ fields: String) -> String {
    #"{"labels": {"alertname": "Slow", "slo": "checkout"}, "startsAt": "2026-11-20T12:00:00Z", \#(fields)}"#
  }

  private func body(_ alerts: String..., more: String = "") -> String {
    #"{"version": "4", \#(more)"alerts": [\#(alerts.joined(separator: ","))]}"#
  }

  @Test func `come from a body of the webhook`() throws {
    let fields = """
      "status": "resolved", "annotations": {"summary": "it is slow"},
      "endsAt": "2026-11-20T13:10:00.123456789+01:00", "generatorURL": "http://p/graph",
      "fingerprint": "ab"
      """
    let (alerts, _) = try read(body(alert(fields)))
    let statement = try #require(alerts.first?.statement)
    #expect(
      statement
        == AlertStatement(
          source: "main", labels: ["alertname": "Slow", "slo": "checkout"],
          annotations: ["summary": "it is slow"],
          startedAt: try #require(Instant(iso8601: "2026-11-20T12:00:00Z")),
          endedAt: Instant(iso8601: "2026-11-20T13:10:00.123+01:00"),
          fingerprint: "ab", url: "http://p/graph", slo: "checkout"))
    #expect(alerts.count == 1)
    #expect(alerts[0].fieldsWithoutPlace.isEmpty)
  }

  @Test(arguments: [
    #""status": "firing", "endsAt": "0001-01-01T00:00:00Z""#, #""endsAt": "0001-01-01T00:00:00Z""#,
    #""status": "firing", "endsAt": "2026-11-20T12:05:00Z""#, #""status": "firing""#,
    // The interface states by when it would end if nobody said that it fires still.
    #""status": {"state": "active", "silencedBy": []}, "endsAt": "2026-11-20T12:05:00Z""#,
  ])
  func `fire as long as no end is stated`(fields: String) throws {
    #expect(try read(body(alert(fields))).alerts.map(\.statement.endedAt) == [nil])
  }

  @Test func `come as an array, as lines, or one body after the other`() throws {
    let one = alert(#""status": "firing""#)
    #expect(try read("[\(one), \(one)]").alerts.count == 2)
    #expect(try read("\(body(one))\n\(body(one, one))\n\(one)").alerts.count == 4)
    #expect(try read("[]").alerts.isEmpty)
    #expect(try read("[\(body(one, one)), \(body())]").alerts.count == 2)
  }

  @Test func `are left out where nobody was told, or no rule is named`() throws {
    let suppressed = alert(#""status": {"state": "suppressed"}, "receivers": []"#)
    let (alerts, _) = try read("[\(suppressed)]")
    #expect(alerts[0].skipReason == "silenced or inhibited: nobody was told")
    #expect(alerts[0].fieldsWithoutPlace == ["receivers"])
    let nameless = #"{"labels": {"a": "b"}, "startsAt": "2026-11-20T12:00:00Z"}"#
    #expect(try read(nameless).alerts[0].skipReason == "without the label alertname")
  }

  @Test func `belong to the SLO that a label names`() throws {
    func slo(_ labels: String, _ options: AlertmanagerReader.Options) throws -> String? {
      try read(
        #"{"labels": {"alertname": "a", \#(labels)}, "startsAt": "2026-11-20T12:00:00Z"}"#, options
      )
      .alerts.first?.statement.slo
    }
    let standard = AlertmanagerReader.Options(source: "main")
    #expect(try slo(#""slo": "a""#, standard) == "a")
    #expect(try slo(#""sloth_slo": "b""#, standard) == "b")
    #expect(try slo(#""objective": "c""#, standard) == nil)
    #expect(
      try slo(#""slo": "a", "objective": "c""#, .init(source: "x", sloLabels: ["objective"])) == "c"
    )
  }

  @Test func `may have been left out by the sender`() throws {
    #expect(try read(body(more: #""truncatedAlerts": 3, "#)).truncated == 3)
  }

  @Test(
    "are refused with line, field and reason",
    arguments: [
      (#"{"alerts": [{"labels": {"alertname": "a"}}]}"#, "alerts[]: lacks 'startsAt'"),
      (#"{"alerts": [{"startsAt": "2026-11-20T12:00:00Z"}]}"#, "alerts[]: lacks 'labels'"),
      (#"{"alerts": {}}"#, "alerts: must be an array"),
      (#"{"version": "3", "alerts": []}"#, "version: '3' is no version that is read: 4 is"),
      (#"{"alerts": [{"startsAt": "noon"}]}"#, "startsAt: 'noon' is no time with a zone"),
      (#"{"alerts": [{"labels": {"a": 1}}]}"#, "a: must be a text in quotes"),
      (#"{"alerts": [{"status": "odd"}]}"#, "status: 'odd' is no status of an alert"),
      (#"{"alerts": [{"status": {}}]}"#, "status: lacks 'state'"),
      (
        #"{"labels": {"alertname": "a"}, "startsAt": "2026-11-20T12:00:00Z", "status": "resolved"}"#,
        "alert: is resolved, and lacks 'endsAt'"
      ),
      (
        #"{"labels": {"a": "b"}, "startsAt": "2026-11-20T12:00:00Z", "endsAt": "2026-11-20T11:00:00Z"}"#,
        "alert: ends (2026-11-20T11:00:00Z) before it starts (2026-11-20T12:00:00Z)"
      ),
    ])
  func refusal(text: String, words: String) throws {
    let error = try #require(throws: AlertFileError.self) { try read("\n" + text) }
    #expect("\(error)".hasPrefix("body.json:2: \(words)"), "\(error)")
  }

  @Test(
    "of another receiver's fixtures are read",
    .enabled(if: SharedData.isPresent, "shared/data is absent"))
  func fixtures() throws {
    let files = SharedData.files(below: "alertmanager/prom2teams/tests", suffix: ".json")
    let alerts = try files.flatMap { try read(try SharedData.text($0)).alerts }
    #expect(files.count == 9)
    #expect(alerts.count == 10)
    #expect(alerts.count { $0.skipReason != nil } == 1)
    #expect(Set(alerts.map(\.statement.labels)).count == 7)
    #expect(alerts.allSatisfy { $0.statement.endedAt != nil })
  }
}
