import ArgumentParser
import Foundation
import Interchange
import Ledger
import Reliability
import Reporting

/// `psgf postmortem check`: reads a postmortem as a reviewer would.
struct PostmortemCheckCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run the review checks over postmortems, of the ledger or in files.",
    discussion: """
      Each finding has a place, the id of its check and how to mend it. 'psgf postmortem waive' \
      waives a check for one postmortem, with a reason. Ends with 1 where an error counts; \
      --strict lets warnings count too, and --explain says what a check is for, as \
      docs/review-checks.md does of all.

        psgf postmortem check INC-42 --strict
        psgf postmortem check postmortems/INC-42.md --format sarif > findings.sarif
      """)

  @Argument(help: "Incidents such as INC-42, or files.")
  var subjects: [String] = []

  @Flag(help: "Warnings count as errors.")
  var strict = false

  @Option(name: .customLong("check"), help: "Only this check; repeat for several.")
  var ids: [String] = []

  @Option(help: "text, json or sarif.")
  var format: CheckFormat = .text

  @Option(help: ArgumentHelp("Explain a check and do nothing else.", valueName: "id"))
  var explain: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    if let explain {
      return context.console.say(lines: try Self.check(named: explain).explanationLines)
    }
    guard !subjects.isEmpty else {
      throw CommandError.missing(option: "an incident such as INC-42, or a file,")
    }
    let checks = ids.isEmpty ? ReviewCheck.onByDefault : try ids.map(Self.check(named:))
    let results = try subjects.map { subject in
      try result(of: subject, checks, context)
    }
    try show(results, in: context)
    guard results.allSatisfy(\.result.passed) else { throw ExitCode(ExitStatus.failure.rawValue) }
  }

  private func result(
    of subject: String, _ checks: [ReviewCheck], _ context: Context
  ) throws -> CheckedPostmortem {
    if let name = PostmortemName(argument: subject) {
      return try ledger.open(in: context).check(
        name.incident, checks: checks, strict: strict, today: context.today)
    }
    let text = try String(readingFile: subject)
    let document = PostmortemReader().read(text, file: subject).document
    return CheckedPostmortem(
      file: subject, text: text,
      result: ReviewResult(
        of: ReviewSubject(
          incident: try incident(of: document, context), text: text, document: document,
          today: context.today),
        checks: checks, strict: strict))
  }

  /// The incident of a file: the ledger's where it has it, else what the file itself states.
  private func incident(of document: PostmortemDocument, _ context: Context) throws -> Incident {
    let content = document.content
    if let reference = content.header.incident,
      let path = LedgerLocation.find(
        option: ledger.path, environment: context.environment, from: context.workingDirectory)
    {
      do {
        return try Ledger.open(at: path).incident(reference)
      } catch LedgerError.unknownIncident {
        // The file may be reviewed before its incident is logged.
      }
    }
    var record = IncidentRecord(title: content.title)
    record.take(content, since: nil)
    return Incident(
      reference: content.header.incident ?? IncidentReference(number: 1), record: record)
  }

  private static func check(named id: String) throws -> ReviewCheck {
    guard let check = ReviewCheck.named(id) else {
      let ids = ReviewCheck.all.map(\.id)
      throw CommandError.badValue(
        option: "the check", value: id,
        expected: ids.mostSimilar(to: id) ?? ids.joined(separator: ", "))
    }
    return check
  }

  private func show(_ results: [CheckedPostmortem], in context: Context) throws {
    switch reading.json ? .json : format {
    case .json: try context.console.say(json: results.map(CheckedPostmortemView.init))
    case .sarif:
      let files = results.map { ReviewedFile(path: $0.file, text: $0.text, result: $0.result) }
      context.console.write(try SARIFLog(files, toolVersion: Version.current).text())
    case .text:
      for result in results { context.console.say(lines: result.lines(context.console)) }
    }
  }
}

/// How findings are shown.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, sarif
}

extension Ledger {
  /// Runs review checks over the newest text of a postmortem.
  func check(
    _ incident: IncidentReference, checks: [ReviewCheck] = ReviewCheck.onByDefault,
    strict: Bool = false, today: CalendarDay
  ) throws -> CheckedPostmortem {
    let text = try revision(of: incident).text
    let subject = ReviewSubject(
      incident: try self.incident(incident), text: text,
      document: PostmortemReader().read(text, file: "").document,
      ledgerActions: try actions(of: incident), today: today)
    return CheckedPostmortem(
      file: "\(incident).md", text: text,
      result: ReviewResult(
        of: subject, checks: checks, waivers: try review(of: incident).waivers, strict: strict))
  }
}
