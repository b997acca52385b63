import Foundation
package import Reliability

/// A change of an OpenSLO document of an SLO.
package enum OpenSLOChange: Hashable, Sendable {
  /// Other terms of an objective: its target, the SLO's window, or both. A window that follows the
  /// calendar becomes one that rolls, as that is how the new length was tried on the record.
  case terms(ObjectiveChange)
  /// A target to strive for beside the one that governs, as an annotation; no tool alerts by it.
  case aspirationalTarget(Double)

  /// What an accepted proposal changes in the document of its SLO; `nil` where it changes nothing.
  package init?(_ proposal: Proposal) {
    guard let change = proposal.change else { return nil }
    switch proposal.kind {
    case .aspirational: self = .aspirationalTarget(change.target)
    case let kind where kind.changesTerms: self = .terms(change)
    default: return nil
    }
  }

  /// The annotation of the aspirational target of one of an SLO's objectives, counted from 0.
  package static func annotation(ofObjective index: Int) -> String {
    "psgf/aspirational-target" + (index == 0 ? "" : "-\(index + 1)")
  }
}

/// A target as documents write it.
struct WrittenTarget {
  /// `0.9995`.
  let fraction: String
  /// `99.95`.
  let percent: String

  /// The digits of a target, without those that only arithmetic left.
  init(_ target: Double) {
    let rounded = (target * 1e12).rounded() / 1e12
    let decimal = Decimal(string: "\(rounded)") ?? Decimal(rounded)
    fraction = "\(decimal)"
    percent = "\(decimal * 100)"
  }

  /// The number that a reader takes the digits for.
  var value: Double? { Double(fraction) }
}
