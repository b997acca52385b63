import Foundation
import Interchange
import Testing

@Suite("The files of OpenSLO documents")
struct OpenSLOSourcesTests {
  @Test func `are those below a folder, by path, without the hidden ones`() throws {
    try withFolder { folder in
      for name in [
        "b.yaml", "a.yml", "c/d.YAML", "c.txt", ".hidden.yaml", ".github/w.yml", "e.yaml/f.txt",
      ] {
        try write(name, to: name, in: folder)
      }
      let files = try OpenSLOSources.read(folder.path)
      #expect(files.map(\.text) == ["a.yml", "b.yaml", "c/d.YAML"])
      #expect(files.map(\.name) == files.map { folder.appending(path: $0.text).path })
    }
  }

  @Test func `are one where a file is named, whatever its name`() throws {
    try withFolder { folder in
      try write("é", to: "slo.txt", in: folder)
      let path = folder.appending(path: "slo.txt").path
      #expect(try OpenSLOSources.read(path) == [OpenSLOSources.File(name: path, text: "é")])
    }
  }

  @Test func `are missed in a folder without any`() throws {
    try withFolder { folder in
      #expect(
        problem(folder.path)
          == "\(folder.path) holds no .yaml or .yml file: name another folder or a file")
    }
  }

  @Test func `are missed where there is no such path`() {
    #expect(
      problem("/nowhere/slo.yaml")
        == "cannot read /nowhere/slo.yaml: No such file or directory; check the path and its "
        + "permissions")
  }

  @Test func `must be UTF-8`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "latin.yaml").path
      try Data([0x6E, 0xE9, 0x0A]).write(to: URL(filePath: path))
      #expect(problem(path) == "\(path):1: the document is not UTF-8: save it as UTF-8")
    }
  }

  private func problem(_ path: String) -> String? {
    do {
      _ = try OpenSLOSources.read(path)
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func write(_ text: String, to name: String, in folder: URL) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "psgf-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let outcome = Result { try body(folder) }
    try FileManager.default.removeItem(at: folder)
    try outcome.get()
  }
}
