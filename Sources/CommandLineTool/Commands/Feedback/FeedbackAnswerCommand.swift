import ArgumentParser
import Interchange
import Ledger
import Reliability

/// `psgf feedback answer`: takes the answers that an owner wrote into the file of a packet.
struct FeedbackAnswerCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Take the answers that an owner wrote into the file of a packet.",
    discussion: """
      All answers come in, or none. Entries without a decision are passed over, and so is an answer \
      that the ledger has already.

        psgf feedback answer packets/payments/answers.yaml
      """)

  @Argument(help: "The file, or - for standard input.")
  var file: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let source = try ByteSource(path: file)
    guard let text = try source.readExactText() else {
      throw AnswersError.notText(source.name)
    }
    let known = try ledger.recommendations()
    let read = try AnswersReader.read(text, file: source.name, known: known.map(\.reference))
    let provenance = try author.provenance(in: context)
    let taken = try take(read.answers, known, ledger, by: provenance)
    let kept = read.answers.map(\.reference).filter { !taken.map(\.reference).contains($0) }
    if reading.json {
      try context.console.say(
        json: AnswersView(
          taken: taken.map { RecommendationView($0, at: provenance.at) },
          known: kept.map(\.description), unanswered: read.unanswered.map(\.description)))
    } else if !writing.quiet {
      let now = provenance.at
      context.console.say(
        lines: taken.map { "\($0.reference) is \($0.state(at: now).rawValue)" }
          + kept.map { "\($0) was answered so before" }
          + read.unanswered.map { "\($0) has no decision yet" })
    }
  }

  /// Takes the answers that the ledger has not yet.
  private func take(
    _ answers: [OwnerAnswer], _ known: [Recommendation], _ ledger: Ledger, by provenance: Provenance
  ) throws -> [Recommendation] {
    var documents = try AcceptedDocuments(of: ledger)
    let recommendations = Dictionary(known.map { ($0.reference, $0) }) { first, _ in first }
    var new: [(RecommendationReference, RecommendationAnswer)] = []
    for answer in answers {
      guard let recommendation = recommendations[answer.reference],
        !recommendation.hasAnswer(answer)
      else { continue }
      let document =
        answer.verdict == .accept && recommendation.awaitsAnswer(at: provenance.at)
        ? try documents.accept(recommendation) : nil
      new.append(
        (
          answer.reference,
          RecommendationAnswer(
            verdict: answer.verdict, person: answer.person, reason: answer.reason,
            effectiveFrom: answer.effectiveFrom, document: document)
        ))
    }
    return new.isEmpty ? [] : try ledger.decide(new, by: provenance)
  }
}

/// What became of the answers of a file.
private struct AnswersView: Encodable {
  let taken: [RecommendationView]
  let known: [String]
  let unanswered: [String]
}

extension Recommendation {
  /// Whether somebody has yet to decide.
  fileprivate func awaitsAnswer(at now: Instant) -> Bool {
    [.open, .deferred].contains(state(at: now))
  }

  /// Whether the answer given last is the same.
  fileprivate func hasAnswer(_ answer: OwnerAnswer) -> Bool {
    guard let last = decisions.last else { return false }
    return last.verdict == answer.verdict && last.person == answer.person
      && last.reason == answer.reason
  }
}
