import Assets
import Mustache
import Synchronization

/// Where templates come from: a user's own, file by file, else the built-in ones.
package struct TemplateSource: Sendable {
  private let own: @Sendable (String) -> String?
  /// What was parsed, where that is kept.
  private var memory: TemplateMemory?

  /// The built-in templates alone.
  package static let builtIn = TemplateSource { _ in nil }

  /// Templates of a user, of which `own` gives the text by the path below the folder of templates,
  /// or `nil` where the user has none.
  package init(own: @escaping @Sendable (String) -> String?) { self.own = own }

  /// The text of a template.
  ///
  /// - Throws: ``ReportError/unknownTemplate(_:)``.
  func text(_ path: String) throws(ReportError) -> String {
    if let text = own(path) ?? Asset.template(path)?.text { return text }
    throw .unknownTemplate(path)
  }

  /// The same templates, each of which is read and parsed once for all the reports made of it.
  var remembered: TemplateSource {
    var source = self
    source.memory = TemplateMemory()
    return source
  }

  /// A template that was made before under a name, else the one made now.
  func template(
    named name: String, _ make: () throws(ReportError) -> MarkdownTemplate
  ) throws(ReportError) -> MarkdownTemplate {
    if let known = memory?.templates.withLock({ $0[name] }) { return known }
    let template = try make()
    memory?.templates.withLock { $0[name] = template }
    return template
  }

  /// Whether the user has a template of their own at a path.
  func overrides(_ path: String) -> Bool { own(path) != nil }

  /// The first of some templates that the user has, `nil` where there is none of them.
  func first(of paths: [String]) -> String? { paths.first(where: overrides) }
}

/// Templates that were parsed, by name.
private final class TemplateMemory: Sendable {
  let templates = Mutex<[String: MarkdownTemplate]>([:])
}

/// Fills a Markdown template.
struct MarkdownTemplate {
  private static let contentType = "MARKDOWN"
  private static let register: Void = MustacheContentTypes.register(
    MarkdownContentType(), named: contentType)

  private let template: MustacheTemplate

  /// A line of a value that stays, and stays empty; no text that people entered can hold it.
  static let keptEmptyLine = "\u{1A}"

  /// A template of a source.
  ///
  /// - Parameters:
  ///   - path: Its path below the folder of templates.
  ///   - source: Where it comes from.
  ///   - links: The figures that it can ask for.
  ///   - target: Where each of them is.
  ///   - table: What stands for the numbers of each of them until it is filled.
  /// - Throws: ``ReportError`` where there is none, it is no template, or it is one of a user that
  ///   names what there is not.
  init(
    _ path: String, from source: TemplateSource,
    figures links: FigureLinks? = nil, at target: (String) -> String? = { _ in nil },
    table: (String) -> String? = { _ in nil }
  ) throws(ReportError) {
    var text = try source.text(path)
    if source.overrides(path), let finding = TemplateCatalogue.firstError(in: text, of: path) {
      throw .brokenTemplate(finding)
    }
    // In the template and not in what it makes: an author's text asks for no figure.
    if let links { text = try links.resolved(in: text, to: target, table: table) }
    do {
      template = try Self.parse(text)
    } catch {
      throw .brokenTemplate(.syntax(error, in: path))
    }
  }

  /// The template that a text is.
  ///
  /// - Throws: ``TemplateSyntaxError`` where it is none.
  static func parse(_ text: String) throws(TemplateSyntaxError) -> MustacheTemplate {
    register
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(contentType)}}\n" + text)
    } catch {
      let parser = error as? MustacheTemplate.ParserError
      throw TemplateSyntaxError(
        line: parser.map { max(1, $0.context.lineNumber - 1) },
        reason: (parser?.error as? MustacheTemplate.Error)?.words ?? "a tag has no end")
    }
  }

  /// The Markdown text, filled from a model; runs of empty lines, which sections leave, become one.
  func fill(with model: Any) -> String {
    var lines: [Substring] = []
    let text = template.render(TemplateFields(of: model))
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Substring.init)
    {
      let isBlank = line.allSatisfy(\.isWhitespace)
      if isBlank, lines.last?.isEmpty ?? true { continue }
      lines.append(isBlank || line == Self.keptEmptyLine ? "" : line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension MustacheTemplate.Error {
  /// What is wrong, in the words of the one who writes the template.
  fileprivate var words: String {
    switch self {
    case .sectionCloseNameIncorrect: "{{/...}} closes another section than the one that is open"
    case .unfinishedName: "a tag has no end"
    case .expectedSectionEnd: "a section is never closed with {{/...}}"
    case .invalidSetDelimiter: "{{=...=}} does not name two delimiters"
    case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection,
      .textInsideInheritSection:
      "{{<...}} holds something other than blocks"
    case .invalidConfigVariableSyntax, .unrecognisedConfigVariable:
      "{{%...}} sets something that is not known"
    }
  }
}
