import Reliability

/// What a place in a template can name: the values of the sections around it, the innermost first.
struct TemplateScope {
  /// What the sections around the place hold, the outermost first; `nil` is a section of which
  /// nobody can say what it holds.
  private(set) var levels: [TemplateContent?]

  /// The scope of a template outside of all sections.
  init(_ fields: [TemplateField]) { levels = [.values(fields)] }

  /// Whether a name that is not found may yet be right.
  var isUncertain: Bool { levels.contains { $0 == nil } }

  /// The scope within a section over some content.
  func within(_ content: TemplateContent?) -> TemplateScope {
    var scope = self
    switch content {
    case .flag: break
    case .list(let row): scope.levels.append(row)
    case let content: scope.levels.append(content)
    }
    return scope
  }

  /// What a name stands for here, as Mustache finds it: its first part in the innermost section that
  /// has it, its further parts there and nowhere else. `nil` where there is no such field.
  func content(of name: String) -> TemplateContent? {
    guard name != "." else { return levels.last ?? nil }
    let parts = name.split(separator: ".")
    let places = name.hasPrefix(".") ? levels.suffix(1) : levels[...]
    for level in places.reversed() {
      guard case .values(let fields) = level,
        let field = fields.first(where: { $0.name == parts.first.map(String.init) })
      else { continue }
      return parts.dropFirst().reduce(field.content) { content, part in
        guard case .values(let fields) = content else { return nil }
        return fields.first { $0.name == part }?.content
      }
    }
    return nil
  }

  /// The lists, from the outermost on, in whose rows a name would be a field; empty where there is
  /// none.
  func listsAround(_ name: String) -> [String] {
    let parts = name.split(separator: ".").map(String.init)
    if parts.count == 2, case .list(.values(let fields)) = content(of: parts[0]) {
      return fields.contains { $0.name == parts[1] } ? [parts[0]] : []
    }
    for level in levels.reversed() {
      guard case .values(let fields) = level else { continue }
      let lists = fields.listsAround(name)
      if !lists.isEmpty { return lists }
    }
    return []
  }

  /// The name of a field here that is most like one that is not.
  func similar(to name: String) -> String? {
    let names = levels.reversed().flatMap { level -> [String] in
      guard case .values(let fields) = level else { return [] }
      return fields.flatMap { field in
        guard case .values(let inner) = field.content else { return [field.name] }
        return [field.name] + inner.map { "\(field.name).\($0.name)" }
      }
    }
    return names.mostSimilar(to: name)
  }
}

extension [TemplateField] {
  /// The lists, from the outermost on, in whose rows a name is a field; empty where it is in none.
  fileprivate func listsAround(_ name: String) -> [String] {
    for field in self {
      let fields = field.content.fields
      if case .list = field.content, fields.contains(where: { $0.name == name }) {
        return [field.name]
      }
      let inner = fields.listsAround(name)
      if !inner.isEmpty { return [field.name] + inner }
    }
    return []
  }
}
