import ArgumentParser
import Reliability

/// `psgf feedback`: what the record says should change, who decides it, and whether it worked.
struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "Turn the record into proposals, take the owners' answers, and follow them.",
    discussion: """
        psgf feedback run
        psgf feedback explain REC-1
        psgf feedback what-if checkout-availability --target 99.95%
        psgf feedback decide REC-1 accept --by "Ines Carvalho" --why "agreed in the review of May"

      docs/feedback.md tells the rule and how to read a proposal.
      """,
    subcommands: [
      FeedbackRunCommand.self, FeedbackListCommand.self, FeedbackExplainCommand.self,
      FeedbackWhatIfCommand.self, FeedbackDecideCommand.self, FeedbackImplementCommand.self,
      FeedbackVerifyCommand.self,
      FeedbackSendCommand.self, FeedbackAnswerCommand.self,
    ])
}

extension RecommendationReference: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
