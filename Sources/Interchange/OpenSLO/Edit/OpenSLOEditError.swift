/// Why a document of an SLO cannot be changed.
package enum OpenSLOEditError: Error, Equatable {
  /// The document is none of one SLO that can be read.
  case unreadable(slo: String, reason: String)
  /// The document has no such objective, counted from 0.
  case noObjective(slo: String, index: Int)
  /// The document has another target than the one that would change.
  case otherTarget(slo: String, found: Double, expected: Double)
  /// The length of a window is none.
  case badWindow(String)
  /// No text was found that says the change and nothing else.
  case cannotBeWritten(slo: String)
}

extension OpenSLOEditError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let slo, let reason):
      "the OpenSLO document of \(slo) cannot be changed: \(reason)"
    case .noObjective(let slo, let index):
      "the OpenSLO document of \(slo) has no objective \(index + 1): import it anew with "
        + "'psgf slo import'"
    case .otherTarget(let slo, let found, let expected):
      "the OpenSLO document of \(slo) has the target \(found), and the change is of \(expected): "
        + "import it anew with 'psgf slo import'"
    case .badWindow(let length): "'\(length)' is no window: write a length such as 28d"
    case .cannotBeWritten(let slo):
      "the OpenSLO document of \(slo) shares what would change with something else: change it by hand"
    }
  }
}
