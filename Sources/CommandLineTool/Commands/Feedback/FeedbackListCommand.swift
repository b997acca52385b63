import ArgumentParser
import Ledger
import Reliability

/// `psgf feedback list`: the recommendations and where each stands.
struct FeedbackListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List recommendations, and where each stands.",
    discussion: "Those that wait for an answer, unless --all or --state is given.")

  @Option(
    help: ArgumentHelp(
      "Only those in this state: "
        + Recommendation.State.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "state"))
  var state: Recommendation.State?

  @Option(help: "Only those of this owner or team.")
  var owner: String?

  @Flag(help: "Those that were answered or lapsed as well.")
  var all = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let now = context.clock()
    let found = try ledger.open(in: context).recommendations().filter { recommendation in
      let current = recommendation.state(at: now)
      let proposal = recommendation.proposal
      return (state.map { $0 == current } ?? (all || [.open, .deferred].contains(current)))
        && (owner.map { [proposal.decider, proposal.team].contains($0) } ?? true)
    }
    if reading.json {
      return try context.console.say(json: found.map { RecommendationView($0, at: now) })
    }
    guard !found.isEmpty else { return context.console.say("No recommendations.") }
    var table = TextTable()
    for recommendation in found {
      table.append([
        recommendation.reference.description,
        recommendation.state(at: now).rawValue
          + (recommendation.unanswered(at: now).map { " \(Int($0 / .seconds(86_400))) d" } ?? ""),
        recommendation.proposal.kind.words, recommendation.proposal.decider ?? "-",
        recommendation.proposal.what,
      ])
    }
    context.console.say(lines: table.lines)
  }
}

extension Recommendation.State: ExpressibleByArgument {}
