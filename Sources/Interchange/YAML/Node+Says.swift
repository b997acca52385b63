import Yams

extension Node {
  /// Whether two values say the same; the order of keys says nothing.
  func says(_ other: Node) -> Bool {
    switch (self, other) {
    case (.mapping(let here), .mapping(let there)):
      here.count == there.count
        && here.allSatisfy { pair in there[pair.key].map { pair.value.says($0) } ?? false }
    case (.sequence(let here), .sequence(let there)):
      here.count == there.count && zip(here, there).allSatisfy { $0.says($1) }
    default: self == other
    }
  }
}
