import ArgumentParser

/// A command that takes the world around it as a value.
protocol ContextualCommand: ParsableCommand {
  /// Does what the command is for.
  func run(in context: Context) throws
}

extension ContextualCommand {
  func run() throws {
    let context = Context.live
    do {
      try run(in: context)
    } catch let error as ExitCode {
      throw error
    } catch {
      context.console.complain("psgf: \(error)")
      throw ExitCode(ExitStatus(of: error).rawValue)
    }
  }
}
