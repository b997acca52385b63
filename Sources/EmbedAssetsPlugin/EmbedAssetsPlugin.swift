import Foundation
import PackagePlugin

/// Compiles `migrations/` and `templates/` into the `Assets` target, so that the binary runs
/// anywhere without the source.
@main
struct EmbedAssetsPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    // The folders are links inside the target, and inputs beside their files: only together do an
    // added, a removed and an edited file each cause a rebuild.
    let folders = ["migrations", "templates"].map { target.directoryURL.appending(path: $0) }
    let inputs = try folders.flatMap { folder in [folder] + (try contents(of: folder)) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding migrations and templates",
        executable: try context.tool(named: "embed-assets").url,
        arguments: [output.path()] + folders.map { $0.path() },
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }

  /// Every file and folder below `folder`, following the link that it is.
  private func contents(of folder: URL) throws -> [URL] {
    try FileManager.default
      .subpathsOfDirectory(atPath: folder.resolvingSymlinksInPath().path())
      .sorted()
      .map { folder.appending(path: $0) }
  }
}
