import Foundation
import TestSupport
import Testing

/// Compares a text byte for byte with a file under `Snapshots`.
///
/// A missing file is written and fails the test; `PSGF_RECORD_SNAPSHOTS=1` writes all anew.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Project.root.appending(path: "Tests/ReportingTests/Snapshots/\(name)")
  let isRecording = ProcessInfo.processInfo.environment["PSGF_RECORD_SNAPSHOTS"] == "1"
  let exists = FileManager.default.fileExists(atPath: file.path())
  if isRecording || !exists { try Data(text.utf8).write(to: file) }
  guard exists else {
    Issue.record("\(name) was missing and is now recorded", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  guard text != expected else { return }
  let lines = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
  let difference = lines.first { $0 != $1 }
  Issue.record(
    "\(name) differs: \(difference.map { "'\($0.0)' and not '\($0.1)'" } ?? "in length")",
    sourceLocation: sourceLocation)
}
