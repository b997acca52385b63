import Reliability

/// A record of satisfaction, as `--json` shows it.
struct SatisfactionView: Encodable {
  let reference: String
  let subject: String
  let level: SatisfactionLevel
  let from: Instant
  let to: Instant
  let source: SatisfactionSource
  @OrNull var score: Score?
  @OrNull var responses: Int?
  @OrNull var evidence: String?
  let author: String
  let recordedAt: Instant
  @OrNull var withdrawn: WithdrawalView?

  struct Score: Encodable {
    let value: Double
    let best: Double
  }

  init(_ record: SatisfactionRecord) {
    let statement = record.statement
    reference = record.reference.description
    subject = record.subject.description
    level = statement.level
    from = statement.period.start
    to = statement.period.end
    source = statement.source
    score = statement.score.map { Score(value: $0.value, best: $0.best) }
    responses = statement.responses
    evidence = statement.evidence
    author = record.author
    recordedAt = record.recordedAt
    withdrawn = record.withdrawal.map(WithdrawalView.init)
  }
}

/// What is recorded of satisfaction, as `--json` shows it.
struct SatisfactionListView: Encodable {
  let records: [SatisfactionView]
  @OrNull var finding: Finding?
  let suggestions: [Suggestion]

  /// What the records say of an SLO in a period.
  struct Finding: Encodable {
    let outcome: String
    @OrNull var level: SatisfactionLevel?
    let records: [String]

    init(_ finding: SatisfactionFinding) {
      outcome =
        switch finding {
        case .recorded: "recorded"
        case .mixed: "mixed"
        case .unrecorded: "unrecorded"
        }
      level = finding.level
      records = finding.records.map(\.reference.description)
    }
  }

  /// What customer-detected incidents suggest to record.
  struct Suggestion: Encodable {
    let subject: String
    let from: Instant
    let to: Instant
    let incidents: [String]
    let known: Int
  }

  init(
    records: [SatisfactionRecord], finding: SatisfactionFinding?,
    suggestions: [SatisfactionSuggestion]
  ) {
    self.records = records.map(SatisfactionView.init)
    self.finding = finding.map(Finding.init)
    self.suggestions = suggestions.map {
      Suggestion(
        subject: $0.subject.description, from: $0.period.start, to: $0.period.end,
        incidents: $0.incidents.map(\.description), known: $0.known)
    }
  }
}
