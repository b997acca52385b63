extension LineDifference {
  /// The difference in the unified format, as `git apply` and `patch` read it.
  ///
  /// - Parameters:
  ///   - oldName: The name of the old text, behind `---`.
  ///   - newName: The name of the new text, behind `+++`.
  ///   - context: How many lines that both texts have stand around each change.
  /// - Returns: A head and hunks; nothing where the texts are the same.
  package func unified(from oldName: String, to newName: String, context: Int = 3) -> String {
    guard !isEmpty else { return "" }
    var output = Array("--- \(Self.header(oldName))\n+++ \(Self.header(newName))\n".utf8)
    for hunk in hunks(context: context) { write(hunk, context: context, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// A name in one line; a tab ends one with a space in it, which would else end at the space.
  private static func header(_ name: String) -> String {
    let name = name.inOneLine
    return name.contains(" ") ? name + "\t" : name
  }

  /// The changes, those together between which the lines of context would meet.
  private func hunks(context: Int) -> [ArraySlice<Change>] {
    var hunks: [ArraySlice<Change>] = []
    var start = changes.startIndex
    for index in changes.indices.dropFirst()
    where changes[index].old.lowerBound - changes[index - 1].old.upperBound > 2 * context {
      hunks.append(changes[start..<index])
      start = index
    }
    return hunks + [changes[start...]]
  }

  private func write(_ hunk: ArraySlice<Change>, context: Int, to output: inout [UInt8]) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let lead = min(context, first.old.lowerBound)
    let trail = min(context, old.count - last.old.upperBound)
    let oldLines = first.old.lowerBound - lead..<last.old.upperBound + trail
    let newLines = first.new.lowerBound - lead..<last.new.upperBound + trail
    output += "@@ -\(Self.place(oldLines)) +\(Self.place(newLines)) @@\n".utf8
    var next = oldLines.lowerBound
    for change in hunk {
      write(old, next..<change.old.lowerBound, sign: " ", to: &output)
      write(old, change.old, sign: "-", to: &output)
      write(new, change.new, sign: "+", to: &output)
      next = change.old.upperBound
    }
    write(old, next..<oldLines.upperBound, sign: " ", to: &output)
  }

  /// Lines as the head of a hunk names them: the first one, counted from 1, and how many; of none,
  /// the line that they stand behind.
  private static func place(_ lines: Range<Int>) -> String {
    switch lines.count {
    case 0: "\(lines.lowerBound),0"
    case 1: "\(lines.lowerBound + 1)"
    default: "\(lines.lowerBound + 1),\(lines.count)"
    }
  }

  private func write(
    _ lines: TextLines, _ range: Range<Int>, sign: Unicode.Scalar, to output: inout [UInt8]
  ) {
    for index in range {
      let line = lines[index]
      output.append(UInt8(ascii: sign))
      output += line
      if line.last != .lineFeed { output += "\n\\ No newline at end of file\n".utf8 }
    }
  }
}
