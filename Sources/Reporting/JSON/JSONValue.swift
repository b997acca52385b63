import Foundation
import Reliability

/// A value of a JSON document.
enum JSONValue: Encodable {
  case null
  case boolean(Bool)
  case whole(Int)
  case fraction(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
  /// A value that has a shape of its own, which writes what is unknown as null.
  case encoded(any Encodable)

  /// A text, null where it is unknown.
  static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// A count.
  static func count(_ count: Int) -> JSONValue { .whole(count) }

  /// A number, whole where it is, null where it is unknown or infinite.
  static func number(_ number: Double?) -> JSONValue {
    guard let number, number.isFinite else { return .null }
    return Int(exactly: number).map(JSONValue.whole) ?? .fraction(number)
  }

  /// An instant as it was written, null where it is unknown.
  static func instant(_ instant: Instant?) -> JSONValue {
    instant.map { .string($0.iso8601) } ?? .null
  }

  /// The state of a ledger.
  static func ledger(_ state: LedgerState) -> JSONValue {
    .object([
      "auditEntries": .count(state.auditEntries),
      "head": state.headHash.isEmpty ? .null : .text(state.headHash),
    ])
  }

  /// The JSON text of a document: keys sorted, indented.
  func document() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let value): try container.encode(value)
    case .whole(let value): try container.encode(value)
    case .fraction(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    case .encoded(let value): try container.encode(value)
    }
  }
}
