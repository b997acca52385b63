import Reliability

/// An alert as Alertmanager tells it.
struct AlertmanagerAlert {
  private var labels: [String: String] = [:]
  private var annotations: [String: String] = [:]
  private let startedAt: Instant
  private var endedAt: Instant?
  private var url: String?
  private var fingerprint: String?
  private var status: Status?
  private var fieldsWithoutPlace: [String] = []

  /// What the alert does, in the words of the webhook or of the interface.
  private enum Status: Equatable {
    /// The webhook's `firing`, or the interface's `active` or `unprocessed`.
    case firing
    /// The webhook's `resolved`.
    case resolved
    /// The interface's `suppressed`: silenced or inhibited, so that nobody was told.
    case suppressed
  }

  /// An alert from an element of a body or an answer.
  ///
  /// - Throws: ``JSONField/Mismatch`` naming the field that is not as it must be.
  init(_ field: JSONField) throws(JSONField.Mismatch) {
    var startsAt: Instant?
    for member in try field.members() {
      switch member.name {
      case "labels": labels = try Self.texts(member)
      case "annotations": annotations = try Self.texts(member)
      case "startsAt": startsAt = try member.instant()
      case "endsAt": endedAt = try member.instant()
      case "generatorURL": url = try member.string()
      case "fingerprint": fingerprint = try member.identifier()
      case "status": status = try Self.status(member)
      default: fieldsWithoutPlace.append(member.name)
      }
    }
    guard let startsAt, startsAt.isStated else { throw field.mismatch("lacks 'startsAt'") }
    startedAt = startsAt
    if labels.isEmpty { throw field.mismatch("lacks 'labels'") }
    if status == .resolved, endedAt?.isStated != true {
      throw field.mismatch("is resolved, and lacks 'endsAt'")
    }
    if let endedAt = end, endedAt < startedAt {
      throw field.mismatch("ends (\(endedAt.iso8601)) before it starts (\(startedAt.iso8601))")
    }
  }

  /// When it ended. As long as it fires the webhook states a zero, and the interface a time in the
  /// future by which it would end if nobody said that it fires still.
  private var end: Instant? {
    guard let endedAt, endedAt.isStated, status == nil || status == .resolved else { return nil }
    return endedAt
  }

  /// The alert as the ledger takes it.
  func reported(_ options: AlertmanagerReader.Options) -> ReportedAlert {
    let statement = AlertStatement(
      source: options.source, labels: labels, annotations: annotations,
      startedAt: startedAt, endedAt: end,
      fingerprint: fingerprint.flatMap { $0.isEmpty ? nil : $0 },
      url: url.flatMap { $0.isEmpty ? nil : $0 },
      slo: options.sloLabels.compactMap { labels[$0] }.first { !$0.isEmpty })
    let reason: String? =
      statement.name.isEmpty
      ? "without the label \(AlertStatement.nameLabel)"
      : status == .suppressed ? "silenced or inhibited: nobody was told" : nil
    return ReportedAlert(
      statement, skipReason: reason, fieldsWithoutPlace: fieldsWithoutPlace)
  }

  private static func texts(_ field: JSONField) throws(JSONField.Mismatch) -> [String: String] {
    var texts: [String: String] = [:]
    for member in try field.members() { texts[member.name] = try member.string() }
    return texts
  }

  private static func status(_ field: JSONField) throws(JSONField.Mismatch) -> Status {
    guard field.isObject else { return try status(field, word: field.string()) }
    guard let state = try field.members().first(where: { $0.name == "state" }) else {
      throw field.mismatch("lacks 'state'")
    }
    return try status(state, word: state.string())
  }

  private static func status(
    _ field: JSONField, word: String
  ) throws(JSONField.Mismatch) -> Status {
    switch word {
    case "firing", "active", "unprocessed": return .firing
    case "resolved": return .resolved
    case "suppressed": return .suppressed
    default:
      throw field.mismatch("'\(word)' is no status of an alert: firing, resolved and others are")
    }
  }
}

extension Instant {
  /// Whether it is a time at all: Go writes a time that is not set as the year 1.
  fileprivate var isStated: Bool { millisecondsSinceEpoch > 0 }
}
