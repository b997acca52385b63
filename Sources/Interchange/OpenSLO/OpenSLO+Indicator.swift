extension YAMLField {
  /// Which metric an indicator has.
  enum Metric {
    case threshold, ratio
  }

  /// Checks an indicator within an SLO, with metadata of its own.
  ///
  /// - Returns: Which metric it has, `nil` where something is wrong.
  @discardableResult
  func checkInlineIndicator() -> Metric? {
    guard isMapping else { return nil }
    doubtKeys(except: ["metadata", "spec"])
    _ = required("metadata")?.checkMetadata()
    return required("spec")?.checkIndicator()
  }

  /// Checks the specification of an SLI.
  ///
  /// - Returns: Which metric it has, `nil` where something is wrong.
  @discardableResult
  func checkIndicator() -> Metric? {
    guard isMapping else { return nil }
    doubtKeys(except: ["description", "thresholdMetric", "ratioMetric"])
    _ = checkedDescription
    switch (self["thresholdMetric"], self["ratioMetric"]) {
    case (nil, nil): refuse("lacks 'thresholdMetric' or 'ratioMetric': add one of the two")
    case (let threshold?, nil):
      threshold.checkMetric()
      return .threshold
    case (nil, let ratio?):
      ratio.checkRatio()
      return .ratio
    case (_?, let ratio?): ratio.refuse("stands beside 'thresholdMetric': keep one of the two")
    }
    return nil
  }

  private func checkRatio() {
    guard isMapping else { return }
    doubtKeys(except: ["counter", "good", "bad", "total", "raw", "rawType"])
    _ = self["counter"]?.boolean
    if let raw = self["raw"] {
      checkRaw(raw)
      return
    }
    if self["counter"] == nil {
      doubt("lacks 'counter', which the schema wants and the specification's examples leave out")
    }
    self["rawType"]?.doubt("has no meaning without 'raw'")
    required("total")?.checkMetric()
    switch (self["good"], self["bad"]) {
    case (nil, nil): refuse("lacks 'good' or 'bad': add one of the two")
    case (let good?, nil): good.checkMetric()
    case (nil, let bad?): bad.checkMetric()
    case (_?, let bad?): bad.refuse("stands beside 'good': keep one of the two")
    }
  }

  /// Checks a ratio that the source has computed already.
  private func checkRaw(_ raw: YAMLField) {
    raw.doubt("is in the specification and not in its schema")
    raw.checkMetric()
    _ = required("rawType")?.choice(of: ["success", "failure"])
    for other in ["good", "bad", "total"] {
      self[other]?.refuse("stands beside 'raw': keep one of the two")
    }
  }

  private func checkMetric() {
    guard isMapping, let source = required("metricSource"), source.isMapping else { return }
    doubtKeys(except: ["metricSource"])
    source.doubtKeys(except: ["metricSourceRef", "type", "spec"])
    _ = source["metricSourceRef"]?.checkedName
    _ = source["type"]?.text
    if source["metricSourceRef"] == nil, source["type"] == nil {
      source.doubt(
        "lacks 'type', which the specification wants where there is no 'metricSourceRef' and the "
          + "schema does not")
    }
    if let spec = source.required("spec") { _ = spec.isMapping }
  }

  /// Checks the specification of a data source.
  func checkDataSource() {
    doubtKeys(except: ["description", "type", "connectionDetails"])
    _ = checkedDescription
    _ = required("type")?.text
    guard let details = required("connectionDetails") else { return }
    if details.isList {
      details.doubt("is a list, as the SDK's examples have it; the schema wants keys and values")
    } else {
      _ = details.isMapping
    }
  }
}
