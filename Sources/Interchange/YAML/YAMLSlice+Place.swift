import Yams

extension YAMLSlice {
  /// The line of the slice on which a parser stopped, counted from 1, and why.
  func place(of error: any Error) -> (line: Int, problem: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (min(mark.line, max(1, lines.count)), problem)
    case .duplicatedKeysInMapping(let keys, let context):
      (
        secondLine(of: keys.first ?? "", from: context.mark),
        "the key '\(keys.joined(separator: "', '"))' stands there twice"
      )
    case .reader(let problem, let offset, _, _): (line(atOffset: offset ?? 0), problem)
    default: (1, "\(error)")
    }
  }

  /// The line on which a key stands again in the column where it first stands.
  private func secondLine(of key: String, from mark: Mark) -> Int {
    let second = lines.indices.dropFirst(mark.line).first { index in
      let line = lines[index].dropFirst(mark.column - 1)
      return lines[index].indentation == mark.column - 1 && line.hasPrefix(key + ":")
    }
    return second.map { $0 + 1 } ?? mark.line
  }

  private func line(atOffset offset: Int) -> Int {
    1 + text.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }
}
