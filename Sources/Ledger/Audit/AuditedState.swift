import Crypto
import Reliability

/// What the audit log records of a thing: its fields as text, in a fixed order, and its timeline.
struct AuditedState {
  /// What it is: `INC-42`, `slo/checkout-availability`.
  let subject: String
  /// The fields that hold something.
  let fields: [Field]
  /// The timeline, in the order in which it was recorded.
  let timeline: [TimelineEntry]
  /// SHA-256 over the fields and the timeline.
  let digest: SHA256Digest

  init(subject: String, fields: [Field], timeline: [TimelineEntry] = []) {
    self.init(
      subject: subject, fields: fields, timeline: timeline,
      digest: Self.digest(of: fields, timeline))
  }

  /// The state of a thing by what it holds, and without what it does not.
  init(subject: String, values: [(name: String, value: String?)]) {
    self.init(
      subject: subject,
      fields: values.compactMap { name, value in value.map { .init(name: name, value: $0) } })
  }

  private init(
    subject: String, fields: [Field], timeline: [TimelineEntry], digest: SHA256Digest
  ) {
    self.subject = subject
    self.fields = fields
    self.timeline = timeline
    self.digest = digest
  }

  /// The same state of another subject.
  func of(_ subject: String) -> AuditedState {
    AuditedState(subject: subject, fields: fields, timeline: timeline, digest: digest)
  }

  /// A field and its value.
  struct Field: Equatable {
    let name: String
    let value: String
  }

  private static func digest(of fields: [Field], _ timeline: [TimelineEntry]) -> SHA256Digest {
    var hasher = RecordHasher()
    for field in fields {
      hasher.combine(field.name)
      hasher.combine(field.value)
    }
    for entry in timeline { hasher.combine(entry) }
    return hasher.finalize()
  }

  /// What changed since `before`, as a JSON object: `{"title":{"from":"…","to":"…"}}`.
  ///
  /// Of a thing that is new the timeline is left out: the ledger holds it, and the digest covers it.
  func changes(since before: AuditedState?) -> String {
    var json = ChangesWriter()
    let old = before?.fields ?? []
    for field in fields {
      let previous = old.first { $0.name == field.name }?.value
      if previous != field.value {
        json.append(field.name, from: previous, to: field.value)
      }
    }
    for field in old where !fields.contains(where: { $0.name == field.name }) {
      json.append(field.name, from: field.value, to: nil)
    }
    if let before {
      for index in 0..<max(before.timeline.count, timeline.count) {
        let previous = before.timeline.dropFirst(index).first?.auditText
        let current = timeline.dropFirst(index).first?.auditText
        if previous != current {
          json.append("timeline \(index + 1)", from: previous, to: current)
        }
      }
    }
    return json.text
  }
}

extension TimelineEntry {
  /// The entry in one line.
  fileprivate var auditText: String {
    let details = [actor.map { "by \($0)" }, evidenceURL].compactMap { $0 }
    return "\(occurredAt.iso8601) \(kind.rawValue): \(text)"
      + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
  }
}
