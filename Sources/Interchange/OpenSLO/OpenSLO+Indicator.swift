extension YAMLField {
  /// Checks the specification of an SLI.
  func checkIndicator() {
    guard isMapping else { return }
    doubtKeys(except: ["description", "thresholdMetric", "ratioMetric"])
    _ = checkedDescription
    switch (self["thresholdMetric"], self["ratioMetric"]) {
    case (nil, nil): refuse("lacks 'thresholdMetric' or 'ratioMetric'")
    case (let threshold?, nil): threshold.checkMetric()
    case (nil, let ratio?): ratio.checkRatio()
    case (_?, let ratio?): ratio.refuse("stands beside 'thresholdMetric': keep one of the two")
    }
  }

  private func checkRatio() {
    guard isMapping else { return }
    doubtKeys(except: ["counter", "good", "bad", "total", "raw", "rawType"])
    if let counter = self["counter"] {
      _ = counter.boolean
    } else {
      doubt("lacks 'counter', which the schema wants and the specification's examples leave out")
    }
    if let raw = self["raw"] {
      raw.doubt("is in the specification and not in its schema")
      raw.checkMetric()
      _ = self["rawType"]?.choice(of: ["success", "failure"])
      return
    }
    required("total")?.checkMetric()
    switch (self["good"], self["bad"]) {
    case (nil, nil): refuse("lacks 'good' or 'bad'")
    case (let good?, nil): good.checkMetric()
    case (nil, let bad?): bad.checkMetric()
    case (_?, let bad?):
      // The specification says that good wins; its schema refuses both, and so does this.
      bad.refuse("stands beside 'good': keep one of the two")
    }
  }

  private func checkMetric() {
    guard isMapping, let source = required("metricSource"), source.isMapping else { return }
    doubtKeys(except: ["metricSource"])
    source.doubtKeys(except: ["metricSourceRef", "type", "spec"])
    _ = source["metricSourceRef"]?.checkedName
    _ = source["type"]?.text
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
