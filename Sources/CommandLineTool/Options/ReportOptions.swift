import ArgumentParser
import Reporting

/// In which formats a report is written, and where.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "md, xhtml, json, with commas between; one goes to standard output without --out.",
      valueName: "formats"))
  var formats: String?

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("The folder to write to; all formats, unless --format.", valueName: "folder")
  )
  var folder: String?

  @Flag(help: "Print the figures alone, as text for a terminal.")
  var figures = false

  @OptionGroup var templateOptions: TemplateOptions

  /// Writes a report.
  ///
  /// - Throws: ``CommandError``, ``ReportError``.
  func write(_ report: some Report, in context: Context, quiet: Bool) throws {
    if figures { return say(report.figures, on: context.console) }
    let formats = try chosenFormats
    guard let folder else {
      guard formats.count == 1, let format = formats.first else {
        throw CommandError.missing(option: "--out FOLDER, which several formats need,")
      }
      return context.console.write(try report.text(format))
    }
    for file in try report.files(formats) {
      let path = try write(file, to: folder)
      if !quiet { context.console.say(path) }
    }
  }

  func validate() throws {
    guard figures, formats != nil || folder != nil else { return }
    throw ValidationError("--figures prints on a terminal: leave --format and --out out")
  }

  private func say(_ figures: [Figure], on console: Console) {
    guard !figures.isEmpty else { return console.say("There is nothing to show in a figure.") }
    console.say(lines: Array(figures.map(\.lines).joined(separator: ["", ""])))
  }

  /// The templates to use.
  var templates: TemplateSource { templateOptions.source }

  private var chosenFormats: Set<ReportFormat> {
    get throws {
      guard let formats else { return folder == nil ? [.markdown] : Set(ReportFormat.allCases) }
      return Set(
        try formats.split(separator: ",").map { name in
          guard let format = ReportFormat(rawValue: name.trimmed) else {
            throw CommandError.badValue(
              option: "--format", value: String(name), expected: "md, xhtml or json")
          }
          return format
        })
    }
  }

  private func write(_ file: ReportFile, to folder: String) throws -> String {
    // Said as the user wrote it, and not as an absolute path.
    let path = folder.hasSuffix("/") ? folder + file.name : "\(folder)/\(file.name)"
    try file.text.write(toFile: path)
    return path
  }
}
