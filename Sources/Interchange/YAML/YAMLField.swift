import Reliability
import Yams

/// A value of a YAML document with its place, read as the type that a format says it has; what is
/// wrong is noted, so that one run names everything.
struct YAMLField {
  /// Where it stands in the document: `spec.objectives[0].target`; empty for the document itself.
  let path: String
  let node: Node
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

  /// The line of the document, counted from 1.
  var line: Int { node.mark?.line ?? 1 }

  /// The value under a key; `nil` where there is none or it is null.
  subscript(key: String) -> YAMLField? {
    present(key).flatMap { $0.node.isNull ? nil : $0 }
  }

  /// The value under a key, even null; `nil` where the key does not stand there.
  func present(_ key: String) -> YAMLField? {
    node.value(under: key).map { YAMLField($0, path: place(of: key), notes: notes) }
  }

  /// The value under a key that must be there.
  func required(_ key: String) -> YAMLField? {
    let field = self[key]
    if field == nil {
      if let empty = present(key) {
        empty.refuse("has nothing under it: write its value")
      } else {
        refuse("lacks '\(key)': add it")
      }
    }
    return field
  }

  private func place(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The single value as it was written, whatever its type; `nil` of a list or a mapping.
  var written: String? { node.scalar?.string }

  /// Whether there is nothing.
  var isNull: Bool { node.isNull }

  /// Whether the value is a list.
  var isList: Bool { node.sequence != nil }

  /// Whether the value is a single one: a text, a number, true or false.
  var isScalar: Bool { node.scalar != nil }

  /// Whether the value is a text, and not a number, true, false or nothing.
  var isText: Bool { node.scalar != nil && [.str, .timestamp].contains(node.kind) }

  /// The elements of a list; noted and empty where it is none.
  var elements: [YAMLField] {
    guard let sequence = node.sequence else {
      refuse("must be a list: begin each element with '- '")
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
    guard isMapping, let members = node.members else { return [] }
    return members.map { key, value in
      let name = key.scalar?.string ?? "?"
      return (name, YAMLField(value, path: place(of: name), notes: notes))
    }
  }

  /// The text of a string; noted where it is none.
  var text: String? {
    guard let scalar = node.scalar else {
      refuse("must be a single text")
      return nil
    }
    guard isText else {
      refuse(
        node.isNull
          ? "has nothing under it: write its value"
          : "must be a text: put \(scalar.string) in quotes")
      return nil
    }
    return scalar.string
  }

  /// A number; noted where it is none.
  var number: Double? {
    if let text = node.scalar?.string, node.kind == .str, Double(text) != nil {
      refuse("must be a number: take the quotes from \"\(text)\"")
      return nil
    }
    guard [.int, .float].contains(node.kind), let number = node.float, number.isFinite else {
      refuse("must be a number, in digits")
      return nil
    }
    return number
  }

  /// true or false; noted where it is neither.
  var boolean: Bool? {
    guard node.kind == .bool, let boolean = node.bool else {
      refuse("must be true or false, without quotes")
      return nil
    }
    return boolean
  }

  /// One of a few words; noted where it is none of them.
  func choice(of words: [String]) -> String? {
    guard let text else { return nil }
    guard words.contains(text) else {
      let hint = words.mostSimilar(to: text).map { ": did you mean \($0)?" } ?? ""
      refuse("'\(text)' is none of \(words.joined(separator: ", "))\(hint)")
      return nil
    }
    return text
  }

  /// Doubts every key that is not among those known, and those known that have nothing under them.
  func doubtKeys(except known: [String]) {
    guard node.mapping != nil else { return }
    for (key, value) in members where known.contains(key) && value.node.isNull {
      value.doubt("has nothing under it, which the schema does not allow: not read")
    }
    for (key, value) in members where !known.contains(key) {
      let hint = known.mostSimilar(to: key).map { "; did you mean '\($0)'?" } ?? ""
      value.doubt("is unknown here: kept for export, and not read\(hint)")
    }
  }
}
