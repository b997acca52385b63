import Reliability

/// One row of an export: the fields that hold something.
struct TableRow<Field: TableField> {
  private let file: String
  private let line: Int
  private let mapping: TableMapping<Field>
  private var values: [Field: String] = [:]

  init(file: String, line: Int, mapping: TableMapping<Field>) {
    self.file = file
    self.line = line
    self.mapping = mapping
  }

  /// What a field holds, or what the mapping says of rows that leave it out.
  subscript(field: Field) -> String? {
    get { values[field] ?? mapping.defaults[field] }
    set { values[field] = newValue }
  }

  /// Where the row stands, for messages: `worklog.csv:12`.
  var place: String { "\(file):\(line)" }

  /// What a field holds that may not be empty.
  func required(_ field: Field) throws(TableFileError) -> String {
    guard let text = self[field] else { throw empty(field) }
    return text
  }

  /// A whole number of 1 or more; `nil` where the field is empty.
  func count(_ field: Field) throws(TableFileError) -> Int? {
    guard let text = self[field] else { return nil }
    guard let count = Int(text), count > 0 else {
      throw error(field, "'\(text)' is no whole number of 1 or more")
    }
    return count
  }

  /// A time that does not depend on when it is read; `nil` where the field is empty.
  func instant(_ field: Field) throws(TableFileError) -> Instant? {
    guard let text = self[field] else { return nil }
    guard text.prefix(4).allSatisfy(\.isNumber), !text.hasSuffix("ago") else {
      throw error(field, "'\(text)' is no time: write ISO 8601, such as 2026-11-20T14:02:00Z")
    }
    do throws(InstantError) {
      return try InstantReader(
        now: Instant(millisecondsSinceEpoch: 0), defaultZone: mapping.timeZone
      ).read(text)
    } catch .noZone {
      throw error(
        field,
        "'\(text)' names no time zone: write 'time-zone: Europe/Berlin' into the --mapping file")
    } catch {
      throw self.error(field, "\(error)")
    }
  }

  /// A time that has to be there.
  func requiredInstant(_ field: Field) throws(TableFileError) -> Instant {
    guard let instant = try instant(field) else { throw empty(field) }
    return instant
  }

  /// One of some values; `nil` where the field is empty.
  func choice<Value>(
    _ field: Field, as type: Value.Type = Value.self
  ) throws(TableFileError) -> Value?
  where Value: RawRepresentable<String> & CaseIterable {
    guard let text = self[field] else { return nil }
    guard let value = Value(rawValue: text) else {
      let choices = Value.allCases.map(\.rawValue).joined(separator: ", ")
      let key = Field.vocabularies.first { $0.field == field }?.key
      throw error(
        field,
        "'\(text)' is none of \(choices)"
          + (key.map { ": say under '\($0)' of the --mapping file" } ?? ""))
    }
    return value
  }

  private func empty(_ field: Field) -> TableFileError {
    error(field, "it is empty: fill it in, or leave the row out by a rule of --mapping")
  }

  /// What is wrong with a field.
  func error(_ field: Field, _ reason: String) -> TableFileError {
    TableFileError(file: file, line: line, field: field.rawValue, reason: reason)
  }
}
