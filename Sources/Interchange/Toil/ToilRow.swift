import Reliability

/// One row of an export: the fields that hold something.
struct ToilRow {
  private let file: String
  private let line: Int
  private let mapping: ToilMapping
  private var values: [ToilField: String] = [:]

  init(file: String, line: Int, mapping: ToilMapping) {
    self.file = file
    self.line = line
    self.mapping = mapping
  }

  /// What a field holds.
  subscript(field: ToilField) -> String? {
    get { values[field] }
    set { values[field] = newValue }
  }

  /// How long one person worked, each time; `nil` where that is not stated, or 0.
  var minutes: Double? {
    get throws(ToilFileError) {
      for field in ToilField.allCases {
        guard let unit = field.minutesPerUnit, let text = values[field] else { continue }
        guard let number = Double(text), number.isFinite, number >= 0 else {
          throw error(field, "'\(text)' is no number of \(field.rawValue)")
        }
        return number == 0 ? nil : number * unit
      }
      return nil
    }
  }

  /// The toil that the row states.
  ///
  /// - Parameters:
  ///   - minutes: How long one person worked, each time.
  ///   - source: The tool.
  /// - Returns: The toil.
  /// - Throws: ``ToilFileError``.
  func record(minutes: Double, source: String) throws(ToilFileError) -> ToilRecord {
    let id = try required(.id)
    let team = if let stated = values[.team] ?? mapping.team { stated } else { try required(.team) }
    let what = try required(.what)
    let (people, times, time) = (try count(.people), try count(.times), try time)
    let (kind, incident, category) = (try kind, try incident, try category)
    do throws(ToilRecordError) {
      return try ToilRecord(
        team: team, what: what, minutes: minutes, people: people, times: times,
        time: time, kind: kind, incident: incident, service: values[.service],
        category: category, runbook: values[.runbook],
        source: .init(name: source, externalID: id))
    } catch {
      throw self.error(.what, "\(error)")
    }
  }

  private func required(_ field: ToilField) throws(ToilFileError) -> String {
    guard let text = values[field] else {
      throw error(field, "it is empty: fill it in, or leave the row out by a rule of --mapping")
    }
    return text
  }

  private func count(_ field: ToilField) throws(ToilFileError) -> Int {
    guard let text = values[field] else { return 1 }
    guard let count = Int(text), count > 0 else {
      throw error(field, "'\(text)' is no whole number of 1 or more")
    }
    return count
  }

  private var time: ToilTime {
    get throws(ToilFileError) {
      guard let text = values[.at] else {
        let (start, end) = (try instant(.from), try instant(.to))
        do throws(PeriodError) {
          return .spread(try Period(from: start, to: end))
        } catch {
          throw self.error(.to, "\(error)")
        }
      }
      return .at(try instant(.at, text))
    }
  }

  private func instant(_ field: ToilField) throws(ToilFileError) -> Instant {
    try instant(field, try required(field))
  }

  private func instant(
    _ field: ToilField, _ text: String
  ) throws(ToilFileError) -> Instant {
    // What counts from now would be another time with each import.
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

  private var kind: ToilKind? {
    get throws(ToilFileError) {
      guard let text = values[.kind] else { return nil }
      guard let kind = ToilKind(rawValue: text) else {
        throw error(
          .kind,
          "'\(text)' is none of interrupt, scheduled: say under 'kinds' of the --mapping file")
      }
      return kind
    }
  }

  private var incident: IncidentReference? {
    get throws(ToilFileError) {
      guard let text = values[.incident] else { return nil }
      guard let reference = IncidentReference(text) else {
        throw error(.incident, "'\(text)' is no incident: write one such as INC-42")
      }
      return reference
    }
  }

  private var category: TaxonomyEntry? {
    get throws(ToilFileError) {
      guard let text = values[.category] else { return nil }
      guard let category = TaxonomyEntry(text) else {
        throw error(
          .category,
          "'\(text)' has other characters than a-z, 0-9 and '-': "
            + "say under 'classes' of the --mapping file")
      }
      return category
    }
  }

  private func error(_ field: ToilField, _ reason: String) -> ToilFileError {
    ToilFileError(file: file, line: line, field: field.rawValue, reason: reason)
  }
}
