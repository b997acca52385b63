/// Every path of an object of JSON, such as `period.start`; of the rows of lists those of the first.
package func jsonPaths(of value: Any, below prefix: String = "") -> Set<String> {
  if let list = value as? [Any] { return list.first.map { jsonPaths(of: $0, below: prefix) } ?? [] }
  guard let object = value as? [String: Any] else { return [] }
  return object.reduce(into: []) { paths, member in
    let path = prefix + member.key
    paths.insert(path)
    paths.formUnion(jsonPaths(of: member.value, below: path + "."))
  }
}

/// The paths that lead to values, and not only to further paths.
package func leaves(of paths: Set<String>) -> Set<String> {
  let parents = paths.map { $0.split(separator: ".").dropLast().joined(separator: ".") }
  return paths.subtracting(parents)
}
