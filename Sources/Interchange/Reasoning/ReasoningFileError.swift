/// Why files of journeys, risks and reasons are not taken.
package enum ReasoningFileError: Error, Equatable {
  /// Files hold nothing of the kind.
  case empty(String)
  /// Something in them is not valid.
  case invalid([Finding])
}

extension ReasoningFileError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty(let name):
      "\(name) holds no journey, no risk and no reason of an SLO: "
        + "write some under 'journeys', 'risks' or 'objectives'"
    case .invalid(let findings): findings.map(\.description).joined(separator: "\npsgf: ")
    }
  }
}
