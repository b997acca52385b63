import ArgumentParser
import Foundation
import Ledger
import Reliability

/// `psgf init`: makes a ledger.
struct InitCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new ledger, empty or begun from a template.",
    discussion: """
      The ledger is made at --ledger PATH, else PSGF_LEDGER, else .psgf/ledger.db in this folder. \
      Only you can read it (mode 0600).

      A template holds services and SLOs with the journeys that they protect and the risks that \
      they bound, and a governance policy: \(CatalogueTemplate.names.joined(separator: ", ")), or a folder of your own. \
      Its estimates are guesses to begin with; 'psgf slo check' says what is yours to say, and \
      'psgf slo export' and 'psgf risk export' write it out to be kept in git.
      """)

  @Option(name: .customLong("ledger"), help: ArgumentHelp("Where to make it.", valueName: "path"))
  var path: String?

  @Option(help: ArgumentHelp("Begin with a template.", valueName: "name"))
  var template: String?

  @OptionGroup var author: AuthorOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    // Read first: what is wrong with a template leaves no ledger behind.
    let template = try template.map(CatalogueTemplate.init(named:))
    let provenance = try template.map {
      try author.provenance(in: context, reason: "begun from the template \($0.name)")
    }
    let named = path ?? context.environment["PSGF_LEDGER"].flatMap { $0.isEmpty ? nil : $0 }
    let folder = URL(filePath: context.workingDirectory, directoryHint: .isDirectory)
    let target =
      named
      ?? folder.appending(path: LedgerLocation.relativePath).path(percentEncoded: false)
    let ledger = try Ledger.create(at: target)
    if let template, let provenance {
      _ = try ledger.importCatalogue(template.catalogue, effectiveFrom: nil, by: provenance)
      _ = try ledger.importReasoning(template.reasoning, by: provenance)
    }
    let policy = try template?.policy.flatMap { text in try write(policy: text, beside: ledger) }
    guard !writing.quiet else { return }
    guard let template else {
      return context.console.say("Made an empty ledger at \(ledger.path)")
    }
    context.console.say(lines: [
      "Made a ledger at \(ledger.path), begun from \(template.name)",
      "Services: \(template.catalogue.services.count), SLOs: "
        + "\(template.catalogue.objectives.count), journeys: "
        + "\(template.reasoning.journeys.count), risks: \(template.reasoning.risks.count)",
      policy ?? "Policy: the built-in one, see 'psgf policy show'",
      "Next: 'psgf slo check' says what is yours to say",
    ])
  }

  /// Writes the template's policy beside the ledger, unless there is one.
  ///
  /// - Returns: What was done, in a line.
  private func write(policy text: String, beside ledger: Ledger) throws -> String {
    let path = PolicyOptions.path(beside: ledger)
    guard !FileManager.default.fileExists(atPath: path) else {
      return "Policy: \(path) was there, and was left as it is"
    }
    try text.write(toFile: path)
    return "Policy: \(path)"
  }
}
