/// What took the error budgets of a period, by the incidents' causes: triggers, and apart from them
/// the factors that let a trigger become an incident.
///
/// Budgets of objectives are of different sizes and units, so what burned is added up as shares of
/// them: 1.5 budgets are all of one objective's and half of another's. Of an SLO with several
/// objectives the one that governs counts.
package struct BudgetByCause: Hashable, Sendable {
  /// What incidents burned by what set them off, the most first, unknown last. They sum to what
  /// incidents burned.
  package var triggers: [Row]
  /// The same by contributing factor. An incident with several counts with each, so that these may
  /// sum to more.
  package var factors: [Row]
  /// What measured objectives burned and no incident explains.
  package var unexplained: Double
  /// How many objectives are measured, so that ``unexplained`` is known of them.
  package var measuredObjectives: Int

  /// A cause.
  package struct Row: Hashable, Sendable {
    /// The entry of the taxonomy, `nil` where it is unknown.
    package var cause: String?
    /// What its incidents burned, in budgets.
    package var budgets: Double
    /// How many incidents burned that.
    package var incidents: Int
  }

  /// What burned, by cause: by what is measured where something is, else by what incidents record.
  ///
  /// - Parameters:
  ///   - objectives: The objectives that govern, one an SLO.
  ///   - measured: The budgets of measured objectives.
  ///   - incidents: The incidents.
  init(
    of objectives: [ObjectiveReview], measured: [BudgetStatus],
    incidents: [IncidentReference: Incident]
  ) {
    let governing = measured.filter { $0.objectiveIndex == 0 }
    let names = Set(governing.map(\.slo.name))
    let recorded = objectives.filter { !names.contains($0.slo) }.flatMap(\.incidents)
    var burned: [IncidentReference: Double] = [:]
    for charge in recorded { burned[charge.incident.reference, default: 0] += charge.share ?? 0 }
    for status in governing {
      for charge in status.charges {
        burned[charge.incident, default: 0] += status.adjusted.share(of: charge.burned) ?? 0
      }
    }
    triggers = Self.rows(of: burned) { [incidents[$0]?.record.trigger?.name] }
    factors = Self.rows(of: burned) { reference in
      let names = Set(incidents[reference]?.record.factors.map(\.category.name) ?? [])
      return names.isEmpty ? [nil] : Array(names)
    }
    unexplained = governing.reduce(0) { sum, status in
      sum + ((status.unexplained?.burned).flatMap(status.adjusted.share(of:)) ?? 0)
    }
    measuredObjectives = governing.count
  }

  private static func rows(
    of burned: [IncidentReference: Double], by causes: (IncidentReference) -> [String?]
  ) -> [Row] {
    var rows: [String?: Row] = [:]
    // In order, so that sums come out the same to the last digit.
    for (reference, budgets) in burned.sorted(by: { $0.key < $1.key }) where budgets > 0 {
      for cause in causes(reference) {
        rows[cause, default: Row(cause: cause, budgets: 0, incidents: 0)].budgets += budgets
        rows[cause]?.incidents += 1
      }
    }
    return rows.values.sorted { left, right in
      guard let leftCause = left.cause else { return false }
      guard let rightCause = right.cause else { return true }
      return (right.budgets, leftCause) < (left.budgets, rightCause)
    }
  }
}
