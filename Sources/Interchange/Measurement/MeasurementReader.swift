package import Reliability

/// Reads good and total events by interval, from CSV with a header line or from JSON objects: one a
/// line, or in an array.
///
/// Fields: `slo` unless one is given for all; `start`; `end` unless a length is given for all; and
/// two of `good`, `bad` and `total`. A time is ISO 8601 with a zone, or seconds since 1970, or
/// milliseconds where it has twelve digits or more. Names of fields count in any case.
package struct MeasurementReader {
  /// What is said once for all intervals, instead of with each.
  package struct Defaults: Hashable, Sendable {
    /// The SLO.
    package var slo: String?
    /// How long an interval is.
    package var length: Duration?

    /// Defaults from their parts.
    package init(slo: String? = nil, length: Duration? = nil) {
      self.slo = slo
      self.length = length
    }
  }

  /// The fields that were there and mean nothing here, in the order in which they were found.
  package private(set) var unusedFields: [String] = []

  private let source: ByteSource
  private let defaults: Defaults
  private var rows: Rows

  private enum Rows {
    case csv(CSVReader, header: [String])
    case json(JSONRecords)
  }

  /// A reader of a source.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - isJSON: Whether it holds JSON; CSV else.
  ///   - defaults: What is said once for all.
  /// - Throws: ``MeasurementFileError``, ``CSVError``, ``ByteSourceError``.
  package init(_ source: ByteSource, isJSON: Bool, defaults: Defaults = Defaults()) throws {
    self.source = source
    self.defaults = defaults
    guard !isJSON else {
      rows = .json(try JSONRecords(source))
      return
    }
    var reader = try CSVReader(source)
    let header = try reader.next()?.fields.map { $0.trimmedSpaces.lowercased() } ?? []
    rows = .csv(reader, header: header)
    try checkHeader(header)
    note(header)
  }

  /// The next interval, `nil` after the last.
  ///
  /// - Throws: ``MeasurementFileError``, ``CSVError``, ``JSONSyntaxError``, ``ByteSourceError``.
  package mutating func next() throws -> ImportedInterval? {
    switch rows {
    case .csv(var reader, let header):
      let record = try reader.next()
      rows = .csv(reader, header: header)
      guard let record else { return nil }
      guard record.fields.count == header.count else {
        throw error(
          record.line, field: "line",
          "it has \(record.fields.count) fields and the header \(header.count)")
      }
      let filled = zip(header, record.fields.map(\.trimmedSpaces)).filter { !$0.1.isEmpty }
      return try interval(Dictionary(filled) { first, _ in first }, line: record.line)
    case .json(var records):
      let record = try records.next()
      rows = .json(records)
      guard let record else { return nil }
      let fields = try record.measurementFields(file: source.name)
      note(fields.keys.sorted())
      return try interval(fields, line: record.line)
    }
  }

  private static let fields = ["slo", "start", "end", "good", "bad", "total"]

  private mutating func note(_ names: [String]) {
    for name in names where !Self.fields.contains(name) && !unusedFields.contains(name) {
      unusedFields.append(name)
    }
  }

  private func checkHeader(_ header: [String]) throws(MeasurementFileError) {
    var missing: [String] = []
    if !header.contains("slo"), defaults.slo == nil { missing.append("slo (or give --slo NAME)") }
    if !header.contains("start") { missing.append("start") }
    if !header.contains("end"), defaults.length == nil {
      missing.append("end (or give --interval 1h)")
    }
    if ["good", "bad", "total"].filter(header.contains).count < 2 {
      missing.append("two of good, bad and total")
    }
    guard missing.isEmpty else {
      throw error(1, field: "header", "there is no \(missing.joined(separator: ", no "))")
    }
  }

  private func interval(
    _ fields: [String: String], line: Int
  ) throws(MeasurementFileError) -> ImportedInterval {
    guard let slo = fields["slo"] ?? defaults.slo else {
      throw error(line, field: "slo", "it names no SLO: add the field, or give --slo NAME")
    }
    let start = try instant("start", in: fields, line: line)
    let end: Instant
    if fields["end"] == nil, let length = defaults.length {
      end = start.advanced(by: length)
    } else {
      end = try instant("end", in: fields, line: line)
    }
    let (good, total) = try counts(fields, line: line)
    do throws(MeasurementError) {
      return ImportedInterval(
        slo: slo,
        interval: try MeasuredInterval(from: start, to: end, good: good, total: total),
        place: "\(source.name):\(line)")
    } catch {
      throw self.error(line, field: "interval", "\(error)")
    }
  }

  private func counts(
    _ fields: [String: String], line: Int
  ) throws(MeasurementFileError) -> (good: Double, total: Double) {
    let good = try count("good", in: fields, line: line)
    let bad = try count("bad", in: fields, line: line)
    let total = try count("total", in: fields, line: line)
    switch (good, bad, total) {
    case (let good?, let bad?, let total?):
      guard abs(good + bad - total) <= 1e-9 * max(1, total) else {
        throw error(line, field: "total", "\(total) is not \(good) good and \(bad) bad events")
      }
      return (min(good, total), total)
    case (let good?, nil, let total?): return (good, total)
    case (let good?, let bad?, nil): return (good, good + bad)
    case (nil, let bad?, let total?): return (total - bad, total)
    default:
      throw error(line, field: "good", "give two of good, bad and total; an unknown count is no 0")
    }
  }

  private func count(
    _ name: String, in fields: [String: String], line: Int
  ) throws(MeasurementFileError) -> Double? {
    guard let text = fields[name] else { return nil }
    guard let count = Double(text), count.isFinite, count >= 0 else {
      throw error(line, field: name, "'\(text)' is no count of events, 0 or more")
    }
    return count
  }

  private func instant(
    _ name: String, in fields: [String: String], line: Int
  ) throws(MeasurementFileError) -> Instant {
    guard let text = fields[name] else { throw error(line, field: name, "there is no such field") }
    if let instant = Instant(iso8601: text) { return instant }
    if let number = Double(text), number.isFinite, number >= 0, number < 1e15 {
      let milliseconds = number >= 1e11 ? number : number * 1_000
      return Instant(millisecondsSinceEpoch: Int64(milliseconds.rounded()))
    }
    throw error(
      line, field: name,
      "'\(text)' is no time with a zone, such as 2026-11-20T14:00:00Z, nor seconds since 1970")
  }

  private func error(_ line: Int, field: String, _ reason: String) -> MeasurementFileError {
    MeasurementFileError(file: source.name, line: line, field: field, reason: reason)
  }
}

extension JSONNode {
  /// The texts and numbers of an object, by their names in lower case.
  fileprivate func measurementFields(
    file: String
  ) throws(MeasurementFileError) -> [String: String] {
    do throws(JSONField.Mismatch) {
      var fields: [String: String] = [:]
      for member in try JSONField(self, name: "interval").members() {
        fields[member.name.lowercased()] = try member.identifier()
      }
      return fields
    } catch {
      throw MeasurementFileError(
        file: file, line: error.line, field: error.field, reason: error.reason)
    }
  }
}

extension String {
  fileprivate var trimmedSpaces: String {
    guard first == " " || last == " " else { return self }
    return String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// Where and why a file states no measured interval.
package struct MeasurementFileError: Error, Equatable {
  /// The file.
  package let file: String
  /// The line, counted from 1.
  package let line: Int
  /// The field.
  package let field: String
  /// What is wrong.
  package let reason: String
}

extension MeasurementFileError: CustomStringConvertible {
  package var description: String {
    "\(file):\(line): \(field): \(reason); correct it in the file and import again"
  }
}
