import Reliability

/// What became of an import, as `--json` shows it.
struct PostmortemImportView: Encodable {
  let files: [File]
  let addedActions: Int
  let addedServices: [String]

  /// A file; the incident and the reason are null where there is none.
  struct File: Encodable {
    let path: String
    let outcome: String
    @OrNull var incident: String?
    @OrNull var reason: String?

    init(_ file: PostmortemImportReport.File) {
      path = file.path
      (outcome, incident, reason) =
        switch file.outcome {
        case .created(let incident, _): ("created", incident.description, nil)
        case .updated(let incident, _): ("updated", incident.description, nil)
        case .unchanged(let incident): ("unchanged", incident.description, nil)
        case .skipped(let reason): ("skipped", nil, reason)
        }
    }
  }

  init(_ report: PostmortemImportReport) {
    files = report.files.map(File.init)
    addedActions = report.addedActions
    addedServices = report.addedServices
  }
}

extension PostmortemImportReport {
  /// Every file with what became of it, and the sums.
  var lines: [String] {
    var table = TextTable()
    for file in files {
      switch file.outcome {
      case .created(let incident, let isNew):
        table.append([
          "created", incident.description, file.path + (isNew ? "" : ", incident known"),
        ])
      case .updated(let incident, let revision):
        table.append(["updated", incident.description, "\(file.path), revision \(revision)"])
      case .unchanged(let incident):
        table.append(["unchanged", incident.description, file.path])
      case .skipped(let reason): table.append(["skipped", "-", "\(file.path): \(reason)"])
      }
    }
    let counts = Dictionary(grouping: files.map { PostmortemImportView.File($0).outcome }) { $0 }
    let sums = ["created", "updated", "unchanged", "skipped"].map { outcome in
      "\(outcome) \(counts[outcome]?.count ?? 0)"
    }
    var lines = table.lines + ["\(files.count) files: \(sums.joined(separator: ", "))"]
    if addedActions > 0 { lines.append("Action items: \(addedActions) added") }
    if !addedServices.isEmpty {
      lines.append("Services added by name alone: \(addedServices.joined(separator: ", "))")
    }
    return lines
  }
}
