import Yams

/// Changes single values of an OpenSLO document: in what it says, and in its text where it stands.
struct OpenSLOEditor {
  /// What the changed document says.
  private(set) var tree: Node
  private let source: YAMLSource
  /// What is written instead of what, from places of the text; `nil` once a change could not be made
  /// in place.
  private var edits: [(place: Range<Int>, text: String)]? = []

  init(_ tree: Node, text: String) {
    self.tree = tree
    source = YAMLSource(text)
  }

  /// The text with the changes; `nil` where one could not be made in place.
  var text: String? {
    guard let edits else { return nil }
    var characters = source.characters
    for edit in edits.sorted(by: { $0.place.lowerBound > $1.place.lowerBound }) {
      characters.replaceSubrange(edit.place, with: edit.text.unicodeScalars)
    }
    return String(String.UnicodeScalarView(characters))
  }

  /// A text of what the changed document says, written anew; `nil` where there is none.
  var rewritten: String? {
    try? Yams.serialize(node: tree, width: -1, allowUnicode: true)
  }

  /// Sets a target in the form that it has: a fraction or a percentage.
  mutating func setTarget(ofObjective index: Int, to target: WrittenTarget) {
    let objective = tree["spec"]?["objectives"]?[index]
    let isPercent = objective?.value(under: "targetPercent") != nil
    let key = isPercent ? "targetPercent" : "target"
    let text = isPercent ? target.percent : target.fraction
    write(text, behind: key, of: objective)
    tree["spec"]?["objectives"]?[index]?[key] = Node(text)
  }

  /// Sets the length of the window; one that followed the calendar then rolls.
  mutating func setWindow(_ length: String, leavesCalendar: Bool) {
    guard let window = tree["spec"]?["timeWindow"]?[0] else {
      let text = ["timeWindow:", "  - duration: \(length)", "    isRolling: true"]
      insert(text, behind: "budgetingMethod", of: tree["spec"], flow: nil)
      tree["spec"]?["timeWindow"] = [["duration": Node(length), "isRolling": "true"]]
      return
    }
    write(length, behind: "duration", of: window)
    tree["spec"]?["timeWindow"]?[0]?["duration"] = Node(length)
    guard leavesCalendar else { return }
    if window.value(under: "isRolling") != nil {
      write("true", behind: "isRolling", of: window)
      replaceBlock("calendar", of: window, with: nil)
    } else {
      replaceBlock("calendar", of: window, with: "isRolling: true")
    }
    tree["spec"]?["timeWindow"]?[0]?["isRolling"] = "true"
    tree["spec"]?["timeWindow"]?[0]?.mapping?["calendar"] = nil
  }

  /// Sets an annotation, in quotes where it is new.
  mutating func setAnnotation(_ key: String, to value: String) {
    let metadata = tree["metadata"]
    let written = "\(key): \"\(value)\""
    let node = Node(value, .implicit, .doubleQuoted)
    guard let annotations = metadata?["annotations"], annotations.mapping?.isEmpty == false else {
      let flow = metadata?["annotations"] == nil ? "annotations: {\(written)}" : nil
      if metadata?["annotations"] == nil {
        insert(["annotations:", "  \(written)"], behind: "name", of: metadata, flow: flow)
      } else {
        edits = nil
      }
      tree["metadata"]?["annotations"] = Node([(Node(key), node)])
      return
    }
    if annotations.value(under: key) != nil {
      write(value, behind: key, of: annotations)
    } else {
      insert(written, before: annotations)
    }
    tree["metadata"]?["annotations"]?[key] = node
  }

  // MARK: - Edits

  private mutating func edit(_ place: Range<Int>, _ text: String) {
    edits?.append((place, text))
  }

  private func member(_ key: String, of mapping: Node?) -> (key: Node, value: Node)? {
    mapping?.mapping?.first { $0.key.scalar?.string == key }
  }

  private func place(of key: String, in mapping: Node?) -> YAMLSource.Place? {
    guard let member = member(key, of: mapping), let text = member.value.scalar?.string
    else { return nil }
    return source.value(behind: member.key, saying: text)
  }

  /// Writes a single value in place of the one under a key.
  private mutating func write(_ text: String, behind key: String, of mapping: Node?) {
    guard let place = place(of: key, in: mapping) else { return edits = nil }
    edit(place.inner, text)
  }

  /// Writes lines, in the column of a key, behind the line of its single value, or within brackets
  /// what `flow` says.
  private mutating func insert(
    _ lines: [String], behind key: String, of mapping: Node?, flow: String?
  ) {
    guard let place = place(of: key, in: mapping), let mark = member(key, of: mapping)?.key.mark
    else { return edits = nil }
    let end = place.whole.upperBound
    guard mapping.map(source.isInBraces) != true else {
      guard let flow else { return edits = nil }
      return edit(end..<end, ", " + flow)
    }
    let lineEnd = source.line(of: place.whole.lowerBound).upperBound
    let lineBreak = source.lineBreak(at: place.whole.lowerBound)
    let margin = String(repeating: " ", count: mark.column - 1)
    edit(lineEnd..<lineEnd, lines.map { lineBreak + margin + $0 }.joined())
  }

  /// Writes a member before the first of a mapping.
  private mutating func insert(_ text: String, before mapping: Node) {
    guard let mark = mapping.mapping?.first?.key.mark, let start = source.offset(of: mark)
    else { return edits = nil }
    let separator =
      source.isInBraces(mapping)
      ? ", " : source.lineBreak(at: start) + String(repeating: " ", count: mark.column - 1)
    edit(start..<start, text + separator)
  }

  /// Writes a line in place of a member of a block, or takes its lines away.
  private mutating func replaceBlock(_ key: String, of mapping: Node, with text: String?) {
    guard !source.isInBraces(mapping), let mark = member(key, of: mapping)?.key.mark,
      let start = source.offset(of: mark)
    else { return edits = nil }
    let block = source.block(at: start)
    if let text { return edit(block, text) }
    // The line break before it goes with it; what stands first behind a dash cannot go alone.
    let line = source.line(of: start)
    guard line.lowerBound > 0, source.characters[line.lowerBound..<start].allSatisfy({ $0 == " " })
    else { return edits = nil }
    let before = source.line(of: line.lowerBound - 1)
    edit(before.upperBound..<block.upperBound, "")
  }
}
