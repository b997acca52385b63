import ArgumentParser
import Feedback
import Foundation
import Interchange
import Ledger
import Reliability
import Reporting

/// `psgf feedback send`: what is proposed to an owner, to be read and answered.
struct FeedbackSendCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Write what is proposed to an owner: a report, patches, and a file to answer in.",
    discussion: """
      Nothing is sent: the files lie in the folder. docs/feedback-packet.md tells what each is for.

        psgf feedback send --owner payments --out packets/payments
        psgf feedback answer packets/payments/answers.yaml
      """)

  @Option(help: "The person or the team that decides.")
  var owner: String

  @Option(
    name: .customLong("out"), help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "By when an answer is wanted, or +14d; in ten working days, unless given.", valueName: "day"))
  var answerBy: String?

  @OptionGroup var feedback: FeedbackOptions
  @OptionGroup var templates: TemplateOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let packet = try packet(in: context)
    let files = try OwnerPacketFiles(packet, templates: templates.source).files
    try keepAnswers()
    for file in files {
      try file.text.write(toFile: path(file.name))
      if !writing.quiet { context.console.say(path(file.name)) }
    }
  }

  private func path(_ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Refuses a folder in which somebody has begun to answer.
  private func keepAnswers() throws {
    let path = path(AnswersWriter.fileName)
    guard FileManager.default.fileExists(atPath: path) else { return }
    guard AnswersReader.isUnanswered(try String(readingFile: path)) else {
      throw CommandError.holdsAnswers(path: path)
    }
  }

  private func packet(in context: Context) throws -> OwnerPacket {
    let ledger = try ledger.open(in: context)
    let request = try feedback.request(for: ledger, in: context)
    let isOwned = { (proposal: Proposal) in [proposal.decider, proposal.team].contains(owner) }
    let waiting = try ledger.recommendations().filter { recommendation in
      [.open, .deferred].contains(recommendation.state(at: request.asOf))
        && isOwned(recommendation.proposal)
    }
    let found = try ledger.proposals(in: Set(ProposalField.allCases), request, on: context.console)
      .filter(isOwned)
    guard !waiting.isEmpty || !found.isEmpty else { throw CommandError.nothingOf(owner: owner) }
    let day =
      try answerBy.map { try context.day($0, option: "--answer-by") }
      ?? CalendarDay(of: request.asOf).advanced(byWorkingDays: 10)
    // What a recommendation waits for is not told twice, also where the record has aged since.
    let asked = Set(waiting.map(\.proposal.subject))
    return OwnerPacket(
      owner: owner, waiting,
      others: found.filter { !$0.kind.asksForDecision && !asked.contains($0.subject) },
      catalogue: try ledger.catalogue(), documents: try ledger.catalogueDocuments(),
      asOf: request.asOf, answerBy: waiting.isEmpty ? nil : day, ledgerState: try ledger.state())
  }
}
