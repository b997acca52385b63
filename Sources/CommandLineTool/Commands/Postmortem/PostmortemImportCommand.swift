import ArgumentParser
import Foundation
import Interchange
import Ledger
import Reliability

/// `psgf postmortem import`: takes over a folder of postmortems.
struct PostmortemImportCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take over a folder of postmortems in Markdown, the ledger's own or others'.",
    discussion: """
      Files that 'psgf postmortem export' wrote come back as they are: one that changed is a new \
      revision. Others' come in with a mapping file that says what their fields and headings mean \
      (docs/postmortem-import.md). Every file is named with what became of it.
      """)

  @Argument(help: "The folder.")
  var folder: String

  @Option(help: ArgumentHelp("What the fields and headings of the files mean.", valueName: "path"))
  var mapping: String?

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let mapping = try mapping.map {
      try PostmortemMapping(yaml: String(readingFile: $0), file: $0)
    }
    let reader = PostmortemFolder(at: folder, mapping: mapping)
    var files: [ImportedPostmortem] = []
    var skipped: [PostmortemImportReport.File] = []
    for item in try reader.items() {
      for warning in item.warnings { context.console.complain("psgf: warning: \(warning)") }
      switch item.content {
      case .postmortem(let postmortem): files.append(postmortem)
      case .skipped(let reason):
        skipped.append(.init(path: item.file, outcome: .skipped(reason: reason)))
      }
    }
    let dialect = mapping?.dialect ?? .own
    var report = try ledger.importPostmortems(
      files, reading: { PostmortemReader(dialect: dialect).read($0, file: "").document.content },
      policy: policy.policy(for: ledger).terms.postmortem, by: provenance)
    report.files = (report.files + skipped).sorted { $0.path < $1.path }
    try show(report, in: context)
  }

  private func show(_ report: PostmortemImportReport, in context: Context) throws {
    if change.reading.json {
      try context.console.say(json: PostmortemImportView(report))
    } else if !change.writing.quiet {
      context.console.say(lines: report.lines)
    }
  }
}
