import ArgumentParser
import Ledger
import Reliability

/// `psgf postmortem waive`: says why a check need not hold for a postmortem.
struct PostmortemWaiveCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive",
    abstract: "Waive a review check for one postmortem, with a reason that is kept.")

  @OptionGroup var argument: PostmortemArgument

  @Argument(help: "The id of the check.")
  var check: String

  @Flag(help: "Take the waiver back.")
  var takeBack = false

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    if takeBack {
      try ledger.takeBackWaiver(of: check, for: argument.incident, by: provenance)
    } else {
      guard ReviewCheck.named(check) != nil else {
        let ids = ReviewCheck.all.map(\.id)
        throw CommandError.badValue(
          option: "the check", value: check,
          expected: ids.mostSimilar(to: check) ?? ids.joined(separator: ", "))
      }
      guard let reason = change.reason, !reason.trimmed.isEmpty else {
        throw CommandError.missing(option: "--why TEXT, why it need not hold,")
      }
      try ledger.waive(check, because: reason, for: argument.incident, by: provenance)
    }
    guard !change.writing.quiet else { return }
    context.console.say(
      "\(takeBack ? "Took the waiver of" : "Waived") \(check) for \(argument.incident)"
        + (takeBack ? " back" : ""))
  }
}
