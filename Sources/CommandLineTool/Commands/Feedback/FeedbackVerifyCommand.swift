import ArgumentParser
import Feedback
import Interchange
import Ledger
import Reliability

/// `psgf feedback verify`: whether what was done worked.
struct FeedbackVerifyCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether what was done worked, and how often the engine was right.",
    discussion: """
      Of recommendations in effect and finished action items it compares the time before with the \
      time after: incidents, budget burned, time to detection, or what was predicted. It says \
      worked, did not work, or cannot tell yet, with the power that the data had. docs/verification.md \
      tells how to read it, and what it cannot know.

        psgf feedback verify
        psgf feedback verify ACT-7
        psgf feedback verify REC-12 --as-of 2027-01-01T00:00Z --json
      """)

  @Argument(
    help: ArgumentHelp(
      "REC-n or ACT-n; everything that took effect, unless given.", valueName: "reference"))
  var name: String?

  @OptionGroup var feedback: FeedbackOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let only = try name.map { try Self.only($0) }
    let ledger = try ledger.open(in: context)
    let request = try feedback.request(for: ledger, in: context)
    let (effects, score, undated) = try ledger.verification(of: only, request)
    let view = VerificationView(
      effects: effects.map(\.effect), score: only == nil ? score : nil, undated: undated)
    if reading.json { return try context.console.say(json: view) }
    context.console.say(lines: VerificationPage(view, request).lines(context.console))
  }

  private static func only(_ name: String) throws -> VerificationQuery.Only {
    let upper = name.uppercased()
    if upper.hasPrefix(ActionReference.prefix), let reference = ActionReference(name) {
      return .action(reference)
    }
    if upper.hasPrefix(RecommendationReference.prefix),
      let reference = RecommendationReference(name)
    {
      return .recommendation(reference)
    }
    throw CommandError.badValue(
      option: "reference", value: name, expected: "a reference such as REC-12 or ACT-7")
  }
}

/// What was verified, as `feedback verify --json` shows it.
struct VerificationView: Encodable {
  let effects: [VerifiedEffect]
  /// Null where one thing alone was asked for.
  @OrNull var score: PredictionScore?
  /// Action items that are done since nobody knows when.
  let undated: [String]

  init(effects: [VerifiedEffect], score: PredictionScore?, undated: [ActionReference]) {
    self.effects = effects
    self.score = score
    self.undated = undated.map(\.description)
  }
}
