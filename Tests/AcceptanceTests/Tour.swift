import Foundation
import TestSupport

/// The commands that a document shows with what they print.
struct Tour {
  /// A command, and the lines below it.
  struct Step {
    /// What a reader types.
    let command: String
    /// What it prints; a line `...` stands for any lines, and `...` at the end of one for its rest.
    fileprivate(set) var output: [Substring] = []

    /// Whether a text is what the document shows.
    func isShown(by text: String) -> Bool {
      let pattern = output.map { line -> String in
        guard line != "..." else { return "(.*\n)*" }
        let isOpen = line.hasSuffix("...")
        return NSRegularExpression.escapedPattern(for: String(isOpen ? line.dropLast(3) : line))
          + (isOpen ? ".*\n" : "\n")
      }
      return text.range(of: "\\A\(pattern.joined())\\z", options: .regularExpression) != nil
    }
  }

  /// The commands, in their order.
  private(set) var steps: [Step] = []

  /// Reads a section of a document of the project.
  init(ofSection heading: String, in document: String) throws {
    let text = try String(contentsOf: Project.root.appending(path: document), encoding: .utf8)
    let section = text.split(separator: "\n").drop { $0 != "## \(heading)" }.dropFirst()
      .prefix { !$0.hasPrefix("## ") }
    for line in section where line.hasPrefix("    ") {
      let line = line.dropFirst(4)
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if !steps.isEmpty {
        steps[steps.count - 1].output.append(line)
      }
    }
  }
}
