/// What a check found, and where.
package struct ReviewFinding: Hashable, Sendable {
  /// The id of the check.
  package let check: String
  /// How much it weighs.
  package var level: ReviewCheck.Level
  /// What was found, in this text.
  package let message: String
  /// Where it stands.
  package let place: ReviewPlace

  /// A finding from its parts.
  package init(check: String, level: ReviewCheck.Level, message: String, place: ReviewPlace) {
    self.check = check
    self.level = level
    self.message = message
    self.place = place
  }

  init(check: String, level: ReviewCheck.Level, observation: ReviewObservation) {
    self.init(
      check: check, level: level, message: observation.message, place: observation.place)
  }
}

extension ReviewFinding: Comparable {
  /// By place, then by check.
  package static func < (left: ReviewFinding, right: ReviewFinding) -> Bool {
    (left.place.line, left.place.columns?.lowerBound ?? 0, left.check, left.message)
      < (right.place.line, right.place.columns?.lowerBound ?? 0, right.check, right.message)
  }
}

/// Where in the text of a postmortem a finding stands.
package struct ReviewPlace: Hashable, Sendable {
  /// The line, counted from 1.
  package let line: Int
  /// The characters of that line, counted from 1, where they are known.
  package let columns: Range<Int>?
  /// What stands there, as it is written; empty where something is missing.
  package let excerpt: String

  /// A place from its parts.
  package init(line: Int, columns: Range<Int>? = nil, excerpt: String = "") {
    self.line = line
    self.columns = columns
    self.excerpt = excerpt
  }
}

/// What a check sees: a finding that has yet to be given the check's id and level.
struct ReviewObservation: Hashable, Sendable {
  let message: String
  let place: ReviewPlace

  init(_ message: String, at place: ReviewPlace) {
    self.message = message
    self.place = place
  }
}
