import Reliability

/// What became of an import, as `--json` shows it.
struct ImportReportView: Encodable {
  let total: Int
  let created: Int
  let updated: Int
  let unchanged: Int
  let skipped: [String: Int]
  let fieldsWithoutPlace: [String: Int]
  let unknownMilestones: [String: Int]
  let addedServices: [String]

  init(_ report: ImportReport) {
    total = report.total
    created = report.created
    updated = report.updated
    unchanged = report.unchanged
    skipped = report.skipped
    fieldsWithoutPlace = report.fieldsWithoutPlace
    unknownMilestones = Dictionary(
      uniqueKeysWithValues: report.unknownMilestones.map { ($0.key.rawValue, $0.value) })
    addedServices = report.addedServices
  }
}

extension ImportReport {
  /// The report for a terminal.
  var lines: [String] {
    var lines = [
      "Read \(total): \(created) created, \(updated) updated, \(unchanged) unchanged, "
        + "\(skipped.values.reduce(0, +)) skipped"
    ]
    lines += skipped.sorted { $0.key < $1.key }.map {
      "  skipped: \($0.value) \($0.key.singleLine)"
    }
    if !addedServices.isEmpty {
      lines.append("  services added to the catalogue: \(addedServices.joined(separator: ", "))")
    }
    lines += fieldsWithoutPlace.sorted { $0.key < $1.key }.map {
      "  no place for the field \($0.key.singleLine), which \($0.value) held"
    }
    lines += Milestone.allCases.compactMap { milestone in
      unknownMilestones[milestone].map { "  \(milestone.words) stays unknown for \($0)" }
    }
    return lines
  }
}
