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

  func validate() throws {
    guard let folder else { return }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw ValidationError("--templates: there is no folder '\(folder)': name one that there is")
    }
  }

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
