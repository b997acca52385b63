import Foundation
import Interchange
import Reliability
import TestSupport
import Testing

@Suite(
  "OpenSLO, on the specification's own documents",
  .enabled(if: SharedData.isPresent, "needs the shared data beside the project"))
struct OpenSLOConformanceTests {
  /// A document of the schema's test suite, and whether it must be refused.
  struct Label: Sendable, CustomTestStringConvertible {
    let file: String
    let isInvalid: Bool
    var testDescription: String { file }

    static var all: [Label] {
      guard SharedData.isPresent else { return [] }
      do {
        let table = try String(
          contentsOfFile: SharedData.path("openslo-schema/schema-test/labels.csv"),
          encoding: .utf8)
        return table.split(whereSeparator: \.isNewline).dropFirst().map { line in
          let cells = line.split(separator: ",")
          return Label(file: String(cells[0]), isInvalid: cells[1] == "True")
        }
      } catch {
        preconditionFailure("labels.csv cannot be read: \(error)")
      }
    }
  }

  @Test(arguments: Label.all)
  func `each labelled document is taken or refused as its label says`(label: Label) throws {
    let path = SharedData.path("openslo-schema/schema-test/spec-files/v1/\(label.file)")
    let files = try OpenSLOSources.read(path)
    if label.isInvalid {
      let error = try #require(throws: OpenSLOError.self) { try OpenSLOReader.read(files) }
      #expect("\(error)".hasPrefix("\(path):"))
    } else {
      #expect(try OpenSLOReader.read(files).catalogue.documents.count == 1)
    }
  }

  @Test func `there are 30 valid and 10 invalid ones`() {
    #expect(Label.all.count { !$0.isInvalid } == 30)
    #expect(Label.all.count { $0.isInvalid } == 10)
  }

  @Test func `every example of the specification and the SDK is taken`() throws {
    let reading = try OpenSLOReader.read(OpenSLOSources.read(SharedData.path("openslo")))
    let kinds = Dictionary(grouping: reading.catalogue.documents, by: \.kind).mapValues(\.count)
    #expect(kinds[.slo] == 4)
    #expect(kinds[.sli] == 4)
    #expect(kinds[.alertPolicy] == 3)
    #expect(reading.warnings.contains { $0.reason.contains("second time") })
  }

  @Test func `what is written reads as what was read`() throws {
    let once = try OpenSLOReader.read(OpenSLOSources.read(SharedData.path("openslo"))).catalogue
    let text = OpenSLOWriter.text(of: once.documents)
    let twice = try OpenSLOReader.read([.init(name: "export", text: text)]).catalogue
    #expect(Set(twice.documents) == Set(once.documents))
    #expect(Set(twice.objectives) == Set(once.objectives))
    #expect(OpenSLOWriter.text(of: twice.documents) == text)
  }

  @Test func `documents of another tool are refused`() throws {
    let files = try OpenSLOSources.read(SharedData.path("sloth/k8s-getting-started.yml"))
    let error = try #require(throws: OpenSLOError.self) { try OpenSLOReader.read(files) }
    #expect("\(error)".contains("apiVersion 'sloth.slok.dev/v1' is not openslo/v1"))
  }
}
