import ArgumentParser
import Reliability

/// Who makes a change, and why.
struct AuthorOptions: ParsableArguments {
  @Option(
    name: .customLong("by"),
    help: ArgumentHelp("Who makes the change; else PSGF_AUTHOR, else the user.", valueName: "name"))
  var author: String?

  /// Who makes the change, when and why.
  ///
  /// - Throws: ``CommandError/noAuthor``.
  func provenance(in context: Context, reason: String? = nil) throws -> Provenance {
    let candidates = [author, context.environment["PSGF_AUTHOR"], context.userName]
    guard let name = candidates.compactMap({ $0 }).first(where: { !$0.isEmpty }) else {
      throw CommandError.noAuthor
    }
    return Provenance(author: name, at: context.clock(), reason: reason)
  }
}
