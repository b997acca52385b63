import ArgumentParser
import Feedback
import Ledger
import Reliability
import Reporting

/// `psgf site build`: writes the archive, or what changed of it.
struct SiteBuildCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write the record as pages: nothing else is needed to read and to search them.",
    discussion: """
      Only what changed is written. What lies in the folder and no earlier build wrote is left alone. \
      docs/site.md tells what is where, and what a public archive leaves out.

        psgf site build --out archive                     then open archive/index.xhtml
        psgf site build --out public --audience public --internal-domain corp.example
      """)

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var folder: String

  @OptionGroup var readers: AudienceOptions

  @Option(
    help: ArgumentHelp(
      "By when it is judged what is over and what is overdue; when the ledger was changed last, "
        + "unless given, so that the same ledger gives the same bytes.", valueName: "time"))
  var asOf: String?

  @Option(help: "The name of the archive.")
  var title: String?

  @Option(
    name: .customLong("url"),
    help: ArgumentHelp("Where it will be read at, for the links of its feed.", valueName: "address")
  )
  var address: String?

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var templates: TemplateOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    var archive = try ledger.archive(
      asOf: try asOf.map { try context.instantReader().read($0) },
      reading: PostmortemRevision.content)
    if !readers.isPublic {
      let policy = try policy.policy(for: ledger)
      archive.runbookPolicy = policy.terms.runbooks
      archive.reviews = try ledger.reviews(
        of: archive.quarters,
        FeedbackRequest(
          asOf: archive.asOf, policy: policy.terms, policyOrigin: policy.origin),
        on: context.console)
    }
    let site = try Site(archive, options, templates: templates.source)
    var progress = Progress(of: "files", on: context.console)
    let outcome = try SiteFolder(path: folder).write(site.files) {
      progress.advance(by: $0, of: site.files.count)
    }
    progress.finish()
    if !writing.quiet {
      context.console.say("\(folder.hasSuffix("/") ? folder : folder + "/")index.xhtml: \(outcome)")
    }
  }

  func validate() throws {
    guard let address, address.firstMatch(of: /^https?:\/\/[^\/?#\s]+[^?#\s]*$/) == nil else {
      return
    }
    throw ValidationError(
      "--url '\(address)' is no address of a folder such as https://sre.example/archive/")
  }

  private var options: SiteOptions {
    var options = SiteOptions()
    if let title { options.title = title }
    options.isPublic = readers.isPublic
    options.internalDomains = readers.internalDomains
    options.address = address.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    return options
  }
}
