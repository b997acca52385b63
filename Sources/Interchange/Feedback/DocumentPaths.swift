/// The paths of the documents of SLOs in a packet, each its own: names differ by characters that stand
/// in no path.
struct DocumentPaths {
  private static let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-.")

  private var paths: [String: String] = [:]

  init(_ names: [String]) {
    var taken: Set<String> = []
    for name in names.sorted() {
      let stem = String(name.lowercased().map { Self.allowed.contains($0) ? $0 : "-" })
      var path = "slo/\(stem).yaml"
      var number = 1
      while !taken.insert(path).inserted {
        number += 1
        path = "slo/\(stem)-\(number).yaml"
      }
      paths[name] = path
    }
  }

  /// The path of an SLO's document, `nil` where the SLO is none of those named.
  subscript(name: String) -> String? { paths[name] }
}
