import Reliability

extension AlertPolicy {
  /// Reads the section `alerts`; what it does not state stays as it is.
  mutating func read(_ field: YAMLField) {
    guard field.known(["working-hours", "time-zone", "page-severities"]) != nil else { return }
    workingHours = field["working-hours"]?.workingHours ?? workingHours
    timeZone = field["time-zone"]?.timeZone ?? timeZone
    if let severities = field["page-severities"] {
      pageSeverities = Set(severities.elements.compactMap(\.text))
      if pageSeverities.isEmpty { severities.refuse("names no severity: write one such as page") }
    }
  }
}

extension YAMLField {
  fileprivate var workingHours: String? { checked { try WorkingHours($0, in: "UTC") } }

  fileprivate var timeZone: String? { checked { try WorkingHours("09:00-17:00", in: $0) } }

  /// The text, where it can be part of working hours; noted where it cannot.
  private func checked(_ read: (String) throws -> WorkingHours) -> String? {
    guard let text else { return nil }
    do {
      _ = try read(text)
      return text
    } catch {
      refuse("cannot be: \(error)")
      return nil
    }
  }
}
