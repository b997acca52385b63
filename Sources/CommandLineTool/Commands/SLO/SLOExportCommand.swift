import ArgumentParser
import Interchange
import Ledger
import Reliability

/// `psgf slo export`: writes the OpenSLO documents back.
struct SLOExportCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the OpenSLO documents to standard output, as they came in.",
    discussion: "Comments and fields that psgf does not read are kept.")

  @Argument(help: "Only documents of these names.")
  var names: [String] = []

  @OptionGroup var ledger: LedgerOptions

  func run(in context: Context) throws {
    let documents = try ledger.open(in: context).catalogueDocuments()
    for name in names where !documents.contains(where: { $0.name == name }) {
      throw LedgerError.unknownSLO(name, similar: documents.map(\.name).mostSimilar(to: name))
    }
    context.console.write(
      OpenSLOWriter.text(of: documents.filter { names.isEmpty || names.contains($0.name) }))
  }
}
