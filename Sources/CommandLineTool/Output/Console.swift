import Foundation

/// The terminal, pipe or file that a command speaks to.
struct Console {
  /// Writes to standard output, without adding anything.
  var write: (String) -> Void
  /// Writes to standard error, without adding anything.
  var writeError: (String) -> Void
  /// Reads a line that a person types, `nil` at the end of the input.
  var readLine: () -> String?
  /// Whether a person can be asked.
  var isInteractive: Bool
  /// Whether standard error is a terminal.
  var isErrorTerminal: Bool
  /// Whether standard output is a terminal.
  var isOutputTerminal: Bool
  /// Whether output may have colour.
  var hasColour: Bool

  /// The process's own.
  static var live: Console {
    Console(
      write: writeOutput,
      writeError: writeErrors,
      readLine: { Swift.readLine() },
      isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      hasColour: isatty(STDOUT_FILENO) == 1
        && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty)
  }

  /// Writes to standard output; where that cannot be (a full disk), says so and ends the program,
  /// as there is nobody left to tell the result.
  private static func writeOutput(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      let lost = CommandError(writingOutput: error)
      writeErrors("psgf: \(lost)\n")
      exit(lost.status.rawValue)
    }
  }

  /// Writes to standard error, if it can be written.
  private static func writeErrors(_ text: String) {
    do {
      try FileHandle.standardError.write(contentsOf: Data(text.utf8))
    } catch {
      // There is no other place to say anything.
    }
  }

  /// Writes a line of the result.
  func say(_ line: String) { write(line + "\n") }

  /// Writes lines of the result.
  func say(lines: [String]) { write(lines.map { $0 + "\n" }.joined()) }

  /// Writes a line about an error or a doubt.
  func complain(_ line: String) { writeError(line + "\n") }

  /// The text set off as a heading, where there is colour.
  func heading(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// The text set back, where there is colour.
  func faint(_ text: String) -> String { hasColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
