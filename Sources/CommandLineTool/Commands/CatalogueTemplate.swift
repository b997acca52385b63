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
    let files = try Self.files(of: name)
    catalogue = try OpenSLOReader.read(files).catalogue
    let declared = Catalogue(
      services: catalogue.services,
      objectives: catalogue.objectives.map {
        ServiceLevelObjective(name: $0.name, service: $0.service, revisions: [])
      })
    reasoning = try ReasoningReader.read(files, known: .init(Reasoning(), declared))
  }

  private static func files(of name: String) throws -> [OpenSLOSources.File] {
    if names.contains(name) {
      return Asset.templates(below: "slo/\(name)").map {
        OpenSLOSources.File(name: $0.path, text: $0.text)
      }
    }
    guard FileManager.default.fileExists(atPath: name) else {
      throw CommandError.badValue(
        option: "--template", value: name,
        expected: "\(names.joined(separator: ", ")), or a folder of your own")
    }
    return try OpenSLOSources.read(name)
  }
}
