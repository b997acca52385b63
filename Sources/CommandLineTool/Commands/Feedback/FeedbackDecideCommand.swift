import ArgumentParser
import Ledger
import Reliability

/// `psgf feedback decide`: takes what somebody decided of a recommendation.
struct FeedbackDecideCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Take what was decided of a recommendation, by whom, and why.",
    discussion: """
      Accepting a change of terms makes a revision of the SLO with its effective date, and changes \
      its OpenSLO document as 'psgf slo export' then writes it; all else \
      that is accepted waits for 'psgf feedback implement'.

        psgf feedback decide REC-12 accept --by "Ines Carvalho" --why "review of May"
        psgf feedback decide REC-13 defer --until +90d --by "Ines Carvalho" --why "after the move"
      """)

  @Argument(help: "The recommendation, such as REC-12.")
  var reference: RecommendationReference

  @Argument(help: "accept, reject or defer.")
  var verdict: Verdict

  @Option(help: ArgumentHelp("The day until which it is put off, or +90d.", valueName: "day"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "From when on an accepted change of terms holds; now, unless given.", valueName: "time"))
  var effectiveFrom: String?

  @OptionGroup var change: ChangeOptions

  enum Verdict: String, CaseIterable, ExpressibleByArgument {
    case accept, reject
    case `defer`
  }

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let verdict = try decision(in: context)
    var answer = RecommendationAnswer(
      verdict: verdict, person: provenance.author, reason: provenance.reason ?? "",
      effectiveFrom: try effectiveFrom.map { try context.dateReader.read($0) })
    let before = try ledger.recommendation(reference)
    if verdict == .accept, [.open, .deferred].contains(before.state(at: provenance.at)) {
      var documents = try AcceptedDocuments(of: ledger)
      answer.document = try documents.accept(before)
    }
    let after = try ledger.decide(reference, answer, by: provenance)
    let effect =
      after.implementation.map { "; in effect from \($0.at.iso8601): \($0.what)" }
      ?? (verdict == .accept ? "; 'psgf feedback implement \(reference)' once it is done" : "")
    try change.report(
      RecommendationView(after, at: provenance.at),
      "\(reference) is \(after.state(at: provenance.at).rawValue)\(effect)", in: context)
  }

  private func decision(in context: Context) throws -> RecommendationDecision.Verdict {
    guard verdict == .defer || until == nil else {
      throw CommandError.badValue(
        option: "--until", value: until ?? "", expected: "it with defer only")
    }
    switch verdict {
    case .accept: return .accept
    case .reject: return .reject
    case .defer:
      guard let until else { throw CommandError.missing(option: "--until, which defer needs,") }
      return .defer(until: try context.day(until, option: "--until"))
    }
  }
}

/// `psgf feedback implement`: says that an accepted recommendation is in effect.
struct FeedbackImplementCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "implement",
    abstract: "Say that an accepted recommendation is in effect, so that its effect is measured.")

  @Argument(help: "The recommendation, such as REC-12.")
  var reference: RecommendationReference

  @Option(help: ArgumentHelp("Since when; now, unless given.", valueName: "time"))
  var at: String?

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let after = try ledger.implement(
      reference, at: try context.timeOrNow(at), what: provenance.reason ?? "", by: provenance)
    try change.report(
      RecommendationView(after, at: provenance.at), "\(reference) is in effect", in: context)
  }
}
