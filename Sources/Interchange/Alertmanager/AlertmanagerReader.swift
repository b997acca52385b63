package import Foundation
package import Reliability

/// Reads alerts as Alertmanager tells them, one after the other: bodies of its webhook (version 4)
/// and the answer of its `/api/v2/alerts`, each alone, in an array, or as JSON lines.
package struct AlertmanagerReader {
  private let file: String
  private let options: Options
  private var records: JSONRecords
  private var waiting: ArraySlice<ReportedAlert> = []
  /// How many alerts senders left out of bodies that would have been too long.
  package private(set) var truncated = 0

  /// How alerts are taken.
  package struct Options: Hashable, Sendable {
    /// What the source is called. Those who send the same alerts are one source.
    package var source: String
    /// The labels that name an SLO, the first that is there counts.
    package var sloLabels: [String]

    /// Options; the labels are those of psgf's own rules and of well-known generators.
    package init(source: String, sloLabels: [String] = AlertStatement.sloLabels) {
      self.source = source
      self.sloLabels = sloLabels
    }
  }

  /// A reader of a file.
  ///
  /// - Throws: ``ByteSourceError``.
  package init(_ source: ByteSource, _ options: Options) throws(ByteSourceError) {
    file = source.name
    self.options = options
    records = try JSONRecords(source)
  }

  /// A reader of an answer that is there as a whole; messages call it `name`.
  package init(_ answer: Data, name: String, _ options: Options) {
    file = name
    self.options = options
    records = JSONRecords(answer, name: name)
  }

  /// The next alert, `nil` after the last.
  ///
  /// - Throws: ``JSONSyntaxError``, ``ByteSourceError``, ``AlertFileError``.
  package mutating func next() throws -> ReportedAlert? {
    while waiting.isEmpty {
      guard let record = try records.next() else { return nil }
      do {
        waiting = try alerts(in: JSONField(record, name: "alert"))[...]
      } catch {
        throw AlertFileError.field(
          file: file, line: error.line, field: error.field, reason: error.reason)
      }
    }
    return waiting.removeFirst()
  }

  private mutating func alerts(
    in field: JSONField
  ) throws(JSONField.Mismatch) -> [ReportedAlert] {
    let members = try field.members()
    guard let list = members.first(where: { $0.name == "alerts" }) else {
      return [try AlertmanagerAlert(field).reported(options)]
    }
    if let version = members.first(where: { $0.name == "version" }) {
      let stated = try version.identifier()
      guard stated == "4" else {
        throw version.mismatch("'\(stated)' is no version that is read: 4 is")
      }
    }
    if let count = members.first(where: { $0.name == "truncatedAlerts" }) {
      truncated += Int(try count.identifier()) ?? 0
    }
    var alerts: [ReportedAlert] = []
    for element in try list.elements() {
      alerts.append(try AlertmanagerAlert(element).reported(options))
    }
    return alerts
  }
}

/// Why a file holds no alerts of an Alertmanager.
package enum AlertFileError: Error, Equatable {
  /// A field is not as it must be.
  case field(file: String, line: Int, field: String, reason: String)
}

extension AlertFileError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .field(let file, let line, let field, let reason):
      "\(file):\(line): \(field): \(reason); give a body of Alertmanager's webhook or the answer of "
        + "/api/v2/alerts"
    }
  }
}
