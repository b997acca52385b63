import ArgumentParser

/// The command-line tool.
package struct PSGF: ParsableCommand {
  package init() {}
}

extension PSGF {
  /// Runs the program with the process's arguments and ends it with an exit status.
  package static func run() { main() }
}
