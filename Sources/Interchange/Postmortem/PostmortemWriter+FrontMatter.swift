package import Reliability

extension PostmortemWriter {
  /// Front matter with the lines around it, without a line feed at its end; empty where it states
  /// nothing.
  package static func frontMatter(of header: PostmortemHeader) -> String {
    String(frontMatter(header.normalized).trimmingWhitespace)
  }

  /// The front matter, empty where it states nothing.
  static func frontMatter(_ header: PostmortemHeader) -> String {
    var lines: [String] = []
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(value)") }
    }
    add("incident", header.incident?.description)
    add("revision", header.revision.map(String.init))
    add("owner", header.owner?.asYAML)
    add("severity", header.severity?.description)
    if !header.services.isEmpty {
      add("services", "[\(header.services.map(\.asYAML).joined(separator: ", "))]")
    }
    add("trigger", header.trigger?.name.asYAML)
    add("change", header.change?.asYAML)
    add("detection", header.detection?.rawValue)
    let milestones = header.milestones.known
    if !milestones.isEmpty { lines.append("milestones:") }
    for (milestone, instant) in milestones {
      lines.append("  \(milestone.rawValue): \(instant.iso8601)")
    }
    return lines.isEmpty ? "" : "---\n\(lines.joined(separator: "\n"))\n---\n\n"
  }
}
