import Assets
import Foundation
import Interchange
import Reliability

/// What a ledger can begin with: services and SLOs, the journeys that they protect and the risks
/// that they bound.
struct CatalogueTemplate {
  /// Its name, or the path of its folder.
  let name: String
  /// The services and SLOs.
  let catalogue: CatalogueImport
  /// The journeys, the risks and the reasons of the SLOs.
  let reasoning: Reasoning
  /// The text of the governance policy; `nil` where the template has none.
  let policy: String?

  private static let folder = "templates/slo/"

  /// The names of the built-in ones.
  static var names: [String] {
    Asset.templates(below: "slo").compactMap { asset in
      asset.path.dropFirst(folder.count).split(separator: "/").first.map(String.init)
    }.uniqued
  }

  /// The template of a name, or in a folder of one's own.
  ///
  /// - Throws: ``CommandError/badValue(option:value:expected:)`` where there is neither, and
  ///   whatever reading a folder throws.
  init(named name: String) throws {
    self.name = name
    let (files, policy) = try Self.files(of: name)
    self.policy = policy?.text
    if let policy { _ = try GovernancePolicy(yaml: policy.text, file: policy.name) }
    catalogue = try OpenSLOReader.read(files).catalogue
    let declared = Catalogue(
      services: catalogue.services,
      objectives: catalogue.objectives.map {
        ServiceLevelObjective(name: $0.name, service: $0.service, revisions: [])
      })
    reasoning = try ReasoningReader.read(files, known: .init(Reasoning(), declared))
  }

  /// The files of the catalogue, and that of the policy.
  private static func files(
    of name: String
  ) throws -> (catalogue: [OpenSLOSources.File], policy: OpenSLOSources.File?) {
    if names.contains(name) {
      let catalogue = Asset.templates(below: "slo/\(name)").map {
        OpenSLOSources.File(name: $0.path, text: $0.text)
      }
      let policy = Asset.templates(below: "policy").first {
        $0.path == "templates/policy/\(name).yaml"
      }
      return (catalogue, policy.map { OpenSLOSources.File(name: $0.path, text: $0.text) })
    }
    guard FileManager.default.fileExists(atPath: name) else {
      throw CommandError.badValue(
        option: "--template", value: name,
        expected: "\(names.joined(separator: ", ")), or a folder of your own")
    }
    let files = try OpenSLOSources.read(name)
    func isPolicy(_ file: OpenSLOSources.File) -> Bool {
      URL(filePath: file.name).lastPathComponent == PolicyOptions.fileName
    }
    return (files.filter { !isPolicy($0) }, files.first(where: isPolicy))
  }
}
