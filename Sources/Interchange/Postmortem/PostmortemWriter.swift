package import Reliability

/// Writes postmortems in our own dialect, so that reading gives back the same content.
package enum PostmortemWriter {
  /// The text of a content, as ``PostmortemContent/normalized`` has it; lines end with a line feed.
  package static func text(of content: PostmortemContent) -> String {
    let content = content.normalized
    var blocks = [("# " + content.title).trimmed]
    var written: Set<PostmortemSection.Kind> = []
    for section in content.sections {
      if let heading = section.heading {
        blocks.append((String(repeating: "#", count: section.level) + " " + heading).trimmed)
      }
      blocks.append(section.prose)
      guard let kind = section.kind, written.insert(kind).inserted else { continue }
      switch kind {
      case .timeline where !content.timeline.isEmpty:
        blocks.append(timeline(content.timeline))
      case .contributingFactors: blocks.append(factors(content.factors))
      case .actionItems: blocks.append(actions(content.actions))
      default: break
      }
    }
    return frontMatter(content.header)
      + blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// A timeline as a table, without a line feed at its end.
  package static func timeline(_ entries: [TimelineEntry]) -> String {
    let rows = entries.map { entry in
      [
        entry.occurredAt.inTable, entry.kind.rawValue, entry.text, entry.actor ?? "",
        entry.evidenceURL ?? "",
      ].map { TableCells.escape(($0.stated ?? "").asField) }
    }
    let head = [
      ["Time (UTC)", "Kind", "Event", "By", "Evidence"], [String](repeating: "---", count: 5),
    ]
    return (head + rows)
      .map { $0.map { $0.isEmpty ? "|" : "| \($0) " }.joined() + "|" }
      .joined(separator: "\n")
  }

  /// Contributing factors as a list, without a line feed at its end.
  package static func factors(_ factors: [ContributingFactor]) -> String {
    factors.map { factor in
      let text = factor.text?.stated.map { ": \($0.asField)" } ?? ""
      return "- `\(factor.category.name)`\(text)"
    }.joined(separator: "\n")
  }

  /// Action items as a list, without a line feed at its end.
  package static func actions(_ actions: [StatedAction]) -> String {
    actions.map { lines(of: $0).joined(separator: "\n") }.joined(separator: "\n")
  }

  /// The lines of an action item.
  static func lines(of action: StatedAction) -> [String] {
    let record = action.record
    let reference = action.reference.map { "\($0): " } ?? ""
    let title = record.title.inOneLine[...].asActionTitle
    return ["- \(record.status.box) \(reference)\(title)".trimmed]
      + ActionField.allCases.compactMap { field in
        field.text(of: record)?.stated.map { "  - \(field.rawValue): \($0.asField)" }
      }
  }
}

extension Instant {
  /// The instant in UTC as a row of a table has it: `2026-11-20 14:02Z`.
  fileprivate var inTable: String {
    let local = LocalDateTime(millisecondsAsUTC: millisecondsSinceEpoch)
    let isWholeMinute = local.millisecondOfDay % 60_000 == 0
    let text = isWholeMinute ? local.iso8601.dropLast(3) : local.iso8601[...]
    return text.replacing("T", with: " ") + "Z"
  }
}

extension String {
  /// The text without white space at its end.
  fileprivate var trimmed: String { String(trimmingWhitespace) }
}
