import Interchange
import Reliability
import TestSupport
import Testing

private let absent: Comment = "shared/data is absent: set PSGF_SHARED_DATA to read real documents"

/// A document of the specification's own schema tests, and whether its schema takes it.
struct LabelledDocument: CustomTestStringConvertible {
  let path: String
  let isInvalid: Bool

  var testDescription: String { path }

  static let all: [LabelledDocument] = {
    guard SharedData.isPresent else { return [] }
    do {
      let lines = try SharedData.text("openslo-schema/schema-test/labels.csv")
        .split(whereSeparator: \.isNewline)
      return lines.dropFirst().map { line in
        let cells = line.split(separator: ",")
        return LabelledDocument(path: String(cells[0]), isInvalid: cells[1] == "True")
      }
    } catch {
      return []
    }
  }()
}

@Suite("OpenSLO documents that others wrote", .enabled(if: SharedData.isPresent, absent))
struct OpenSLOConformanceTests {
  static let samples = SharedData.files(below: "openslo", suffix: ".yaml")
  static let valid = LabelledDocument.all.filter { !$0.isInvalid }
    .map { "openslo-schema/schema-test/spec-files/v1/\($0.path)" }

  @Test func `are all there`() {
    #expect(LabelledDocument.all.filter { !$0.isInvalid }.count == 30)
    #expect(LabelledDocument.all.filter(\.isInvalid).count == 10)
    #expect(Self.samples.count == 11)
  }

  @Test(arguments: LabelledDocument.all)
  func `are taken or refused as the schema labels them`(document: LabelledDocument) throws {
    let text = try SharedData.text("openslo-schema/schema-test/spec-files/v1/\(document.path)")
    #expect((refusal(of: text) != nil) == document.isInvalid)
  }

  @Test(arguments: samples)
  func `are taken where they are examples of the specification or the SDK`(sample: String) throws {
    #expect(refusal(of: try SharedData.text(sample)) == nil)
  }

  @Test func `are counted`() throws {
    let reading = try OpenSLOReader.read(OpenSLOSources.read(SharedData.path("openslo/go-sdk-v1")))
    let kinds = Dictionary(grouping: reading.catalogue.documents, by: \.kind).mapValues(\.count)
    #expect(
      kinds == [
        .service: 1, .sli: 4, .slo: 1, .dataSource: 2, .alertPolicy: 3, .alertCondition: 2,
        .alertNotificationTarget: 2,
      ])
  }

  @Test(arguments: samples + valid)
  func `say the same after they were written and read again`(sample: String) throws {
    let first = try read(SharedData.text(sample)).catalogue
    let text = OpenSLOWriter.text(of: first.documents)
    let second = try read(text).catalogue
    #expect(Set(second.documents) == Set(first.documents))
    #expect(Set(second.services) == Set(first.services))
    #expect(Set(second.objectives) == Set(first.objectives))
    #expect(OpenSLOWriter.text(of: second.documents) == text)
  }

  @Test func `keep every comment`() throws {
    let text = try SharedData.text("openslo/examples/budgeting-method/timeslices-slo.yaml")
    let document = try #require(try read(text).catalogue.documents.first)
    #expect(document.text == text)
  }

  @Test func `are named where the specification and the schema disagree`() throws {
    let text = try SharedData.text("openslo/examples/budgeting-method/timeslices-slo.yaml")
    #expect(
      try warnings(about: text) == [
        "a.yaml:16: spec.indicator.spec.ratioMetric lacks 'counter', which the schema wants and "
          + "the specification's examples leave out",
        "a.yaml:27: spec.timeWindow[0].duration is 1 minute as the specification counts: "
          + "a month is '1M'",
        "a.yaml:35: spec.objectives[0].op has no meaning for a ratioMetric, where good is counted",
        "a.yaml:43: spec.alertPolicies has nothing under it, which the schema does not allow: not read",
      ])
  }
}
