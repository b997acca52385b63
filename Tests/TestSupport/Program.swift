import Foundation

/// Runs the real binary, as a user would.
package struct Program: Sendable {
  /// How a run ended.
  package struct Result: Sendable {
    /// The exit status.
    package let status: Int32
    /// What it wrote to standard output.
    package let output: String
    /// What it wrote to standard error.
    package let errors: String
  }

  /// Where it runs.
  package var folder: String
  /// The variables that it sees beside `PATH` and `HOME`.
  package var environment: [String: String] = ["PSGF_AUTHOR": "Ada"]

  /// The program in a folder.
  package init(in folder: String) { self.folder = folder }

  /// The built binary, beside the tests.
  package static let path: String = {
    let tests = URL(filePath: CommandLine.arguments[0])
    // Both test runners lie in the folder that the package was built into, or below it.
    var here = tests.resolvingSymlinksInPath().deletingLastPathComponent()
    while here.path() != "/" {
      let candidate = here.appending(path: "psgf").path(percentEncoded: false)
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
      here = here.deletingLastPathComponent()
    }
    return Project.root.appending(path: ".build/debug/psgf").path(percentEncoded: false)
  }()

  private static var inherited: [String: String] {
    ProcessInfo.processInfo.environment.filter { ["PATH", "HOME"].contains($0.key) }
  }

  /// Every variable that it sees.
  var wholeEnvironment: [String: String] { Self.inherited.merging(environment) { $1 } }

  /// Runs the program to its end.
  @discardableResult
  package func run(_ arguments: String..., input: String? = nil) throws -> Result {
    try Self.run(Self.path, arguments, in: folder, environment: environment, input: input)
  }

  /// Runs any program to its end.
  package static func run(
    _ path: String, _ arguments: [String], in folder: String,
    environment: [String: String] = [:], input: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder, directoryHint: .isDirectory)
    process.environment = inherited.merging(environment) { $1 }
    // Files and not pipes: a pipe that nobody empties stops the program.
    let scratch = try TemporaryFolder()
    let files = try ["in", "out", "err"].map { name -> FileHandle in
      try scratch.write(name == "in" ? input ?? "" : "", to: name)
      return try FileHandle(forUpdating: URL(filePath: scratch.path(name)))
    }
    process.standardInput = files[0]
    process.standardOutput = files[1]
    process.standardError = files[2]
    try process.runWithSignals()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: try String(contentsOfFile: scratch.path("out"), encoding: .utf8),
      errors: try String(contentsOfFile: scratch.path("err"), encoding: .utf8))
  }
}

extension Process {
  /// Starts the process so that it gets every signal: the threads of a pool, on which tests run,
  /// block most, and what is started from them inherits that.
  func runWithSignals() throws {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try run()
  }
}
