import ArgumentParser
import Foundation
import Reporting

/// Where a user's own templates lie.
struct TemplateOptions: ParsableArguments {
  @Option(
    name: .customLong("templates"),
    help: ArgumentHelp(
      "A folder of your own templates, which override the built-in ones file by file.",
      valueName: "folder"))
  var folder: String?

  /// The templates to use.
  var source: TemplateSource {
    guard let folder else { return .builtIn }
    return TemplateSource { path in
      let file = URL(filePath: folder, directoryHint: .isDirectory).appending(path: path)
      guard let data = FileManager.default.contents(atPath: file.path(percentEncoded: false)) else {
        return nil
      }
      return String(decoding: data, as: UTF8.self)
    }
  }
}
