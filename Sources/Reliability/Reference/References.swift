/// The short name of an incident: `INC-42`.
package struct IncidentReference: NumberedReference, TextCoded {
  package static let prefix = "INC-"
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// The short name of an action item: `ACT-7`.
package struct ActionReference: NumberedReference {
  package static let prefix = "ACT-"
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// The short name of measurements that came in together: `MEA-7`.
package struct MeasurementReference: NumberedReference {
  package static let prefix = "MEA-"
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// The short name of a budget adjustment: `ADJ-7`.
package struct AdjustmentReference: NumberedReference {
  package static let prefix = "ADJ-"
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// The short name of an exception to the error budget policy: `EXC-3`.
package struct ExceptionReference: NumberedReference {
  package static let prefix = "EXC-"
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// The short name of a decision of a gate: `GATE-7`.
package struct GateReference: NumberedReference {
  package static let prefix = "GATE-"
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// The short name of a claim on another team to account for burned budget: `ATT-4`.
package struct AttributionReference: NumberedReference {
  package static let prefix = "ATT-"
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// The short name of a recommendation: `REC-12`.
package struct RecommendationReference: NumberedReference {
  package static let prefix = "REC-"
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// The short name of a record of satisfaction: `SAT-4`.
package struct SatisfactionReference: NumberedReference {
  package static let prefix = "SAT-"
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// The short name of logged toil: `TOIL-12`.
package struct ToilReference: NumberedReference {
  package static let prefix = "TOIL-"
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// The short name of an alert that fired: `ALERT-7`.
package struct AlertReference: NumberedReference {
  package static let prefix = "ALERT-"
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// The short name of automation that could be built: `AUTO-3`.
package struct AutomationReference: NumberedReference, TextCoded {
  package static let prefix = "AUTO-"
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// The short name of one use of a runbook: `USE-12`.
package struct RunbookUseReference: NumberedReference {
  package static let prefix = "USE-"
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// The short name of a deployment: `DEP-12`.
package struct DeploymentReference: NumberedReference {
  package static let prefix = "DEP-"
  package let number: Int

  package init(number: Int) { self.number = number }
}
