import ArgumentParser
import Feedback
import Ledger
import Reliability

/// `psgf feedback run`: looks at every objective and at how services are run, and files what has to be
/// decided.
struct FeedbackRunCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract:
      "Look at every objective, at automation and at the architecture, and file what to decide.",
    discussion: """
      It looks in three fields: whether objectives fit (recalibration), what to build first of the \
      automation that somebody could build (automation), and which causes of incidents lie in the \
      architecture (architecture). docs/feedback.md, docs/automation-ranking.md and \
      docs/architecture.md tell the rules.

      A proposal that is open keeps its name when it is found again. One that was answered comes \
      back only with new evidence, and says so. One that the evidence no longer bears out lapses. \
      The same ledger, policy, seed and time give the same proposals.
      """)

  @Option(
    name: .customLong("slo"),
    help: "Only this SLO, and no automation or architecture; repeat for several.")
  var slos: [String] = []

  @Option(
    name: .customLong("only"),
    help: ArgumentHelp(
      "Only this field: " + ProposalField.allCases.map(\.rawValue).joined(separator: ", ")
        + "; repeat for several.", valueName: "field"))
  var fields: [ProposalField] = []

  @Flag(help: "Say it without filing it.")
  var dryRun = false

  @OptionGroup var feedback: FeedbackOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let request = try feedback.request(for: ledger, in: context)
    let fields = try lookedThrough
    let proposals =
      slos.isEmpty
      ? try ledger.proposals(in: fields, request, on: context.console)
      : try ledger.proposals(of: slos, request, on: context.console)
    let filed =
      dryRun
      ? try ledger.filings(of: proposals, at: context.clock())
      : try ledger.file(
        // An objective that is in force no more was not looked at.
        proposals, lookingThrough: fields.subtracting([.recalibration]),
        by: author.provenance(in: context))
    if reading.json {
      try context.console.say(json: filed.map(FiledProposalView.init))
    } else if !writing.quiet {
      context.console.say(
        lines: FeedbackRunPage(filed, request, isDry: dryRun).lines(context.console))
    }
  }

  /// The fields that are looked through; SLOs that are named are looked at alone.
  private var lookedThrough: Set<ProposalField> {
    get throws {
      if slos.isEmpty { return Set(fields.isEmpty ? ProposalField.allCases : fields) }
      if let other = fields.first(where: { $0 != .recalibration }) {
        throw CommandError.badValue(
          option: "--only", value: other.rawValue, expected: "it without --slo")
      }
      return []
    }
  }
}

extension ProposalField: ExpressibleByArgument {}
