import Reliability

extension OpenSLOHeader {
  /// The SLO that a document of that kind declares, `nil` where something is wrong.
  func declaration(_ spec: YAMLField) -> CatalogueImport.Declaration? {
    spec.doubtKeys(except: [
      "description", "service", "indicator", "indicatorRef", "timeWindow", "budgetingMethod",
      "objectives", "alertPolicies",
    ])
    spec.checkAlertPolicies()
    let summary = spec.checkedDescription
    let service = spec.required("service")?.checkedName
    let method = spec.required("budgetingMethod")?.budgetingMethod
    let window = spec.window
    let list = spec.required("objectives")
    let fields = list?.elements ?? []
    if let list, list.isList, fields.isEmpty { list.refuse("must hold at least one objective") }
    let metric = spec.checkIndicators(of: fields)
    if metric == .threshold, fields.count > 1 {
      list?.doubt(
        "holds \(fields.count) objectives, and the specification allows one of a thresholdMetric: "
          + "each is judged for itself")
    }
    let objectives = fields.compactMap { $0.objective(method: method, metric: metric) }
    guard let service, let method, let window, !objectives.isEmpty,
      objectives.count == fields.count
    else { return nil }
    return CatalogueImport.Declaration(
      name: name, displayName: displayName, summary: summary, service: service,
      terms: ObjectiveTerms(method: method, window: window, objectives: objectives))
  }
}

extension YAMLField {
  /// Checks what an SLO measures: one indicator, or one for each objective of a composite.
  ///
  /// - Returns: Which metric an indicator within the SLO has, `nil` where it is referred to.
  fileprivate func checkIndicators(of objectives: [YAMLField]) -> Metric? {
    let isComposite = objectives.contains { $0["indicator"] != nil || $0["indicatorRef"] != nil }
    guard isComposite else { return checkOneIndicator() }
    for objective in objectives { _ = objective.checkOneIndicator() }
    for key in ["indicator", "indicatorRef"] {
      self[key]?.refuse("stands beside indicators of objectives: keep it here or there")
    }
    doubt(
      "is a composite, as the specification has it and the schema does not: each objective is "
        + "judged for itself, and weights are not read")
    return nil
  }

  private func checkOneIndicator() -> Metric? {
    switch (self["indicator"], self["indicatorRef"]) {
    case (nil, nil): refuse("lacks 'indicator' or 'indicatorRef': add one of the two")
    case (let indicator?, nil): return indicator.checkInlineIndicator()
    case (nil, let reference?): _ = reference.checkedName
    case (_?, let reference?): reference.refuse("stands beside 'indicator': keep one of the two")
    }
    return nil
  }

  fileprivate var budgetingMethod: BudgetingMethod? {
    let word = choice(of: BudgetingMethod.allCases.map(\.rawValue))
    if word == BudgetingMethod.ratioTimeslices.rawValue {
      doubt("is in the specification and not in its schema")
    }
    return word.flatMap(BudgetingMethod.init(rawValue:))
  }
}
