import ArgumentParser
import Reliability
import Reporting

/// `psgf report template-fields`: the reference of templates.
struct ReportTemplateFieldsCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "template-fields",
    abstract: "Tell what templates can name: every field and figure, as Markdown.",
    discussion: """
      docs/templates.md is what it prints of all templates.

        psgf report template-fields
        psgf report template-fields review.md
      """)

  @Argument(help: "One template alone, such as review.md.")
  var template: String?

  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let template = try template.map(Self.template)
    if reading.json {
      let templates = template.map { [$0] } ?? TemplateCatalogue.all
      return try context.console.say(json: templates.map(TemplateDescriptionView.init))
    }
    context.console.write((template.map(TemplateReference.init) ?? .whole).markdown)
  }

  private static func template(named name: String) throws -> TemplateDescription {
    guard let template = TemplateCatalogue.template(overriddenBy: name) else {
      let files = TemplateCatalogue.all.map(\.file)
      throw CommandError.badValue(
        option: "the template", value: name,
        expected: files.mostSimilar(to: name) ?? files.joined(separator: ", "))
    }
    return template
  }
}
