/// A decision of a gate, as it was made.
package struct GateRecord: Hashable, Sendable {
  /// Its reference; `nil` where it was only asked and not recorded.
  package var reference: GateReference?
  /// What was asked.
  package var request: GateRequest
  /// The change that it was asked for, where somebody named it.
  package var change: String?
  /// What was said.
  package var decision: GateDecision

  /// A record from its parts.
  package init(
    reference: GateReference? = nil, request: GateRequest, change: String? = nil,
    decision: GateDecision
  ) {
    self.reference = reference
    self.request = request
    self.change = change
    self.decision = decision
  }
}
