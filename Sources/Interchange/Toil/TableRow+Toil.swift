import Reliability

extension TableRow<ToilField> {
  /// How long one person worked, each time; `nil` where that is not stated, or 0.
  var minutes: Double? {
    get throws(TableFileError) {
      for field in ToilField.allCases {
        guard let unit = field.minutesPerUnit, let text = self[field] else { continue }
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
  /// - Throws: ``TableFileError``.
  func record(minutes: Double, source: String) throws(TableFileError) -> ToilRecord {
    let (id, team, what) = (try required(.id), try required(.team), try required(.what))
    let (people, times, time) = (try count(.people) ?? 1, try count(.times) ?? 1, try time)
    let (kind, incident, category) = (
      try choice(.kind, as: ToilKind.self), try incident, try category
    )
    do throws(ToilRecordError) {
      return try ToilRecord(
        team: team, what: what, minutes: minutes, people: people, times: times,
        time: time, kind: kind, incident: incident, service: self[.service],
        category: category, runbook: self[.runbook],
        source: .init(name: source, externalID: id))
    } catch {
      throw self.error(.what, "\(error)")
    }
  }

  private var time: ToilTime {
    get throws(TableFileError) {
      if let instant = try instant(.at) { return .at(instant) }
      let (start, end) = (try requiredInstant(.from), try requiredInstant(.to))
      do throws(PeriodError) {
        return .spread(try Period(from: start, to: end))
      } catch {
        throw self.error(.to, "\(error)")
      }
    }
  }

  private var incident: IncidentReference? {
    get throws(TableFileError) {
      guard let text = self[.incident] else { return nil }
      guard let reference = IncidentReference(text) else {
        throw error(.incident, "'\(text)' is no incident: write one such as INC-42")
      }
      return reference
    }
  }

  private var category: TaxonomyEntry? {
    get throws(TableFileError) {
      guard let text = self[.category] else { return nil }
      guard let category = TaxonomyEntry(text) else {
        throw error(
          .category,
          "'\(text)' has other characters than a-z, 0-9 and '-': "
            + "say under 'classes' of the --mapping file")
      }
      return category
    }
  }
}
