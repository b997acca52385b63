import Foundation

/// A terminal in which the program runs, used as a person uses one: look at the screen, then type.
///
/// `script` (of util-linux) makes the terminal; what is typed passes through its line discipline, so
/// that Control-C interrupts whatever runs there.
package final class Terminal {
  private let process = Process()
  private let keyboard = Pipe()
  private let scratch: TemporaryFolder

  /// Whether this machine has what it takes.
  package static let isPresent: Bool = {
    do {
      return try Program.run("/usr/bin/env", ["script", "--version"], in: "/").status == 0
    } catch {
      return false
    }
  }()

  /// What did not come to stand on the screen.
  package struct NothingSuch: Error {
    /// What was waited for.
    package let text: String
    /// What stands there.
    package let screen: String
  }

  /// Starts the program with some arguments, which are words of a shell.
  package init(_ program: Program, _ arguments: String) throws {
    scratch = try TemporaryFolder()
    try scratch.write("", to: "screen")
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["script", "-qefc", "exec '\(Program.path)' \(arguments)", "/dev/null"]
    process.currentDirectoryURL = URL(filePath: program.folder, directoryHint: .isDirectory)
    process.environment = program.wholeEnvironment
    process.standardInput = keyboard
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: scratch.path("screen")))
    try process.runWithSignals()
  }

  /// What stands on the screen.
  package var screen: String {
    get throws {
      let bytes = try Data(contentsOf: URL(filePath: scratch.path("screen")))
      return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }
  }

  /// Waits until some text stands on the screen behind what was waited for before.
  ///
  /// - Throws: ``NothingSuch`` after half a minute.
  package func wait(for text: String) throws {
    let deadline = Date(timeIntervalSinceNow: 30)
    while Date() < deadline {
      let screen = try screen
      if let found = screen.dropFirst(seen).firstRange(of: text) {
        seen = screen.distance(from: screen.startIndex, to: found.upperBound)
        return
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
    throw NothingSuch(text: text, screen: try screen)
  }

  private var seen = 0

  /// Types something.
  package func type(_ text: String) throws {
    try keyboard.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  /// Types Control-C.
  package func interrupt() throws { try type("\u{3}") }

  /// Types no more (Control-D where something still reads), and waits for the end.
  ///
  /// - Returns: The program's exit status; that of a shell where a signal ended it.
  package func end() throws -> Int32 {
    try keyboard.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
