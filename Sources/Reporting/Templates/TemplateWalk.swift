/// Goes through the tags of a template, in and out of its sections, and finds what they name.
struct TemplateWalk {
  /// What is wrong so far.
  private(set) var findings: [TemplateFinding] = []
  private let file: String
  /// The template of which the reference tells the fields.
  private let reference: String
  private var open: [(tag: TemplateTag, around: TemplateScope)] = []
  private var scope: TemplateScope

  init(_ fields: [TemplateField], file: String, reference: String) {
    self.file = file
    self.reference = reference
    scope = TemplateScope(fields)
  }

  /// Goes through all tags of a text.
  ///
  /// - Throws: ``TemplateSyntaxError`` where sections do not close each other.
  mutating func go(through tags: [TemplateTag]) throws(TemplateSyntaxError) {
    for tag in tags { try visit(tag) }
    if let (tag, _) = open.last {
      throw TemplateSyntaxError(
        line: tag.line, reason: "\(tag.text) is never closed with {{/\(tag.written)}}")
    }
  }

  private mutating func visit(_ tag: TemplateTag) throws(TemplateSyntaxError) {
    switch tag.kind {
    case .escaped, .raw: if let content = content(of: tag) { check(tag, holding: content) }
    case .section: enter(tag, scope.within(content(of: tag)))
    case .inverted:
      _ = content(of: tag)
      enter(tag, scope)
    case .block: enter(tag, scope)
    case .end: try leave(tag)
    case .partial:
      report(.error, tag, "includes no other template", "write out here what it is to include")
    case .setting:
      report(.error, tag, "sets how values are shown, which is settled", "remove it")
    }
  }

  private mutating func enter(_ tag: TemplateTag, _ inner: TemplateScope) {
    open.append((tag, scope))
    scope = inner
  }

  private mutating func leave(_ tag: TemplateTag) throws(TemplateSyntaxError) {
    guard let (section, around) = open.popLast() else {
      throw TemplateSyntaxError(line: tag.line, reason: "\(tag.text) closes no section")
    }
    guard section.written == tag.written else {
      throw TemplateSyntaxError(
        line: tag.line,
        reason: "\(tag.text) closes another section than \(section.text) of line \(section.line)")
    }
    scope = around
  }

  /// What a tag stands for; where that is nothing, it is reported.
  private mutating func content(of tag: TemplateTag) -> TemplateContent? {
    var functions = tag.functions[...]
    var content: TemplateContent?
    if tag.name.isEmpty, let function = functions.popLast() {
      content = .ofPlace(function)
      if content == nil { reportUnknown(function, tag) }
    } else {
      content = scope.content(of: tag.name)
      if content == nil, !scope.isUncertain { reportUnknownField(tag) }
    }
    while let function = functions.popLast(), let value = content {
      content = value.applying(function)
      if content == nil { reportUnknown(function, tag) }
    }
    return content
  }

  private mutating func reportUnknown(_ function: String, _ tag: TemplateTag) {
    let (what, advice) =
      tag.name.isEmpty
      ? ("nothing is called \(function)()", "remove it")
      : ("'\(function)' makes nothing of '\(tag.name)'", "write '\(tag.name)' alone")
    report(.error, tag, what, advice, namesTag: false)
  }

  private mutating func reportUnknownField(_ tag: TemplateTag) {
    let lists = scope.listsAround(tag.name)
    let advice =
      if !lists.isEmpty {
        "put it within \(lists.map { "{{#\($0)}}" }.joined())...{{/\(lists[lists.count - 1])}}"
      } else if let similar = scope.similar(to: tag.name) {
        "write '\(similar)'"
      } else {
        "'psgf report template-fields \(reference)' lists the fields"
      }
    report(.error, tag, "there is no field '\(tag.name)' here", advice, namesTag: false)
  }

  /// Looks at how a value is put in.
  private mutating func check(_ tag: TemplateTag, holding content: TemplateContent) {
    let (name, isRaw) = (tag.written, tag.kind == .raw)
    switch content {
    case .plain: break
    case .markdown:
      guard !isRaw else { break }
      report(.warning, tag, "shows the marks of Markdown as text", "write {{{\(name)}}}")
    case .text:
      guard isRaw else { break }
      report(.warning, tag, "reads what people entered as Markdown", "write {{\(name)}}")
    case .flag:
      report(.warning, tag, "is yes or no", "write {{#\(name)}}...{{/\(name)}}")
    case .list:
      report(.error, tag, "is a list", "repeat its rows with {{#\(name)}}...{{/\(name)}}")
    case .values(let fields):
      let first = fields.first.map { tag.name == "." ? $0.name : "\(name).\($0.name)" }
      report(.error, tag, "holds several values", "name one, such as '\(first ?? "")'")
    }
  }

  private mutating func report(
    _ level: TemplateFinding.Level, _ tag: TemplateTag, _ what: String, _ advice: String,
    namesTag: Bool = true
  ) {
    findings.append(
      TemplateFinding(
        file: file, line: tag.line, level: level, what: namesTag ? "\(tag.text) \(what)" : what,
        advice: advice))
  }
}
