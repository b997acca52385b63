import ArgumentParser
import Foundation
import Ledger
import Reliability

/// `psgf postmortem edit`: opens a postmortem in the user's editor.
struct PostmortemEditCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Write a postmortem in your own editor (VISUAL, else EDITOR).",
    discussion: """
      What you write lies in ledger.drafts/ beside the ledger until it is saved. Where the text \
      has a mistake, where the editor fails or somebody else saved meanwhile, it stays there, and \
      'edit' goes on with it.
      """)

  @OptionGroup var argument: PostmortemArgument

  @Flag(help: "Bring your text together with what somebody else saved meanwhile.")
  var merge = false

  @Flag(help: "Throw your unsaved text away, and begin from the newest revision.")
  var discard = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let provenance = try author.provenance(in: context)
    let editor = try Editor(in: context)
    var session = try PostmortemSession(
      of: argument.incident, in: ledger, by: provenance.author, discarding: discard, context)
    while true {
      try editor.open(session.draft.path)
      do {
        guard let saved = try session.save(merging: merge, at: context.clock()) else {
          return context.console.say("Nothing was written.")
        }
        return context.report(saved)
      } catch let error as DraftError
        where context.console.isInteractive && error.isMendedByWritingOn
      {
        context.console.complain("psgf: \(error)")
        context.console.writeError("Go on writing? [Y/n] ")
        let answer = context.console.readLine()?.trimmed.lowercased() ?? "n"
        guard answer.isEmpty || answer.hasPrefix("y") else {
          throw ExitCode(ExitStatus.badInput.rawValue)
        }
      }
    }
  }
}

extension DraftError {
  /// Whether writing on, and saving again, can mend it: not what others did to the postmortem.
  fileprivate var isMendedByWritingOn: Bool { !(cause is PostmortemError) }
}
