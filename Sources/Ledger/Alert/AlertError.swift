package import Reliability

/// Why the ledger cannot do what was asked of an alert; it is then as it was before.
package enum AlertError: Error, Equatable {
  /// There is no such alert.
  case unknown(AlertReference)
}

extension AlertError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let reference):
      "there is no \(reference) in the ledger: 'psgf alert list' shows those that are"
    }
  }
}
