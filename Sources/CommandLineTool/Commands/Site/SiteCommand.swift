import ArgumentParser

/// `psgf site`: the record as pages to browse.
struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Build an archive of the record to browse.",
    subcommands: [SiteBuildCommand.self])
}
