import Reliability

/// A row of the timeline.
struct TimelineRow {
  let at: String
  let happened: String
  /// Markdown.
  let who: String
  /// Markdown.
  let evidence: String

  init(_ entry: TimelineEntry) {
    at = Spelling.moment(entry.occurredAt)
    happened = entry.text
    who = entry.actor.map(MarkdownText.escaped) ?? "-"
    evidence = entry.evidenceURL.map(MarkdownText.link) ?? "-"
  }
}

/// A contributing factor.
struct FactorRow {
  let category: String
  let factor: String?

  init(_ factor: ContributingFactor) {
    category = factor.category.name
    self.factor = factor.text
  }
}

/// An action item of the ledger.
struct ActionRow {
  let actionReference: String
  let action: String
  let type: String
  let priority: String
  let actionOwner: String
  let actionDue: String
  /// Markdown.
  let status: String
  /// Markdown.
  let ticket: String
  /// Markdown.
  let endState: String

  init(_ item: ActionItem, on today: CalendarDay) {
    let record = item.record
    actionReference = item.reference.description
    action = record.title
    type = record.type?.rawValue ?? "-"
    priority = record.priority?.description ?? "-"
    actionOwner = record.owner ?? "nobody"
    actionDue = record.due?.description ?? "-"
    let closed = item.closedAt.map { " \(Spelling.date($0))" } ?? ""
    let reason = record.reason.map { ": \(MarkdownText.escaped($0))" } ?? ""
    status =
      record.status.words + closed + (item.isOverdue(on: today) ? ", **overdue**" : "")
      + (record.status == .wontDo ? reason : "")
    ticket = record.ticketURL.map(MarkdownText.link) ?? "-"
    endState = record.endState.map(MarkdownText.escaped) ?? "-"
  }
}

/// A review check that was waived.
struct WaiverRow {
  let check: String
  let waiverReason: String
  let waivedBy: String
  let waivedAt: String

  init(_ waiver: ReviewWaiver) {
    check = waiver.check
    waiverReason = waiver.reason
    waivedBy = waiver.author
    waivedAt = Spelling.time(waiver.at)
  }
}

/// A change of the postmortem's state.
struct StateChangeRow {
  let changedTo: String
  let changedBy: String
  let changedAt: String
  let changeReason: String?

  init(_ change: PostmortemStateChange) {
    changedTo = change.state.words
    changedBy = change.author
    changedAt = Spelling.time(change.at)
    changeReason = change.reason
  }
}

/// A section that the report has no place of its own for.
struct OtherSection {
  /// Markdown, in one line.
  let heading: String
  let markdown: String

  init?(_ section: PostmortemSection) {
    guard let markdown = AuthoredMarkdown(section.prose).fitted(headingsFrom: 3) else {
      return nil
    }
    heading = section.heading.flatMap { AuthoredMarkdown($0).text } ?? "Notes"
    self.markdown = markdown
  }
}
