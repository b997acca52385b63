package import Reliability

/// Causes of the architecture that the record of incidents shows.
package struct Architecture: Sendable {
  let record: OperationsRecord
  let model: CostModel

  /// The causes that a record shows.
  package init(_ record: OperationsRecord, _ request: FeedbackRequest) {
    self.record = record
    model = CostModel(record, request)
  }

  /// A proposal for each cause.
  package var proposals: [Proposal] {
    burningDependencies + recurringFactors + unremovedCauses + changeTriggers
      + unreachableObjectives
  }
}
