import ArgumentParser
import Reporting

/// `psgf report check-templates`: what is wrong with templates before a report is made of them.
struct ReportCheckTemplatesCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-templates",
    abstract: "Check the templates of a folder, or the built-in ones.",
    discussion: """
      Every file is read as a report would read it: tags, sections, fields where they stand, \
      figures, and the names of files. A report is refused for an error in a template that it is \
      made of, with the same words. Ends with 65 where there is one; docs/templates.md tells how \
      to write a template.

        psgf report check-templates --templates my-templates
      """)

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let checked = try templates.folder.map(CheckedTemplates.init(inFolder:)) ?? .builtIn
    if reading.json {
      try context.console.say(json: CheckedTemplatesView(checked))
    } else {
      context.console.say(lines: checked.lines)
    }
    guard checked.passed else { throw ExitCode(ExitStatus.badInput.rawValue) }
  }
}
