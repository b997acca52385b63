package import Reliability
import Yams

/// Reads the answers that owners wrote into the file of their packet.
///
/// ```yaml
/// REC-12:
///   decision: accept
///   by: Ines Carvalho
///   why: agreed in the review of May
///   effective-from: 2026-06-01
/// REC-13:
///   decision:      # not answered yet
/// ```
package struct AnswersReader {
  /// What a file says.
  package struct Reading: Hashable, Sendable {
    /// The answers, in the order of the file.
    package var answers: [OwnerAnswer] = []
    /// The recommendations that stand there without a decision.
    package var unanswered: [RecommendationReference] = []
  }

  private static let keys = ["decision", "by", "why", "until", "effective-from"]

  private var reading = Reading()
  private let known: [RecommendationReference]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - text: Its text.
  ///   - file: Its name.
  ///   - known: The recommendations of the ledger.
  /// - Returns: What it says.
  /// - Throws: ``AnswersError``, with everything that is wrong.
  package static func read(
    _ text: String, file: String, known: [RecommendationReference]
  ) throws(AnswersError) -> Reading {
    var reader = AnswersReader(known: known)
    let split = YAMLDocuments(text, file: file)
    var errors = split.errors
    for document in split.documents {
      let notes = FindingCollector(file: file, linesBefore: document.linesBefore)
      reader.read(YAMLField(document.node, path: "", notes: notes))
      errors += notes.errors
    }
    guard errors.isEmpty else { throw .invalid(errors) }
    guard reader.reading != Reading() else { throw .empty(file) }
    return reader.reading
  }

  /// Whether nobody has written anything into a file of answers; not, where it cannot be read.
  package static func isUnanswered(_ text: String) -> Bool {
    let documents = YAMLDocuments(text, file: "")
    return documents.errors.isEmpty
      && documents.documents.allSatisfy { document in
        document.node.mapping?.allSatisfy { _, entry in
          entry.mapping?.allSatisfy { $0.value.isNull } ?? entry.isNull
        } ?? false
      }
  }

  private init(known: [RecommendationReference]) { self.known = known }

  private mutating func read(_ root: YAMLField) {
    for (name, field) in root.members {
      guard name.uppercased().hasPrefix(RecommendationReference.prefix),
        let reference = RecommendationReference(name)
      else {
        field.refuse("is no recommendation: write one such as REC-12")
        continue
      }
      guard known.contains(reference) else {
        field.refuse("is not known to the ledger: 'psgf feedback list --all' shows those that are")
        continue
      }
      guard !(reading.answers.map(\.reference) + reading.unanswered).contains(reference) else {
        field.refuseRepetition()
        continue
      }
      read(field, of: reference)
    }
  }

  private mutating func read(_ field: YAMLField, of reference: RecommendationReference) {
    guard !field.isNull else { return reading.unanswered.append(reference) }
    guard field.isMapping else { return }
    field.refuseKeys(except: Self.keys)
    guard let decision = field["decision"] else {
      for key in ["until", "effective-from"] {
        field[key]?.refuse("stands there without a 'decision': write accept, reject or defer")
      }
      return reading.unanswered.append(reference)
    }
    let verdict = field.verdict(decision)
    let (person, reason) = (field.stated("by"), field.stated("why"))
    let effective = field.effectiveFrom(with: decision)
    guard let verdict, let person, let reason else { return }
    reading.answers.append(
      OwnerAnswer(
        to: reference, verdict: verdict, person: person, reason: reason, effectiveFrom: effective))
  }
}

/// Why answers cannot be taken.
package enum AnswersError: Error, Equatable {
  /// The file holds no answer.
  case empty(String)
  /// The file is no UTF-8.
  case notText(String)
  /// Something in it is wrong.
  case invalid([Finding])
}

extension AnswersError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty(let file): "\(file) holds no answers: write them as docs/feedback-packet.md shows"
    case .notText(let file): "\(file) is not UTF-8: save it as UTF-8"
    case .invalid(let findings): findings.map(\.description).joined(separator: "\npsgf: ")
    }
  }
}

extension YAMLField {
  fileprivate func verdict(_ decision: YAMLField) -> RecommendationDecision.Verdict? {
    let word = decision.choice(of: ["accept", "reject", "defer"])
    if word != nil, word != "defer" {
      self["until"]?.refuse(
        "has a meaning with defer only: take it away, or write 'decision: defer'")
    }
    switch word {
    case "accept": return .accept
    case "reject": return .reject
    case "defer":
      guard let until = required("until") else { return nil }
      guard let day = until.written.flatMap({ CalendarDay($0) }) else {
        until.refuse("is no day: write one such as 2027-01-15")
        return nil
      }
      return .defer(until: day)
    default: return nil
    }
  }

  /// A text that says something under a key that must be there.
  fileprivate func stated(_ key: String) -> String? {
    guard let field = required(key), let text = field.text else { return nil }
    let words = text.inOneLine
    if words.isEmpty { field.refuse("says nothing: write it") }
    return words.isEmpty ? nil : words
  }

  fileprivate func effectiveFrom(with decision: YAMLField) -> Instant? {
    guard let field = self["effective-from"] else { return nil }
    guard decision.written == "accept" else {
      field.refuse("has a meaning with accept only: take it away")
      return nil
    }
    let text = field.written ?? ""
    let instant = CalendarDay(text)?.startInUTC ?? Instant(iso8601: text)
    if instant == nil {
      field.refuse("is no time: write a day such as 2026-12-01, or 2026-12-01T09:00Z")
    }
    return instant
  }
}
