import Yams

extension Node {
  /// The type that the value resolves to.
  var kind: Tag.Name { Resolver.default.resolveTag(of: self) }

  /// Whether there is nothing.
  var isNull: Bool { scalar != nil && kind == .null }

  /// The keys and values of a mapping, those of others that `<<` merges into it included; `nil`
  /// where it is none.
  var members: [(key: Node, value: Node)]? {
    guard let mapping else { return nil }
    var members: [(key: Node, value: Node)] = mapping.filter { $0.key.kind != .merge }
    for (key, merged) in mapping where key.kind == .merge {
      // Of several mappings the earlier holds, and over all of them what is written here.
      for source in merged.sequence.map(Array.init) ?? [merged] {
        members += (source.members ?? []).filter { member in
          !members.contains { $0.key == member.key }
        }
      }
    }
    return members
  }

  /// The value under a key, `nil` where there is none.
  func value(under key: String) -> Node? {
    members?.first { $0.key.scalar?.string == key }?.value
  }
}
