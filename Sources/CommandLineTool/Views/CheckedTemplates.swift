import Foundation
import Interchange
import Reliability
import Reporting

/// Templates, and what is wrong with them.
struct CheckedTemplates {
  /// The folder as the user named it; `nil` of the built-in templates.
  let folder: String?
  /// How many files were read.
  let files: Int
  let findings: [TemplateFinding]

  /// The built-in templates.
  static var builtIn: CheckedTemplates {
    CheckedTemplates(
      folder: nil, files: TemplateCatalogue.all.count,
      findings: TemplateCatalogue.findingsInBuiltIn)
  }

  private init(folder: String?, files: Int, findings: [TemplateFinding]) {
    (self.folder, self.files, self.findings) = (folder, files, findings)
  }

  /// The templates of a folder and of the folders in it, without hidden files.
  ///
  /// - Throws: ``ByteSourceError``.
  init(inFolder folder: String) throws {
    let root = URL(filePath: folder, directoryHint: .isDirectory).resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: root.path(percentEncoded: false)
    ).filter { path in
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      return !isHidden && !root.appending(path: path).isFolder
    }.sorted()
    let findings = try paths.flatMap { path in
      TemplateCatalogue.findings(
        inFile: path,
        text: try ByteSource(path: root.appending(path: path).path(percentEncoded: false))
          .readExactText())
    }
    self.init(folder: folder, files: paths.count, findings: findings)
  }

  /// Whether a report can be made of each.
  var passed: Bool { !findings.contains { $0.level == .error } }

  /// The findings for people, as a compiler writes them.
  var lines: [String] {
    findings.map { finding in
      "\(place(of: finding)): \(finding.level.rawValue): \(finding.sentence)"
    } + [summary]
  }

  private func place(of finding: TemplateFinding) -> String {
    let folder = folder ?? "templates"
    let path = folder.hasSuffix("/") ? folder + finding.file : "\(folder)/\(finding.file)"
    return finding.line.map { "\(path):\($0)" } ?? path
  }

  private var summary: String {
    let counts = TemplateFinding.Level.allCases.reversed().compactMap { level -> String? in
      let count = findings.count { $0.level == level }
      return count == 0 ? nil : "\(count) \(level.rawValue)\(count == 1 ? "" : "s")"
    }
    let found = counts.isEmpty ? "nothing found" : counts.joined(separator: ", ")
    return
      "\(folder ?? "the built-in templates"): \(found) in \(files) file\(files == 1 ? "" : "s")"
  }
}

extension URL {
  fileprivate var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(
      atPath: path(percentEncoded: false), isDirectory: &isFolder) && isFolder.boolValue
  }
}

/// Templates and what is wrong with them, as `check-templates --json` shows it
/// (docs/report-json.md).
struct CheckedTemplatesView: Encodable {
  @OrNull var folder: String?
  let files: Int
  let passed: Bool
  let findings: [FindingView]

  init(_ checked: CheckedTemplates) {
    folder = checked.folder
    files = checked.files
    passed = checked.passed
    findings = checked.findings.map(FindingView.init)
  }

  struct FindingView: Encodable {
    let file: String
    @OrNull var line: Int?
    let level: String
    let what: String
    let advice: String

    init(_ finding: TemplateFinding) {
      file = finding.file
      line = finding.line
      level = finding.level.rawValue
      what = finding.what
      advice = finding.advice
    }
  }
}
