import Yams

/// A value of a YAML document with its place, read as the type that a format says it has; what is
/// wrong is noted, so that one run names everything.
struct YAMLField {
  /// Where it stands in the document: `spec.objectives[0].target`; empty for the document itself.
  let path: String
  private let node: Node
  private let notes: FindingCollector

  init(_ node: Node, path: String, notes: FindingCollector) {
    self.node = node
    self.path = path
    self.notes = notes
  }

  /// Notes that the value cannot be.
  func refuse(_ reason: String) { notes.add(at: path, line: line, reason, isWarning: false) }

  /// Notes that the value is doubtful.
  func doubt(_ reason: String) { notes.add(at: path, line: line, reason, isWarning: true) }

  private var line: Int { node.mark?.line ?? 1 }

  /// The value under a key; `nil` where there is none or it is null.
  subscript(key: String) -> YAMLField? {
    guard let value = node.mapping?[key], value.isNull == false else { return nil }
    return YAMLField(value, path: path.isEmpty ? key : "\(path).\(key)", notes: notes)
  }

  /// Whether a key stands there, even with nothing under it.
  func has(_ key: String) -> Bool { node.mapping?[key] != nil }

  /// The value under a key that must be there.
  func required(_ key: String) -> YAMLField? {
    guard let field = self[key] else {
      refuse("lacks '\(key)'")
      return nil
    }
    return field
  }

  /// Whether the value is a list.
  var isList: Bool { node.sequence != nil }

  /// Whether the value is a single one: a text, a number, true or false.
  var isScalar: Bool { node.scalar != nil }

  /// The whole number that the value is, `nil` where it is none.
  var wholeNumber: Int? { node.kind == .int ? node.int : nil }

  /// The elements of a list; noted and empty where it is none.
  var elements: [YAMLField] {
    guard let sequence = node.sequence else {
      refuse("must be a list")
      return []
    }
    return sequence.enumerated().map { YAMLField($1, path: "\(path)[\($0)]", notes: notes) }
  }

  /// Whether the value holds keys and values; noted where it does not.
  var isMapping: Bool {
    if node.mapping == nil { refuse("must hold keys and values") }
    return node.mapping != nil
  }

  /// The keys and values of a mapping; noted and empty where it is none.
  var members: [(key: String, value: YAMLField)] {
    guard isMapping, let mapping = node.mapping else { return [] }
    return mapping.map { key, value in
      let name = key.scalar?.string ?? "?"
      let place = path.isEmpty ? name : "\(path).\(name)"
      return (name, YAMLField(value, path: place, notes: notes))
    }
  }

  /// The text of a string; noted where it is none.
  var text: String? {
    guard let scalar = node.scalar, [.str, .timestamp].contains(node.kind) else {
      refuse("must be a text: put it in quotes where it looks like something else")
      return nil
    }
    return scalar.string
  }

  /// A number; noted where it is none.
  var number: Double? {
    guard [.int, .float].contains(node.kind), let number = node.float, number.isFinite else {
      refuse("must be a number, without quotes")
      return nil
    }
    return number
  }

  /// true or false; noted where it is neither.
  var boolean: Bool? {
    guard node.kind == .bool, let boolean = node.bool else {
      refuse("must be true or false")
      return nil
    }
    return boolean
  }

  /// One of a few words; noted where it is none of them.
  func choice(of words: [String]) -> String? {
    guard let text else { return nil }
    guard words.contains(text) else {
      refuse("'\(text)' is none of \(words.joined(separator: ", "))")
      return nil
    }
    return text
  }

  /// Doubts every key that is not among those known.
  func doubtKeys(except known: [String]) {
    guard node.mapping != nil else { return }
    for (key, value) in members where !known.contains(key) {
      value.doubt("is unknown here: kept for export, and not read")
    }
  }
}

extension Node {
  /// The type that the value resolves to.
  fileprivate var kind: Tag.Name { Resolver.default.resolveTag(of: self) }
  /// Whether there is nothing.
  fileprivate var isNull: Bool { scalar != nil && kind == .null }
}
